// Programmes and the resources under them, how they are found, and who uses them.
import './adoption.suite.js';
import './catalogue.suite.js';
import './catalogue-cost.suite.js';
import './catalogue-walk.suite.js';
import './programme.suite.js';
import './resources.suite.js';
