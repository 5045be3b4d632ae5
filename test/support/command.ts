/** Runs commands of the service: in this process, with what they print, or as a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '../../apps/api/src/commands/run-command.js';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param environment all that the command sees of it */
export async function callCommand(
  command: Command,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const print = (line: string) => void stdout.push(`${line}\n`);
  const tell = (line: string) => void stderr.push(`${line}\n`);
  const code = await runCommand(command, [...args], { environment, print, tell });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** As `npm run …` does. @param name of the file in apps/api/src/commands @param environment beside PATH */
export function spawnCommand(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  const program = ['--import', file('typescript.mjs'), file(`../../apps/api/src/commands/${name}.ts`), ...args];
  return new Promise(resolve => {
    const env = { PATH: process.env['PATH'], ...environment };
    const child = execFile(process.execPath, program, { env, encoding: 'utf8' }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
