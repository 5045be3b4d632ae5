/** `npm run demo:generate`: adds as many fictitious organisations as wanted, the same ones for the same seed. */
import cliProgress from 'cli-progress';
import type { Configuration } from '../core/config/index.js';
import { generateDemo } from '../demo/index.js';
import { type Command, CommandRefused, UsageError } from './run-command.js';
import { withApplication } from './with-application.js';

const MOST = 1_000_000;
const LARGEST_SEED = 1_000_000_000;

export const generateDemoCommand: Command = {
  call: 'npm run demo:generate',
  about: 'Adds fictitious organisations with names in several scripts, and their articles. Never in production.',
  options: {
    organisations: { type: 'string', value: 'NUMBER', help: `How many, 1 to ${String(MOST)}. Without it: 1000.` },
    seed: {
      type: 'string',
      value: 'NUMBER',
      help: 'Which ones: the same seed gives the same, and adds none twice. Without it: 1.',
    },
  },
  run: ({ values }, around) => {
    const count = wholeNumber(values['organisations'] ?? '1000', '--organisations', 1, MOST);
    const seed = wholeNumber(values['seed'] ?? '1', '--seed', 0, LARGEST_SEED);
    return withApplication(
      around,
      async ({ app }) => {
        const bar = new cliProgress.SingleBar({
          format: '{bar} {percentage} % | {value} of {total} | {eta} s left',
          noTTYOutput: false,
        });
        bar.start(count, 0);
        const added = await generateDemo(app, { count, seed }, done => bar.update(done)).finally(() => bar.stop());
        around.print(
          `Added ${String(added.organisations)} organisations with ${String(added.publications)} articles (seed ${String(seed)}).`,
        );
        const known = count - added.organisations;
        if (known > 0) around.print(`${String(known)} of that seed were there already.`);
      },
      refuseInProduction,
    );
  },
};

function refuseInProduction({ values }: Configuration): void {
  if (values.NODE_ENV !== 'production') return;
  throw new CommandRefused(
    'A production network holds no fictitious record: this command does not run with NODE_ENV=production.',
  );
}

function wholeNumber(given: string | boolean, option: string, least: number, most: number): number {
  const number = /^\d{1,10}$/u.test(String(given)) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `${option} ${String(given)} is no whole number from ${String(least)} to ${String(most)}. Example: ${option} 1000`,
  );
}
