// The core over a database, mostly without a domain. What needs the whole service is in core.spec.ts.
import './audit-seal.suite.js';
import './jobs.suite.js';
import './migrations.suite.js';
import './outbox.suite.js';
import './rate-limits.suite.js';
import './unit-of-work.suite.js';
import './vault.suite.js';
