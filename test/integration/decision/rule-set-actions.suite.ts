/** What every caller is told that it may do with a rule set, held to its word in every state; and what reading costs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '../../../apps/api/src/core/ids/index.js';
import { SHIPPED_RULE_SETS } from '../../../apps/api/src/modules/decision/index.js';
import { type ActionWalk, walkState } from '../../support/action-walk.js';
import { CALLER_NAMES, makeCallers } from '../../support/callers.js';
import {
  adoptedBefore,
  type DecisionBench,
  finishedRuleSet,
  startDecisionBench,
} from '../../support/decision-bench.js';
import { statementsOf } from '../../support/statements.js';

const DEFAULT = idOf('RuleSet', SHIPPED_RULE_SETS[0]!.id);

describe('the actions of rule sets', () => {
  let bench: DecisionBench;
  beforeAll(async () => {
    bench = await startDecisionBench();
  }, 60_000);
  afterAll(() => bench.close());

  const draft = () =>
    bench.act('officer', 'draftRuleSet', { basedOnId: DEFAULT, title: [{ language: 'en', text: 'Rules' }] });

  describe('what can be done with a rule set', () => {
    const decisions = new Map<string, string>();
    const walk: ActionWalk = {
      type: 'RuleSet',
      states: {
        DRAFT: async () => (await draft()).id,
        AVAILABLE: () => finishedRuleSet(bench),
        DECIDED: async () => {
          const id = await finishedRuleSet(bench);
          decisions.set(id, (await adoptedBefore(bench, id)).id);
          return id;
        },
      },
      actions: {
        CHANGE: {
          call: 'changeRuleSetDraft(input: $input)',
          takes: '$input: ChangeRuleSetDraftInput!',
          variables: id => ({ input: { id, expectedRevision: 1 } }),
        },
        FINISH: {
          call: 'finishRuleSet(input: $input)',
          takes: '$input: FinishRuleSetInput!',
          variables: id => ({ input: { id, expectedRevision: 1 } }),
        },
        ACTIVATE: {
          call: 'activateRuleSet(input: $input)',
          takes: '$input: ActivateRuleSetInput!',
          variables: async id => {
            const decisionId = decisions.get(id) ?? (await adoptedBefore(bench, DEFAULT)).id;
            return { input: { id, decisionId, effectiveFrom: '2040-01-01' } };
          },
        },
      },
      callers: CALLER_NAMES,
    };

    it.each(['DRAFT', 'AVAILABLE', 'DECIDED'])('is told to every caller in the state %s', async state => {
      const callers = await makeCallers(bench.network, bench.cast);
      expect(await walkState(callers, walk, state)).toBe(3 * CALLER_NAMES.length);
    });
  });

  it('costs the same number of statements for many decisions as for two', async () => {
    for (let count = 0; count < 6; count += 1) await adoptedBefore(bench, DEFAULT);
    const cost = async (first: number): Promise<number> => {
      const query = `{ decisions(first: ${String(first)}) { nodes { ruleSet { basedOn { code } availableActions { action } }
      organisation { slug } reverses { number } reversedBy { number } title { text } } } }`;
      expect((await bench.ask('officer', query)).errors).toBeUndefined();
      return (await statementsOf(() => bench.ask('officer', query))).length;
    };
    expect(await cost(6)).toBe(await cost(2));
  });
});
