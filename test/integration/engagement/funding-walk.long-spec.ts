/** `availableActions` of applications for funding held to their word: every action, in every state. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FUNDING_APPLICATION_STATES } from '@kurultai/schema';
import { walkState } from '../../support/action-walk.js';
import { type FundingBench, fundingBench } from '../../support/funding-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the actions on an application for funding', () => {
  let network: TestApp;
  let bench: FundingBench;
  beforeAll(async () => {
    network = await startTestApp();
    bench = await fundingBench(network);
  }, 60_000);
  afterAll(() => network.close());

  it.each(Object.keys(FUNDING_APPLICATION_STATES))(
    'do in the state %s what they list, and nothing else',
    async state => {
      const { callers, walk, officerWalk, trials } = bench;
      const made = (await walkState(callers, walk, state)) + (await walkState(callers, officerWalk, state));
      expect(made).toBe(trials);
    },
    120_000,
  );
});
