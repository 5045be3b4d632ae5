/** How every command answers: help, wrong options, errors in plain words, exit codes. */
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecretariat } from './create-secretariat.command.js';
import { generateDemoCommand } from './generate-demo.command.js';
import { migrateCommand } from './migrate.command.js';
import { newMigration } from './new-migration.js';
import { type Command, CommandRefused, runCommand, UsageError } from './run-command.js';
import { verifyAudit } from './verify-audit.command.js';

async function call(command: Command, args: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const [printed, told]: [string[], string[]] = [[], []];
  const around = {
    environment,
    print: (line: string) => void printed.push(line),
    tell: (line: string) => void told.push(line),
  };
  return { code: await runCommand(command, args, around), printed, told };
}

const command = (run: Command['run']): Command => ({
  call: 'npm run test:command',
  about: 'Does nothing.',
  options: { size: { type: 'string', value: 'NUMBER', help: 'How large.' } },
  run,
});

describe('every command', () => {
  it.each([createSecretariat, generateDemoCommand, verifyAudit, migrateCommand])('explains itself: $call', async it => {
    const { code, printed, told } = await call(it, ['--help']);
    expect({ code, told }).toEqual({ code: 0, told: [] });
    expect(printed.join('\n')).toContain(`${it.call} -- [options]`);
    for (const option of Object.keys(it.options ?? {})) expect(printed.join('\n')).toContain(`--${option}`);
  });

  it('gets its options', async () => {
    const { code, printed } = await call(
      command(async ({ values }, { print }) => print(String(values['size']))),
      ['--size', '3'],
    );
    expect({ code, printed }).toEqual({ code: 0, printed: ['3'] });
  });

  it.each([
    [['--sise', '3'], "Unknown option '--sise'"],
    [['--size'], "Option '--size"],
    [['three'], "Unexpected argument 'three'"],
  ])('names what is wrong in %j, and where to look', async (args, problem) => {
    const { code, told } = await call(
      command(() => Promise.reject(new Error('It ran.'))),
      args,
    );
    expect(code).toBe(2);
    expect(told.join()).toContain(problem);
    expect(told.join()).toContain('npm run test:command -- --help');
  });

  it('tells a refusal in its own words, with exit code 1', async () => {
    const { code, told } = await call(command(() => Promise.reject(new CommandRefused('Not today.'))));
    expect({ code, told }).toEqual({ code: 1, told: ['Not today.'] });
  });

  it('takes a wrong call for one, with exit code 2', async () => {
    const { code } = await call(command(() => Promise.reject(new UsageError('No.'))));
    expect(code).toBe(2);
  });

  it('shows where an accident happened', async () => {
    const { code, told } = await call(command(() => Promise.reject(new Error('Boom.'))));
    expect(code).toBe(1);
    expect(told.join()).toMatch(/Boom\.\n\s+at /u);
  });

  it('names a wrong variable', async () => {
    const { code, told } = await call(verifyAudit, [], { PORT: 'x' });
    expect(code).toBe(1);
    expect(told.join()).toMatch(/^PORT \("x"\)/u);
  });

  it('says that the database does not answer', async () => {
    const { code, told } = await call(verifyAudit, [], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(told.join()).toMatch(/^The database does not answer/u);
  });
});

/** A command that opened this database would end with exit code 1. */
const NOWHERE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };

describe('a wrong call opens no database', () => {
  it.each<[Command, string[], string]>([
    [createSecretariat, [], 'Give the e-mail address'],
    [createSecretariat, ['--email', 'nobody'], 'Give the e-mail address'],
    [createSecretariat, ['--email', 'a@b.example', '--name', 'a\u202eb'], '--name: '],
    [createSecretariat, ['--email', 'a@b.example', '--organisation-name', ''], '--organisation-name: '],
    [generateDemoCommand, ['--organisations', '0'], '--organisations 0 is no whole number from 1 to 1000000'],
    [generateDemoCommand, ['--organisations', '1e9'], '--organisations 1e9 is no whole number'],
    [generateDemoCommand, ['--seed', 'x'], '--seed x is no whole number'],
    [migrateCommand, ['sideways'], 'There is no action sideways'],
    [migrateCommand, ['new'], 'Name the migration'],
    [migrateCommand, ['new', '../x'], 'is no name of a migration'],
    [migrateCommand, ['up', 'twice'], 'one word too many'],
  ])('$call %j', async (it, args, problem) => {
    const { code, told } = await call(it, args, NOWHERE);
    expect({ code, told: told.join() }).toEqual({ code: 2, told: expect.stringContaining(problem) });
  });
});

describe('a new migration', () => {
  it('gets the next number, and a part for each direction', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kurultai-migrations-'));
    try {
      writeFileSync(join(folder, '0041_core.sql'), '');
      expect(newMigration(folder, 'add-topics')).toBe('0042_add_topics.sql');
      expect(readFileSync(join(folder, '0042_add_topics.sql'), 'utf8')).toBe(
        '-- Up Migration\n\n\n-- Down Migration\n\n',
      );
      expect(newMigration(folder, 'more')).toBe('0043_more.sql');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
