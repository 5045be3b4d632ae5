/** `npm run demo:generate`: runs generate-demo.command.ts in this process. */
import 'reflect-metadata';
import { generateDemoCommand } from './generate-demo.command.js';
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(generateDemoCommand);
