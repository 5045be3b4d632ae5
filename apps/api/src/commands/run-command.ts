/** How every command starts and ends: options, `--help`, errors in plain words, the exit code. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ConfigurationError } from '../core/config/index.js';
import { DatabaseUnusable, EmbeddedPostgresError } from '../core/database/index.js';
import { ApiError } from '../core/errors/index.js';
import { VaultUnusable } from '../core/vault/index.js';

/** One option of a command, with what `--help` says of it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, such as `ADDRESS`. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  /** How it is called, such as `npm run audit:verify`. */
  readonly call: string;
  readonly about: string;
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** Words that are no options; without it there are none. */
  readonly words?: { readonly value: string; readonly help: string };
  /** @throws UsageError, CommandRefused */
  run(given: Given, around: Surroundings): Promise<void>;
}

/** What the command was called with. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** Where the command runs. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** The result, on the standard output. */
  readonly print: (line: string) => void;
  /** For the person at the terminal, on the standard error. */
  readonly tell: (line: string) => void;
}

/** The command was called in a wrong way. */
export class UsageError extends Error {}

/** The command was understood and cannot be done now. The message says why and what to do. */
export class CommandRefused extends Error {}

const THE_PROCESS: Surroundings = {
  environment: process.env,
  print: line => console.log(line),
  tell: line => console.error(line),
};

/** Runs a command. @returns the exit code: 0 done, 1 not done, 2 called in a wrong way */
export async function runCommand(
  command: Command,
  args: string[] = process.argv.slice(2),
  around: Surroundings = THE_PROCESS,
): Promise<number> {
  try {
    if (args.includes('--help') || args.includes('-h')) around.print(helpOf(command));
    else await command.run(parse(command, args), around);
    return 0;
  } catch (error) {
    around.tell(explain(error, command));
    return error instanceof UsageError ? 2 : 1;
  }
}

function parse({ options = {}, words: wanted }: Command, args: string[]): Given {
  try {
    const config: NonNullable<ParseArgsConfig['options']> = { ...options };
    const { values, positionals } = parseArgs({
      args,
      options: config,
      strict: true,
      allowPositionals: wanted !== undefined,
    });
    return { values: values as Given['values'], words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const PLAIN = [
  CommandRefused,
  ConfigurationError,
  DatabaseUnusable,
  EmbeddedPostgresError,
  VaultUnusable,
  ApiError,
] as const;

function explain(error: unknown, { call }: Command): string {
  if (error instanceof UsageError) return `${error.message}\nAll options: ${call} -- --help`;
  if (error instanceof Error && PLAIN.some(kind => error instanceof kind)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function helpOf({ call, about, options = {}, words }: Command): string {
  const entries = Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const rows = [...(words ? [[words.value, words.help]] : []), ...entries, ['--help', 'This text.']];
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
  return [about, '', `${call} -- [options]`, '', ...lines].join('\n');
}
