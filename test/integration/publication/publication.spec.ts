// Publications.
import './deep-page.suite.js';
import './publications-list.suite.js';
import './publish.suite.js';
import './publish-refusals.suite.js';
import './query-budget.suite.js';
import './publish-many.suite.js';
