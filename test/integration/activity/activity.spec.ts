// What happens in the network.
import './network-activity.suite.js';
import './publication-published.suite.js';
