/** `availableActions` of engagements held to their word: every action, in every state, as those who may do something and others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGAGEMENT_STATES } from '@kurultai/schema';
import { ACTION_ITEM_ACTIONS } from '../../../apps/api/src/modules/engagement/action-item/action-item.workflow.js';
import { ENGAGEMENT_ACTIONS } from '../../../apps/api/src/modules/engagement/domain/engagement.workflow.js';
import { type ActionTrial, walkState } from '../../support/action-walk.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const NAMES: readonly CallerName[] = ['anonymous', 'memberKey', 'memberHead', 'otherMemberHead', 'board', 'officer'];
const ENDED = ['CANCELLED', 'POSTPONED'];
const english = (text: string) => [{ language: 'en', text }];

const byId = (field: string): ActionTrial => ({
  call: `${field}(id: $id)`,
  takes: '$id: ID!',
  variables: id => ({ id }),
});
const byInput = (field: string, type: string, more: object): ActionTrial => ({
  call: `${field}(input: $input)`,
  takes: `$input: ${type}!`,
  variables: id => ({ input: { id, ...more } }),
});
const ACTIONS: Record<keyof typeof ENGAGEMENT_ACTIONS, ActionTrial> = {
  PLAN: byId('planEngagement'),
  CONFIRM: byId('confirmEngagement'),
  BEGIN: byId('beginEngagement'),
  COMPLETE: byInput('completeEngagement', 'CompleteEngagementInput', { outcome: english('None') }),
  CANCEL: byInput('cancelEngagement', 'EngagementNoteInput', { reason: 'An example.' }),
  CORRECT: byInput('correctEngagement', 'CorrectEngagementInput', {
    ...{ kind: 'WORKSHOP', state: 'PROPOSED', title: english('Corrected'), expectedVersion: 1, reason: 'An example.' },
  }),
  POSTPONE: byInput('postponeEngagement', 'EngagementNoteInput', { reason: 'An example.' }),
};

describe('the actions on an engagement', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
  }, 60_000);
  afterAll(() => network.close());

  it.each([...Object.keys(ENGAGEMENT_STATES), 'PLANNED without a date'])(
    'do in the state %s what they list, and nothing else',
    async walked => {
      const [state = ''] = walked.split(' ');
      const input = {
        ...{ kind: 'WORKSHOP', state, title: english('Example'), hostId: cast.organisations.member },
        ...(walked === state && { startsOn: '2026-12' }),
        ...(ENDED.includes(state) && { endReason: 'An example.' }),
      };
      const make = async (): Promise<string> => {
        const before = await callers.audited();
        const { data } = await callers.ask<{ recordEngagement: { engagement: { id: string } } }>(
          'officer',
          `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) {
             ... on RecordEngagementSuccess { engagement { id } } } }`,
          { input },
        );
        expect(await callers.audited()).toBeGreaterThan(before);
        return data?.recordEngagement.engagement.id ?? '';
      };
      const walk = { type: 'Engagement', states: { [state]: make }, actions: ACTIONS, callers: NAMES };
      expect(await walkState(callers, walk, state)).toBe(NAMES.length * Object.keys(ACTIONS).length);
    },
  );

  it('and on what was promised at one, in each state', async () => {
    const recorded = await callers.ask<{ recordEngagement: { engagement: { id: string } } }>(
      'officer',
      `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) {
         ... on RecordEngagementSuccess { engagement { id } } } }`,
      { input: { kind: 'WORKSHOP', state: 'PROPOSED', title: english('A'), hostId: cast.organisations.otherMember } },
    );
    const add = async (): Promise<string> => {
      const { data } = await callers.ask<{ addActionItem: { actionItem: { id: string } } }>(
        'officer',
        `mutation ($input: AddActionItemInput!) { addActionItem(input: $input) {
           ... on AddActionItemSuccess { actionItem { id } } } }`,
        {
          input: {
            ...{ engagementId: recorded.data?.recordEngagement.engagement.id, description: english('A') },
            ownerId: cast.organisations.member,
          },
        },
      );
      return data?.addActionItem.actionItem.id ?? '';
    };
    const versioned = (field: string, type: string, more: object): ActionTrial =>
      byInput(field, type, { expectedVersion: 1, ...more });
    const actions: Record<keyof typeof ACTION_ITEM_ACTIONS, ActionTrial> = {
      COMPLETE: versioned('completeActionItem', 'CompleteActionItemInput', { evidence: 'A letter.' }),
      DROP: versioned('dropActionItem', 'DropActionItemInput', { reason: 'An example.' }),
    };
    const walk = { type: 'ActionItem', states: { OPEN: add }, actions, callers: NAMES };
    expect(await walkState(callers, walk, 'OPEN')).toBe(NAMES.length * 2);
  });
});
