export { type Act, AuditLog } from './audit-log.js';
export { AuditSeal } from './audit-seal.js';
export { LedgerModule } from './ledger.module.js';
