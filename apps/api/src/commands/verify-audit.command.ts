/** `npm run audit:verify`: recomputes the whole chain of seals over the audit log. Exit code 1 when it is broken. */
import { Database, statement } from '../core/database/index.js';
import { AuditSeal } from '../core/ledger/index.js';
import { type Command, CommandRefused } from './run-command.js';
import { withApplication } from './with-application.js';

const UNSEALED = statement<{ count: number }>('select count(*)::int from audit_unsealed');

export const verifyAudit: Command = {
  call: 'npm run audit:verify',
  about: 'Checks that no entry of the audit log was altered or removed since it was sealed. Changes nothing.',
  run: (_, around) =>
    withApplication(around, async ({ app }) => {
      const result = await app.get(AuditSeal, { strict: false }).verify();
      if (!result.intact) {
        const { sequence, problem } = result.broken;
        throw new CommandRefused(`The audit log is broken at seal ${sequence}: ${problem}.`);
      }
      const waiting = (await app.get(Database, { strict: false }).first(UNSEALED))?.count ?? 0;
      around.print(`The audit log is intact: ${String(result.length)} sealed entries, head ${result.head}.`);
      if (waiting > 0)
        around.print(`${String(waiting)} newer entries wait for their seal; a running service seals every minute.`);
    }),
};
