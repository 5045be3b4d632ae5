/** The way of an agenda item through the meeting, as a table. */
import type { AgendaItemState, SummitState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { LEAD, MANAGE } from './grants.js';

/** What can be done to an agenda item. */
export const AGENDA_ITEM_ACTIONS = {
  EDIT: 'Correct its title, or move it to another session: `updateAgendaItem`.',
  CIRCULATE: 'Circulate a document of it: `circulateDocument`.',
  REACH: 'Record that the meeting has come to it: `reachAgendaItem`.',
  FINISH: 'Record that the meeting has finished with it: `finishAgendaItem`.',
  POSTPONE: 'Record that the meeting put it off: `postponeAgendaItem`.',
} as const;
export type AgendaItemAction = keyof typeof AGENDA_ITEM_ACTIONS;

export interface AgendaItemSubject {
  readonly state: AgendaItemState;
  readonly summitState: SummitState;
  readonly hasBallot: boolean;
  /** Whether the agenda of the summit is frozen today. */
  readonly agendaFrozen: boolean;
}

type ItemGuard = Guard<AgendaItemSubject, Actor>;

const inSession: ItemGuard = {
  code: 'SUMMIT_NOT_IN_SESSION',
  message: 'The summit is not in session.',
  holds: ({ summitState }) => summitState === 'IN_SESSION',
};
const ENDED: readonly SummitState[] = ['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED'];
const summitAhead: ItemGuard = {
  code: 'SUMMIT_OVER',
  message: 'The summit is over or was called off.',
  holds: ({ summitState }) => !ENDED.includes(summitState),
};
/** The members prepare for what they were told. */
const notFrozen: ItemGuard = {
  code: 'AGENDA_FROZEN',
  message: 'The agenda is frozen: its items stay as they were announced.',
  holds: ({ agendaFrozen }) => !agendaFrozen,
};
const withoutBallot: ItemGuard = {
  code: 'HAS_BALLOT',
  message: 'A ballot belongs to it: the item follows the ballot.',
  holds: ({ hasBallot }) => !hasBallot,
};

const manager = (actor: Actor) => holds(actor, MANAGE);
const leader = (actor: Actor) => holds(actor, LEAD);

type Row = Transition<AgendaItemState, AgendaItemAction, AgendaItemSubject, Actor>;
const staying = (action: AgendaItemAction, guards: readonly ItemGuard[]): Row[] =>
  (['PLANNED', 'REACHED'] as const).map(state => ({ from: [state], action, to: state, who: manager, guards }));

export const agendaItemWorkflow = new Workflow<AgendaItemState, AgendaItemAction, AgendaItemSubject, Actor>([
  ...staying('EDIT', [summitAhead, notFrozen]),
  ...staying('CIRCULATE', [summitAhead]),
  { from: ['PLANNED'], action: 'REACH', to: 'REACHED', who: leader, guards: [inSession] },
  { from: ['REACHED'], action: 'FINISH', to: 'DONE', who: leader, guards: [inSession, withoutBallot] },
  {
    from: ['PLANNED', 'REACHED'],
    action: 'POSTPONE',
    to: 'POSTPONED',
    who: leader,
    guards: [inSession, withoutBallot],
  },
]);
