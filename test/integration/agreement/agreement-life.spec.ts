// Memoranda that are agreed and signed here: their life, and all that may be done with them.
import './mou-rules.suite.js';
import './mou-terms.suite.js';
import './mou-walk.suite.js';
