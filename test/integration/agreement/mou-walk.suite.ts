/** `availableActions` of memoranda held to their word, in every state, by a party and an officer; mou-actions.long-spec.ts has all callers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMITMENT_STATES, MOU_STATUSES } from '@kurultai/schema';
import { type ActionWalk, walkState } from '../../support/action-walk.js';
import { type MouLifeBench, startMouLifeBench } from '../../support/mou-life-bench.js';
import { commitmentWalk, mouWalk } from '../../support/mou-walk.js';

const CALLERS = ['memberHead', 'officer'] as const;

describe('the actions on a memorandum', () => {
  let bench: MouLifeBench;
  let walks: Record<'mou' | 'commitment', ActionWalk>;
  beforeAll(async () => {
    bench = await startMouLifeBench();
    walks = { mou: mouWalk(bench, CALLERS), commitment: commitmentWalk(bench, CALLERS) };
  }, 60_000);
  afterAll(() => bench.close());

  it.each([
    ...Object.keys(MOU_STATUSES),
    'DRAFT without a text',
    'NEGOTIATION of what nobody says that it counts',
    'IN_FORCE with an amendment',
    'IN_FORCE from papers',
  ])(
    'do in the state %s what they list, and nothing else',
    async state => {
      expect(await walkState(bench.callers, walks.mou, state)).toBe(CALLERS.length * 17);
    },
    60_000,
  );

  it.each([...Object.keys(COMMITMENT_STATES), 'OPEN in a draft'])(
    'do with a promise that is %s what they list, and nothing else',
    async state => {
      expect(await walkState(bench.callers, walks.commitment, state)).toBe(CALLERS.length * 3);
    },
  );
});
