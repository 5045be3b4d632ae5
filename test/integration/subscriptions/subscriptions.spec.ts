// Live updates to clients.
import './limits.suite.js';
import './live-updates.suite.js';
