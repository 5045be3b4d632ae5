// Engagements.
import './engagement-walk.suite.js';
import './engagements.suite.js';
