/** The order of spec files: the longest first, so that no worker has a long one left when the other has nothing more to do. */
import Sequencer from '@jest/test-sequencer';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What takes longer than its text tells. */
const FIRST = ['test/contract/property.spec.ts', 'test/contract/gates.spec.ts'];

export default class LongestFirst extends Sequencer {
  /** Goes by how long each took here before; where no run is remembered, by how much text its suites have. */
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const weights = new Map(sorted.map(({ path }) => [path, weightOf(path)]));
    return sorted.sort((one, other) => weights.get(other.path) - weights.get(one.path));
  }
}

function weightOf(path) {
  if (FIRST.some(name => path.endsWith(name))) return Number.MAX_SAFE_INTEGER;
  const suites = [...readFileSync(path, 'utf8').matchAll(/^import '(\.\/[\w-]+\.suite)\.js';$/gmu)];
  const sizes = suites.map(([, suite]) => statSync(join(dirname(path), `${suite}.ts`)).size);
  // Text of a suite starts the service; text of a spec file seldom does.
  return sizes.reduce((sum, size) => sum + size, 0) * 10 + statSync(path).size;
}
