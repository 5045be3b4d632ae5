// Publications. First what starts the whole service: types that it alone gives fields to are then known to its parts.
import './publication-life.suite.js';
import './deep-page.suite.js';
import './publication-stream.suite.js';
import './publication-walk.suite.js';
import './publications-list.suite.js';
import './publish.suite.js';
import './publish-refusals.suite.js';
import './query-budget.suite.js';
import './publish-many.suite.js';
import './lost-answers.suite.js';
