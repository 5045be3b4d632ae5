// Ballots: acts, effects, proxies, paper, live. The others are in ballot-count.spec.ts.
import './application.suite.js';
import './ballot.suite.js';
import './effects.suite.js';
import './live.suite.js';
import './paper.suite.js';
import './persons.suite.js';
import './proxies.suite.js';
