// Summits. Visa letters are in visa.spec.ts.
import './delegation.suite.js';
import './live.suite.js';
import './presence.suite.js';
import './summit.suite.js';
