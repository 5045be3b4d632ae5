import './jobs.suite.js';
