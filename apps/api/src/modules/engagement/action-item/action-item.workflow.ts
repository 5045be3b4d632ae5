/** The life of what somebody promised at an engagement, as a table. */
import type { ActionItemState } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type Transition, Workflow } from '../../../core/workflow/index.js';
import { concerned, type EngagementSubject } from '../domain/engagement.workflow.js';
import { RECORD_ENGAGEMENTS } from '../domain/grants.js';

/** What can be done to it. */
export const ACTION_ITEM_ACTIONS = {
  COMPLETE: 'Say that it is done, and what shows it: `completeActionItem`.',
  DROP: 'Give it up, for a reason: `dropActionItem`.',
} as const;
export type ActionItemAction = keyof typeof ACTION_ITEM_ACTIONS;

export interface ActionItemSubject {
  readonly state: ActionItemState;
  readonly ownerId: string | null;
  readonly engagement: EngagementSubject;
}

/** Whoever keeps the engagement, and whoever promised it. */
const mine = (actor: Actor, { ownerId, engagement }: ActionItemSubject): boolean =>
  concerned(actor, engagement) ||
  (holds(actor, RECORD_ENGAGEMENTS) && ownerId !== null && actingOrganisation(actor) === ownerId);

const row = (
  action: ActionItemAction,
  to: ActionItemState,
): Transition<ActionItemState, ActionItemAction, ActionItemSubject, Actor> => ({
  from: ['OPEN'],
  action,
  to,
  who: mine,
});

export const actionItemWorkflow = new Workflow<ActionItemState, ActionItemAction, ActionItemSubject, Actor>([
  row('COMPLETE', 'DONE'),
  row('DROP', 'DROPPED'),
]);
