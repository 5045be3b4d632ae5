/**
 * What people may do to a membership, as a table. Which event then stands in the ledger, and whether it fits, is the table
 * of ledger.workflow.ts: each act here is one that the ledger takes whenever nothing here blocks it.
 */
import type { Lifecycle, MembershipStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, holds } from '../../../core/access/index.js';
import { type Guard, Workflow } from '../../../core/workflow/index.js';
import { addDays, addMonths } from '../../../core/zone/index.js';
import { BOARD_ACT, CORRECT_MEMBERSHIP, KEEP_MEMBERSHIP, RESIGN } from './grants.js';

/** What can be done to a membership. */
export const MEMBERSHIP_ACTIONS = {
  OPEN_CASE: 'Give notice of a sanction: `openSanctionCase`.',
  SUSPEND: 'Put its rights to rest, by decision of the board in its sanction case: `suspendMember`.',
  SUSPEND_FOR_DUES: 'Put its rights to rest, as the rule on unpaid dues permits: `suspendForDues`.',
  LIFT_SUSPENSION: 'Give its rights back, by decision of the board: `liftSuspension`.',
  RECORD_STANDING: 'Record whether it is in good standing: `recordStanding`.',
  RESIGN: 'Leave the network: `resignMembership`.',
  WITHDRAW_RESIGNATION: 'Take a resignation back that has not taken effect: `withdrawResignation`.',
  CONFIRM_LAPSE: 'Confirm that it lapsed: `confirmLapse`.',
  EXPIRE_PROVISION: 'Confirm that a provisional admission ended without a ratification: `confirmProvisionExpiry`.',
  CHANGE_CATEGORY: 'Enter a decision on its category: `changeMembershipCategory`.',
  DISSOLVE: 'End it, because the organisation ceased to exist: `dissolveMembership`.',
  SUCCEED: 'Hand it to the successor, by a decision of the members: `succeedMembership`.',
  CORRECT: 'Correct a row of its ledger: `correctMembershipEvent`.',
} as const;
export type MembershipAction = keyof typeof MEMBERSHIP_ACTIONS;

/** What the conditions look at. */
export interface MembershipSubject {
  readonly state: MembershipStatus;
  readonly organisationId: string;
  readonly lifecycle: Lifecycle;
  /** Who follows it, and whether that organisation could come in now. */
  readonly successor: { readonly free: boolean } | null;
  /** Whether it belonged to the network when it ceased to exist. */
  readonly ceasedAsMember: boolean;
  readonly hasEvents: boolean;
  readonly pendingResignation: boolean;
  /** The status that a suspension puts to rest; null when none lasts. */
  readonly resting: MembershipStatus | null;
  /** Whether the summit that was to ratify its provisional admission is over. */
  readonly provisionDue: boolean;
  /** Whether the members vote on its ratification, or ratified it and the first dues are awaited. */
  readonly ratificationRuns: boolean;
  /** The open sanction case, if any. */
  readonly openCase: { readonly responseDue: string; readonly heard: boolean } | null;
  /** Since when it has not been in good standing; null when it is. */
  readonly badSince: string | null;
  /** How many reminders of dues it was given. */
  readonly reminders: number;
  readonly today: string;
  readonly rules: {
    readonly duesGraceDays: number;
    readonly duesReminders: number;
    readonly reassessmentYears: number;
    /** Whether the board may suspend at all. */
    readonly boardSuspends: boolean;
  };
}

type Rule = Guard<MembershipSubject, Actor>;

const noOpenCase: Rule = {
  code: 'CASE_OPEN',
  message: 'A sanction case of the member is open already.',
  holds: ({ openCase }) => openCase === null,
};
const noticeGiven: Rule = {
  code: 'NOTICE_NEEDED',
  message: 'No sanction case is open: nobody is suspended without notice.',
  holds: ({ openCase }) => openCase !== null,
};
const responsePeriodOver: Rule = {
  code: 'RESPONSE_PERIOD_RUNNING',
  message: 'The member was not heard, and its time to respond has not passed.',
  holds: ({ openCase, today }) => openCase === null || openCase.heard || today > openCase.responseDue,
};
const graceOver: Rule = {
  code: 'GRACE_PERIOD_RUNNING',
  message: 'The days of grace have not passed since it lost its good standing, or it has not lost it.',
  holds: ({ badSince, today, rules }) => badSince !== null && today >= addDays(badSince, rules.duesGraceDays),
};
const reminded: Rule = {
  code: 'REMINDERS_MISSING',
  message: 'Not all reminders that the rule set demands were given.',
  holds: ({ reminders, rules }) => reminders >= rules.duesReminders,
};
const lapseDue: Rule = {
  code: 'LAPSE_NOT_DUE',
  message:
    'The years after which a member lapses have not passed since it lost its good standing, or it has not lost it.',
  holds: ({ badSince, today, rules }) =>
    badSince !== null && today >= addMonths(badSince, rules.reassessmentYears * 12),
};
const provisionDue: Rule = {
  code: 'PROVISION_NOT_DUE',
  message: 'No summit that began after its provisional admission, or after the extension, is over.',
  holds: subject => subject.provisionDue,
};
const noRatificationRuns: Rule = {
  code: 'RATIFICATION_RUNS',
  message: 'The members vote on its ratification, or ratified it and its first dues are awaited.',
  holds: ({ ratificationRuns }) => !ratificationRuns,
};
const wasProvisional: Rule = {
  code: 'NOT_PROVISIONAL',
  message: 'It was no provisional member before its rights were put to rest.',
  holds: ({ resting }) => resting === 'PROVISIONAL',
};
const pending: Rule = {
  code: 'NO_PENDING_RESIGNATION',
  message: 'No resignation waits to take effect.',
  holds: ({ pendingResignation }) => pendingResignation,
};
const nonePending: Rule = {
  code: 'RESIGNATION_PENDING',
  message: 'A resignation waits to take effect already.',
  holds: ({ pendingResignation }) => !pendingResignation,
};
const hasCeased: Rule = {
  code: 'ORGANISATION_EXISTS',
  message: 'The organisation exists: `dissolveOrganisation` records its end with the evidence.',
  holds: ({ lifecycle }) => lifecycle === 'DISSOLVED',
};
const hasSuccessor: Rule = {
  code: 'NO_SUCCESSOR',
  message: 'The organisation has no successor on record: `relateOrganisations` records one.',
  holds: ({ successor }) => successor !== null,
};
const successorFree: Rule = {
  code: 'SUCCESSOR_HAS_A_MEMBERSHIP',
  message: 'The successor is a member already, or was excluded.',
  holds: ({ successor }) => successor === null || successor.free,
};
const somethingToHandOn: Rule = {
  code: 'NOTHING_TO_HAND_ON',
  message: 'It did not belong to the network when it ceased to exist.',
  holds: ({ ceasedAsMember }) => ceasedAsMember,
};
const boardCompetent: Rule = {
  code: 'BODY_NOT_COMPETENT',
  message: 'The rule set does not let the board decide on suspensions.',
  holds: ({ rules }) => rules.boardSuspends,
};
const hasEvents: Rule = {
  code: 'NOTHING_RECORDED',
  message: 'Nothing is recorded that could be corrected.',
  holds: subject => subject.hasEvents,
};

