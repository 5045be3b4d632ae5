/** `availableActions` of memoranda: every action, in every state, as every kind of caller. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionWalk, walkState } from '../../support/action-walk.js';
import { CALLER_NAMES } from '../../support/callers.js';
import { type MouLifeBench, startMouLifeBench } from '../../support/mou-life-bench.js';
import { commitmentWalk, mouWalk } from '../../support/mou-walk.js';

describe('the actions on a memorandum, as every kind of caller', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  it.each<[string, (bench: MouLifeBench) => ActionWalk]>([
    ['memoranda', of => mouWalk(of, CALLER_NAMES)],
    ['promises', of => commitmentWalk(of, CALLER_NAMES)],
  ])(
    'do with %s in every state what they list, and nothing else',
    async (_, walkOf) => {
      const walk = walkOf(bench);
      let trials = 0;
      for (const state of Object.keys(walk.states)) trials += await walkState(bench.callers, walk, state);
      const each = CALLER_NAMES.length * Object.keys(walk.actions).length;
      expect(trials).toBe(each * Object.keys(walk.states).length);
    },
    600_000,
  );
});
