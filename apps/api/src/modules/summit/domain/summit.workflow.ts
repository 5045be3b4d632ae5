/** The life of a summit, as a table. */
import type { SummitState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { CREDENTIALS, DELEGATE, MANAGE } from './grants.js';
import type { SummitAction } from './summit-actions.js';
import * as guard from './summit.guards.js';
import type { SummitSubject } from './summit-subject.js';

const manager = (actor: Actor) => holds(actor, MANAGE);
const returningOfficer = (actor: Actor) => holds(actor, CREDENTIALS);
const representative = (actor: Actor) => actor.kind === 'REPRESENTATIVE' && holds(actor, DELEGATE);

/** Announced, and not begun. */
const AHEAD = ['ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED'] as const satisfies SummitState[];
const BEFORE_END = ['DRAFT', ...AHEAD, 'POSTPONED', 'IN_SESSION'] as const satisfies SummitState[];

/** Actions that leave the state as it is. */
const staying = (
  from: readonly SummitState[],
  action: SummitAction,
  rest: Omit<Row, 'from' | 'action' | 'to'>,
): Row[] => from.map(state => ({ from: [state], action, to: state, ...rest }));

type Row = ConstructorParameters<typeof Workflow<SummitState, SummitAction, SummitSubject, Actor>>[0][number];

export const summitWorkflow = new Workflow<SummitState, SummitAction, SummitSubject, Actor>([
  ...staying(BEFORE_END, 'UPDATE', { who: manager }),
  {
    from: ['DRAFT', 'POSTPONED'],
    action: 'ANNOUNCE',
    to: 'ANNOUNCED',
    who: manager,
    guards: [guard.ruleSetChosen, guard.placeKnown, guard.datesKnown, guard.noticeGiven],
  },
  {
    from: ['ANNOUNCED'],
    action: 'OPEN_REGISTRATION',
    to: 'REGISTRATION_OPEN',
    who: manager,
    guards: [guard.ruleSetChosen, guard.datesKnown, guard.windowBegun, guard.windowNotOver],
  },
  { from: ['REGISTRATION_OPEN'], action: 'CLOSE_REGISTRATION', to: 'REGISTRATION_CLOSED', who: manager },
  ...staying(['REGISTRATION_CLOSED', 'IN_SESSION'], 'REPORT_CREDENTIALS', {
    who: returningOfficer,
    guards: [guard.delegationsDecided],
  }),
  {
    from: ['REGISTRATION_CLOSED'],
    action: 'OPEN',
    to: 'IN_SESSION',
    who: manager,
    guards: [guard.credentialsReported, guard.firstDayReached],
  },
  { from: ['IN_SESSION'], action: 'CLOSE', to: 'CLOSED', who: manager, guards: [guard.noOpenBallot] },
  { from: ['CLOSED'], action: 'ADOPT_MINUTES', to: 'MINUTES_ADOPTED', who: manager },
  { from: BEFORE_END, action: 'CANCEL', to: 'CANCELLED', who: manager, guards: [guard.noOpenBallot] },
  { from: [...AHEAD, 'POSTPONED'], action: 'POSTPONE', to: 'POSTPONED', who: manager, guards: [guard.noOpenBallot] },
  ...staying(BEFORE_END, 'ADD_SESSION', { who: manager }),
  ...staying(BEFORE_END, 'ADD_AGENDA_ITEM', { who: manager, guards: [guard.agendaOpen] }),
  ...staying([...AHEAD, 'IN_SESSION'], 'ADD_LATE_AGENDA_ITEM', { who: manager, guards: [guard.agendaFrozen] }),
  ...staying(['REGISTRATION_OPEN'], 'REGISTER_DELEGATION', {
    who: representative,
    guards: [guard.windowNotOver, guard.invited, guard.notRegistered],
  }),
  // The secretariat also registers late, and for guests. Whether the organisation is registered already depends on which.
  ...staying(['ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED'], 'REGISTER_DELEGATION', {
    who: manager,
    guards: [guard.ruleSetChosen],
  }),
]);
