/** The command line. */
import { parseArgs } from 'node:util';

export const USAGE = `npm run bench -- [options]

  --quick                  a tenth of the data, and rounds of one second: under three minutes once the data is made
  --without-postgraphile   compare with the bare handler only; this also runs on Node 20 without another Node
  --rounds N               how often each server answers each operation (5)
  --seconds S              how long a round is (4; with --quick 1)
  --only a,b               these operations only
  --size tiny              a hundredth of the data: to try the bench itself
  --seed N                 of the random variables (1)
  --profile NAME           no comparison: profiles Kurultai under the operation NAME, into bench/results
`;

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      'without-postgraphile': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      size: { type: 'string' },
      seed: { type: 'string', default: '1' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const size = values.size ?? (values.quick ? 'quick' : 'whole');
  return {
    help: values.help,
    size,
    peers: values['without-postgraphile'] ? ['bare'] : ['postgraphile', 'bare'],
    rounds: Number(values.rounds),
    seconds: Number(values.seconds ?? (size === 'whole' ? 4 : 1)),
    only: values.only?.split(','),
    seed: Number(values.seed),
    profile: values.profile,
  };
}
