// Promises of access, visibility and cost.
import './access-matrix.suite.js';
import './at-risk.suite.js';
import './query-budget.suite.js';
import './text-round-trip.suite.js';
import './visibility.suite.js';
