// Memoranda.
import './mou-list.suite.js';
import './mou-readers.suite.js';
import './mou-record.suite.js';
import './mou-signing.suite.js';
import './mous.suite.js';
