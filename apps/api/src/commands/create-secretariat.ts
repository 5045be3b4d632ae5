/** `npm run secretariat:create`: runs create-secretariat.command.ts in this process. */
import 'reflect-metadata';
import { createSecretariat } from './create-secretariat.command.js';
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(createSecretariat);
