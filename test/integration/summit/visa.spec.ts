// Visa letters. Summits are in summit.spec.ts.
import './visa.suite.js';
import './visa-evidence.suite.js';
import './visa-walk.suite.js';
