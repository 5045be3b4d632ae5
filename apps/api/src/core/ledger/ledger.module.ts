import { Global, Module } from '@nestjs/common';
import { JobRegistry } from '../jobs/index.js';
import { AuditLog } from './audit-log.js';
import { AuditSeal } from './audit-seal.js';

/** Insert-only history: the audit log, and the job that seals it every minute. */
@Global()
@Module({ providers: [AuditLog, AuditSeal], exports: [AuditLog, AuditSeal] })
export class LedgerModule {
  constructor(jobs: JobRegistry, seal: AuditSeal) {
    jobs.schedule('audit.seal', '* * * * *', async () => {
      await seal.sealAll();
    });
  }
}
