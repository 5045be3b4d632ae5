// Memoranda.
import './mou-list.suite.js';
import './mous.suite.js';
