/** `npm run audit:verify`: runs verify-audit.command.ts in this process. */
import 'reflect-metadata';
import { verifyAudit } from './verify-audit.command.js';
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(verifyAudit);
