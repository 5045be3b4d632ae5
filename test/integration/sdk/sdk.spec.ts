import './methods.suite.js';
import './lossy-network.suite.js';
import './delivery.suite.js';
import './elements-delivery.suite.js';
