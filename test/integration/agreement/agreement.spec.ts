// Memoranda.
import './mous.suite.js';
