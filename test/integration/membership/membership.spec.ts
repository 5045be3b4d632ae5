// Memberships: the ledger, the acts, the proof, the register. Applications are in application.spec.ts.
import './acts.suite.js';
import './derivation.suite.js';
import './ledger.suite.js';
import './proof.suite.js';
import './register-import.suite.js';
