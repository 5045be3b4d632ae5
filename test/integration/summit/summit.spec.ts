// Summits. Visa letters are in visa.spec.ts.
import './agenda.suite.js';
import './delegation.suite.js';
import './live.suite.js';
import './presence.suite.js';
import './summit.suite.js';
