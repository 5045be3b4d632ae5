/** `npm run story`: runs story.command.ts in this process. */
import 'reflect-metadata';
import { runCommand } from './run-command.js';
import { storyCommand } from './story.command.js';

process.exitCode = await runCommand(storyCommand);
