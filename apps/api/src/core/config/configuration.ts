/** The configuration: read once at start, validated, frozen and injected. Nothing else reads the environment. */
import { cleanEnv, type CleanedEnv, EnvMissingError } from 'envalid';
import { EXAMPLE_SECRET_KEY, VARIABLES } from './variables.js';

type Values = CleanedEnv<typeof VARIABLES>;

/** The validated values, by the names of the variables. */
export abstract class Configuration {
  abstract readonly values: Readonly<Values>;
}

/** A variable has a value that cannot be used. The message names the variable, the problem and an example. */
export class ConfigurationError extends Error {}

/**
 * Reads the configuration.
 * @param environment normally `process.env`
 * @throws ConfigurationError naming every wrong variable
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const values = cleanEnv(environment, VARIABLES, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) problems.push(describe(name, error, environment[name]));
    },
  });
  if (problems.length === 0) problems.push(...contradictions(values));
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return { values };
}

function describe(name: string, error: unknown, value: string | undefined): string {
  const reason =
    error instanceof EnvMissingError ? 'is missing' : error instanceof Error ? error.message : String(error);
  // A connection address holds a password, a key is one: they are not repeated.
  const shown = value === undefined || /_(URL|KEYS?)$/u.test(name) ? '' : ` (${JSON.stringify(value.slice(0, 80))})`;
  const { example } = VARIABLES[name as keyof typeof VARIABLES] as { example?: string };
  return `${name}${shown} ${reason}. Example: ${name}=${example ?? ''}`;
}

function contradictions(values: Values): string[] {
  const problems: string[] = [];
  if (values.NODE_ENV === 'production' && values.KURULTAI_CLOCK !== undefined) {
    problems.push('KURULTAI_CLOCK is refused in production: time is not simulated there. Unset it.');
  }
  if (values.NODE_ENV === 'production' && values.KURULTAI_SECRET_KEY === EXAMPLE_SECRET_KEY) {
    problems.push('KURULTAI_SECRET_KEY is the example, which everybody knows. Make your own: openssl rand -base64 32.');
  }
  if (values.NODE_ENV === 'production' && values.TRANSLATION_ENGINE === 'pseudo') {
    problems.push(
      'TRANSLATION_ENGINE ("pseudo") writes no language: production refuses it. Example: TRANSLATION_ENGINE=none',
    );
  }
  if (values.TRANSLATION_ENGINE === 'openai-compatible') {
    for (const name of ['TRANSLATION_ENGINE_URL', 'TRANSLATION_ENGINE_MODEL'] as const) {
      if (values[name] === undefined) {
        problems.push(`${name} is missing: the engine needs it. Example: ${name}=${VARIABLES[name].example}`);
      }
    }
  }
  if (values.DATABASE_OWNER_URL !== undefined && values.DATABASE_URL === undefined) {
    problems.push(
      'DATABASE_OWNER_URL needs DATABASE_URL. Example: DATABASE_URL=postgres://kurultai_app:secret@db.example:5432/kurultai',
    );
  }
  return problems;
}

/** The table of `npm start -- --help`. */
export function describeConfiguration(): string {
  const lines = Object.entries(VARIABLES).flatMap(([name, spec]) => {
    const { default: standard, desc, example } = spec as { default?: unknown; desc?: string; example?: string };
    const value = standard === undefined ? 'not set' : String(standard as string | number);
    return [`  ${name} (${value})`, `      ${desc ?? ''}`, `      Example: ${name}=${example ?? ''}`];
  });
  return ['Kurultai: set any of these variables before `npm start`.', '', ...lines, ''].join('\n');
}
