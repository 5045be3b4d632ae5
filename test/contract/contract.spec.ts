// Promises of the schema, and of what is sent to it. Those of access are in access.spec.ts.
import './bad-input.suite.js';
import './bad-request.suite.js';
import './bench.suite.js';
import './contract.suite.js';
import './federation.suite.js';
import './graphql-over-http.suite.js';
import './guides.suite.js';
import './inputs.suite.js';
import './local-disk-storage.suite.js';
import './relay.suite.js';
import './security-page.suite.js';
import './workflow-tables.suite.js';
