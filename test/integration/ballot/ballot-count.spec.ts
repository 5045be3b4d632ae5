// Ballots: how they are counted, kept secret, walked through and loaded. The others are in ballot.spec.ts.
import './load.suite.js';
import './quorum.suite.js';
import './recount.suite.js';
import './secrecy.suite.js';
import './walk.suite.js';
import './provision.suite.js';
