import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ConfigurationError, describeConfiguration, readConfiguration } from './configuration.js';
import { VARIABLES } from './variables.js';

const names = Object.keys(VARIABLES) as (keyof typeof VARIABLES)[];
const exampleOf = (name: keyof typeof VARIABLES): string => (VARIABLES[name] as { example?: string }).example ?? '';

/** What the person at the terminal reads. */
function problemOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const { values } = readConfiguration({});
    expect(values).toMatchObject({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 4000,
      KURULTAI_DATA_DIR: '.kurultai',
    });
    expect(values.DATABASE_URL).toBeUndefined();
  });

  it('cannot be changed once it is read', () => {
    const { values } = readConfiguration({});
    expect(() => {
      Object.assign(values, { PORT: 1 });
    }).toThrow();
  });

  it('is told of in docs/operations.md, every variable of it', () => {
    const page = readFileSync(new URL('../../../../../docs/operations.md', import.meta.url), 'utf8');
    expect(names.filter(name => !new RegExp(`\`${name}[\`=]`, 'u').test(page))).toEqual([]);
  });

  it('has a meaning and an example for every variable, and every example is a value that works', () => {
    for (const name of names) {
      const { desc, example } = VARIABLES[name] as { desc?: string; example?: string };
      expect({ name, desc, example }).toEqual({
        name,
        desc: expect.stringMatching(/.{20}\.$/u),
        example: expect.stringMatching(/./u),
      });
      const needed = {
        ...(name === 'DATABASE_OWNER_URL' && { DATABASE_URL: exampleOf('DATABASE_URL') }),
        ...(name === 'TRANSLATION_ENGINE' && {
          TRANSLATION_ENGINE_URL: exampleOf('TRANSLATION_ENGINE_URL'),
          TRANSLATION_ENGINE_MODEL: exampleOf('TRANSLATION_ENGINE_MODEL'),
        }),
      };
      expect(problemOf({ ...needed, [name]: example })).toBe('');
    }
  });

  it.each([
    ['NODE_ENV', 'prod', 'is not one of development, production, test'],
    ['HOST', ' ', 'is empty'],
    ['PORT', 'eighty', 'is not a whole number from 0 to 65535'],
    ['PORT', '65536', 'is not a whole number from 0 to 65535'],
    ['PORT', '-1', 'is not a whole number from 0 to 65535'],
    ['PORT', '40.5', 'is not a whole number from 0 to 65535'],
    ['PORT', '0x10', 'is not a whole number from 0 to 65535'],
    ['PORT', '1e3', 'is not a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'network.example', 'is not a web address'],
    ['PUBLIC_URL', 'ftp://network.example', 'is not a web address'],
    ['PUBLIC_URL', 'https://network.example/register', 'holds more than scheme, host and port'],
    ['PUBLIC_URL', 'https://me:sesame@network.example', 'holds more than scheme, host and port'],
    ['DATABASE_URL', 'mysql://db.example/kurultai', 'is not a PostgreSQL connection address'],
    ['DATABASE_URL', 'postgres://me:ses ame@:x', 'is not a PostgreSQL connection address'],
    ['DATABASE_OWNER_URL', 'localhost', 'is not a PostgreSQL connection address'],
    ['DATABASE_POOL_SIZE', '1', 'is not a whole number from 2 to 500'],
    ['KURULTAI_DATA_DIR', ' ', 'is empty'],
    ['KURULTAI_SECRET_KEY', 'c2hvcnQ=', 'is not 32 bytes in base64'],
    ['KURULTAI_FORMER_SECRET_KEYS', ',', 'is not a list of 32 bytes in base64 each, separated by commas'],
    ['KURULTAI_DEMO', 'yes', 'is not one of on, off'],
    ['KURULTAI_CLOCK', 'tomorrow', 'is not an instant in ISO 8601'],
    ['KURULTAI_CLOCK', 'story 1', 'is not an instant in ISO 8601'],
    ['KURULTAI_CLOCK', '2022-08-15', 'is not an instant in ISO 8601'],
    ['KURULTAI_CLOCK', '2022-13-15T09:00:00Z', 'is not an instant in ISO 8601'],
    ['LOG_LEVEL', 'loud', 'is not one of silent, fatal, error, warn, info, debug, trace'],
    ['REQUESTS_PER_MINUTE', '0', 'is not a whole number from 1 to 10000000'],
    ['SIGN_INS_PER_ACCOUNT', 'many', 'is not a whole number from 1 to 1000'],
    ['SIGN_INS_PER_ADDRESS', '0', 'is not a whole number from 1 to 1000000'],
    ['OUTBOUND_ALLOW', 'all', 'holds "all", which is no network address or range'],
    ['TRUST_PROXY', 'true', 'holds "true", which is no network address or range'],
    ['TRUST_PROXY', '10.0.0.0/33', 'holds "10.0.0.0/33", which is no network address or range'],
    ['TRUST_PROXY', '127.0.0.1,proxy', 'holds "proxy", which is no network address or range'],
    ['SHUTDOWN_SECONDS', '601', 'is not a whole number from 0 to 600'],
  ] as const)('refuses %s=%s, naming the problem and an example', (name, value, problem) => {
    const message = problemOf({ [name]: value });
    expect(message.startsWith(name)).toBe(true);
    expect(message).toContain(` ${problem}. Example: ${name}=${exampleOf(name)}`);
  });

  it('knows a wrong value of every variable: the table above misses none', () => {
    const free = names.filter(name => problemOf({ [name]: '\u0000 wrong' }) === '');
    // A host, a folder, and what only an engine can judge may be any text.
    const engine = ['TRANSLATION_ENGINE_URL', 'TRANSLATION_ENGINE_MODEL', 'TRANSLATION_ENGINE_KEY'];
    expect(free).toEqual(['HOST', 'KURULTAI_DATA_DIR', ...engine, 'TRANSLATION_SINGLE_REVIEW']);
  });

  it('names everything that is wrong at once', () => {
    expect(problemOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
  });

  it.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'PUBLIC_URL'])('never repeats the password of %s', name => {
    const message = problemOf({ [name]: 'nonsense://me:sesame@db.example/kurultai' });
    expect(message).toContain(name);
    expect(message).not.toContain('sesame');
  });

  it.each(['KURULTAI_SECRET_KEY', 'KURULTAI_FORMER_SECRET_KEYS'])('never repeats a wrong %s', name => {
    expect(problemOf({ [name]: 'sesame' })).toContain(name);
    expect(problemOf({ [name]: 'sesame' })).not.toContain('sesame');
  });

  it('refuses the key of the example in production', () => {
    const KURULTAI_SECRET_KEY = exampleOf('KURULTAI_SECRET_KEY');
    expect(problemOf({ NODE_ENV: 'production', KURULTAI_SECRET_KEY })).toContain('which everybody knows');
  });

  it('repeats no more of a long value than tells it apart', () => {
    expect(problemOf({ LOG_LEVEL: 'x'.repeat(10_000) }).length).toBeLessThan(300);
  });

  it('refuses values that contradict each other', () => {
    expect(problemOf({ NODE_ENV: 'production', KURULTAI_CLOCK: '2022-08-15T09:00:00Z' })).toBe(
      'KURULTAI_CLOCK is refused in production: time is not simulated there. Unset it.',
    );
    expect(problemOf({ DATABASE_OWNER_URL: 'postgres://owner@db.example/kurultai' })).toContain(
      'DATABASE_OWNER_URL needs DATABASE_URL. Example: DATABASE_URL=',
    );
  });

  it('takes instants and origins in their one form', () => {
    const { values } = readConfiguration({
      KURULTAI_CLOCK: '2022-08-15T11:00+02:00',
      PUBLIC_URL: 'https://Network.example:443/',
    });
    expect(values.KURULTAI_CLOCK).toBe('2022-08-15T09:00:00.000Z');
    expect(values.PUBLIC_URL).toBe('https://network.example');
  });
});

describe('--help', () => {
  it('lists every variable with its default, meaning and example', () => {
    const help = describeConfiguration();
    for (const name of names) {
      expect(help).toContain(`  ${name} (`);
      expect(help).toContain(`Example: ${name}=${exampleOf(name)}`);
    }
    expect(help).toContain('  PORT (4000)');
    expect(help).toContain('  DATABASE_URL (not set)');
  });
});
