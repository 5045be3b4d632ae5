/** `npm run migrate`, `migrate:undo` and `migrate:new`: runs migrate.command.ts in this process. */
import 'reflect-metadata';
import { migrateCommand } from './migrate.command.js';
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(migrateCommand);
