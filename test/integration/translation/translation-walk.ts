/** `availableActions` of translations held to their word: every action, in the given states, as the given callers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TRANSLATION_ACTIONS } from '../../../apps/api/src/modules/translation/domain/translation.workflow.js';
import { type ActionTrial, walkState } from '../../support/action-walk.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { TranslationBench } from '../../support/translation-bench.js';
import { until } from '../../support/until.js';

const BODY = 'Parents met.\n\nThey talked.';

/** How a fresh translation comes into each state. The head of `otherMember` edits it, `member` owns the text. */
const WAYS = {
  REQUESTED: [],
  DRAFTING: ['machine'],
  MT_DRAFT: ['machine', 'drafted'],
  HUMAN_DRAFT: ['hand'],
  IN_EDIT: ['hand', 'take'],
  IN_EDIT_READY: ['hand', 'take', 'edit'],
  IN_REVIEW: ['hand', 'take', 'edit', 'submit'],
  APPROVED: ['hand', 'take', 'edit', 'submit', 'approve'],
  PUBLISHED: ['hand', 'take', 'edit', 'submit', 'approve', 'publish'],
  STALE: ['hand', 'take', 'edit', 'submit', 'approve', 'publish', 'revise'],
  REJECTED: ['reject'],
  ABANDONED: ['abandon'],
} as const;
export type TranslationWalkState = keyof typeof WAYS;
export const TRANSLATION_STATES = Object.keys(WAYS) as TranslationWalkState[];
type Step = (typeof WAYS)[TranslationWalkState][number];

export function walkTranslations(states: readonly TranslationWalkState[], names: readonly CallerName[]): void {
  describe('the actions on a translation', () => {
    let bench: TranslationBench;
    let callers: Callers;
    beforeAll(async () => {
      bench = await TranslationBench.start();
      callers = await makeCallers(bench.network, bench.cast);
    }, 60_000);
    afterAll(() => bench.close());

    const steps: Record<Step, (id: string, resource: string) => Promise<unknown>> = {
      machine: async id => {
        // The engine never answers: so the draft goes on for as long as the walk looks at it.
        bench.engine.answer(() => undefined);
        await bench.act('otherMemberHead', 'draftTranslation', id);
      },
      drafted: async id => {
        bench.engine.answerAll();
        await until(async () => !(await bench.view(id, 'officer')).drafting, 20);
      },
      hand: id => bench.act('otherMemberHead', 'draftTranslationByHand', id),
      take: id => bench.act('otherMemberHead', 'takeTranslation', id),
      edit: id => bench.editAll('otherMemberHead', id, source => `Перевод: ${source}`),
      submit: id => bench.act('otherMemberHead', 'submitTranslation', id),
      approve: id => bench.act('secondOfficer', 'approveTranslation', id),
      publish: id => bench.act('memberEditor', 'publishTranslation', id),
      revise: (_, resource) => bench.revise(resource, 2, `${BODY}\n\nAgain.`),
      reject: id => bench.send('officer', 'rejectTranslation', 'TranslationNoteInput', { id, note: 'No.' }),
      abandon: id => bench.send('otherMemberHead', 'abandonTranslation', 'TranslationNoteInput', { id, note: 'No.' }),
    };
    const byId = (field: string): ActionTrial => ({
      call: `${field}(id: $id)`,
      takes: '$id: ID!',
      variables: id => ({ id }),
    });
    const byInput = (field: string, type: string, more: (id: string) => object | Promise<object>): ActionTrial => ({
      call: `${field}(input: $input)`,
      takes: `$input: ${type}!`,
      variables: async id => ({ input: { id, ...(await more(id)) } }),
    });
    const note = (field: string) => byInput(field, 'TranslationNoteInput', () => ({ note: 'An example.' }));
    const actions: Record<keyof typeof TRANSLATION_ACTIONS, ActionTrial> = {
      ASSIGN: byInput('assignTranslation', 'AssignTranslationInput', () => ({})),
      DRAFT_BY_MACHINE: byId('draftTranslation'),
      CANCEL_DRAFT: byId('cancelTranslationDraft'),
      DRAFT_BY_HAND: byId('draftTranslationByHand'),
      TAKE: byId('takeTranslation'),
      EDIT: byInput('editTranslation', 'EditTranslationInput', async id => {
        const segments = (await bench.view(id, 'officer')).segments?.nodes ?? [];
        return { segments: [{ id: segments[0]?.id, target: 'Перевод' }] };
      }),
      SUBMIT: byId('submitTranslation'),
      RETURN: note('returnTranslation'),
      APPROVE: byId('approveTranslation'),
      PUBLISH: byId('publishTranslation'),
      REJECT: note('rejectTranslation'),
      ABANDON: note('abandonTranslation'),
    };

    it.each(states)('do in the state %s what they list, and nothing else', async state => {
      const make = async (): Promise<string> => {
        const resource = await bench.share({ title: 'Example', body: BODY });
        const before = await callers.audited();
        const id = await bench.begin('otherMemberHead', resource);
        expect(await callers.audited()).toBeGreaterThan(before);
        for (const step of WAYS[state]) await steps[step](id, resource);
        return id;
      };
      const walk = { type: 'Translation', states: { [state]: make }, actions, callers: names };
      expect(await walkState(callers, walk, state)).toBe(names.length * Object.keys(actions).length);
    });
  });
}
