// Webhooks.
import './delivery.suite.js';
import './management.suite.js';
import './processes.suite.js';
import './receivers.suite.js';
import './retries.suite.js';
