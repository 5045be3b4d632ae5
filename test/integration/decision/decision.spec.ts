// Rule sets and decisions.
import './decisions.suite.js';
import './rule-set-actions.suite.js';
import './rule-sets.suite.js';
