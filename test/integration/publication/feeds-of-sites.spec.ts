import './feed-reading.suite.js';
import './feed-source.suite.js';
