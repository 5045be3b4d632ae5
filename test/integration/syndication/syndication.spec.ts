// Feeds, calendars, JSON-LD.
import './caching.suite.js';
import './calendars.suite.js';
import './feeds.suite.js';
import './json-ld.suite.js';
import './public-only.suite.js';
