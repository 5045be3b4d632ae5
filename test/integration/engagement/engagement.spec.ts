// Engagements.
import './context.suite.js';
import './engagement-walk.suite.js';
import './engagements.suite.js';
import './funding.suite.js';
import './hidden.suite.js';
import './relations.suite.js';
import './timeline.suite.js';
