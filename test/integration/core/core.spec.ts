// The core under a whole service. What needs no domain is in core-data.spec.ts.
import './access-declarations.suite.js';
import './audit-log.suite.js';
import './health.suite.js';
import './idempotency.suite.js';
import './lean-schema.suite.js';
import './live.suite.js';
import './optimistic-locking.suite.js';
import './public-reads.suite.js';
