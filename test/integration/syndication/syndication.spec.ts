// Feeds, calendars, JSON-LD.
import './caching.suite.js';
import './feeds.suite.js';
