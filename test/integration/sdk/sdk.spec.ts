import './methods.suite.js';
import './lossy-network.suite.js';
