// Engagements.
import './engagements.suite.js';