const board = (actor: Actor) => holds(actor, BOARD_ACT);
const keeper = (actor: Actor) => holds(actor, KEEP_MEMBERSHIP);
const admin = (actor: Actor) => holds(actor, CORRECT_MEMBERSHIP);
const signatory = (actor: Actor, { organisationId }: MembershipSubject) =>
  actor.kind === 'REPRESENTATIVE' && holds(actor, RESIGN) && actingOrganisation(actor) === organisationId;

const MEMBERS = ['PROVISIONAL', 'ACTIVE', 'SUSPENDED'] as const satisfies MembershipStatus[];
const FORMER = ['LAPSED', 'RESIGNED', 'EXPELLED'] as const satisfies MembershipStatus[];
const stays = <State extends MembershipStatus>(states: readonly State[], row: Omit<Row, 'from' | 'to'>): Row[] =>
  states.map(state => ({ ...row, from: [state], to: state }));
type Row = ConstructorParameters<
  typeof Workflow<MembershipStatus, MembershipAction, MembershipSubject, Actor>
>[0][number];

export const membershipWorkflow = new Workflow<MembershipStatus, MembershipAction, MembershipSubject, Actor>([
  ...stays(MEMBERS, { action: 'OPEN_CASE', who: board, guards: [noOpenCase] }),
  {
    from: ['ACTIVE', 'PROVISIONAL'],
    action: 'SUSPEND',
    to: 'SUSPENDED',
    who: board,
    guards: [noticeGiven, responsePeriodOver, boardCompetent],
  },
  {
    from: ['ACTIVE', 'PROVISIONAL'],
    action: 'SUSPEND_FOR_DUES',
    to: 'SUSPENDED',
    who: keeper,
    guards: [graceOver, reminded],
  },
  // To what it was before: the ledger knows.
  { from: ['SUSPENDED'], action: 'LIFT_SUSPENSION', to: 'ACTIVE', who: board, guards: [boardCompetent] },
  ...stays(MEMBERS, { action: 'RECORD_STANDING', who: keeper }),
  { from: MEMBERS, action: 'RESIGN', to: 'RESIGNED', who: signatory, guards: [nonePending] },
  ...stays(MEMBERS, { action: 'WITHDRAW_RESIGNATION', who: signatory, guards: [pending] }),
  { from: ['ACTIVE', 'PROVISIONAL'], action: 'CONFIRM_LAPSE', to: 'LAPSED', who: keeper, guards: [lapseDue] },
  {
    from: ['PROVISIONAL'],
    action: 'EXPIRE_PROVISION',
    to: 'NONE',
    who: keeper,
    guards: [provisionDue, noRatificationRuns],
  },
  {
    from: ['SUSPENDED'],
    action: 'EXPIRE_PROVISION',
    to: 'NONE',
    who: keeper,
    guards: [wasProvisional, provisionDue, noRatificationRuns],
  },
  { from: ['ACTIVE'], action: 'CHANGE_CATEGORY', to: 'ACTIVE', who: admin },
  { from: [...MEMBERS, ...FORMER], action: 'DISSOLVE', to: 'DISSOLVED', who: keeper, guards: [hasCeased] },
  {
    from: ['DISSOLVED'],
    action: 'SUCCEED',
    to: 'DISSOLVED',
    who: admin,
    guards: [hasSuccessor, successorFree, somethingToHandOn],
  },
  ...stays([...MEMBERS, ...FORMER, 'DISSOLVED', 'NONE'], { action: 'CORRECT', who: admin, guards: [hasEvents] }),
]);
