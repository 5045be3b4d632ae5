/** Whether a person may cast a vote now: the facts, and the one row of the table of a ballot that looks at them. */
import { EXCLUSION_REASONS, type BallotKind, type BallotState, type ExclusionReason } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { VOTE } from './grants.js';

/** The facts about a person who acts for an organisation, and the vote that it is to cast. */
export interface VoterFacts {
  /** Whether the organisation whose vote it is may vote. */
  readonly included: boolean;
  /** Why it may not; null when it may, or was never in question. */
  readonly exclusion: ExclusionReason | null;
  readonly kind: BallotKind;
  /** Whether the vote is that of another organisation, by proxy. */
  readonly onBehalf: boolean;
  /** Whether the acting organisation holds a proxy of that other organisation that was not revoked. */
  readonly holdsProxy: boolean;
  /** Whether the holder of the proxy is entitled itself. */
  readonly holderIncluded: boolean;
  /** Whether somebody who may vote for the giver of the proxy is present. */
  readonly giverPresent: boolean;
  /** Whether the person may cast votes for the acting organisation at this summit. */
  readonly accredited: boolean;
  /** Whether the person is present at the summit. */
  readonly present: boolean;
  /** Whether somebody who casts the vote before this person is present: the voting delegate before an alternate. */
  readonly outranked: boolean;
  /** Whether the organisation votes on paper. */
  readonly onPaper: boolean;
}

/** What the row looks at. */
export interface VoteSubject {
  readonly state: BallotState;
  readonly now: Date;
  /** The end of the window of a written ballot. */
  readonly closesAt: Date | null;
  readonly voter: VoterFacts;
}

type VoterGuard = Guard<VoteSubject, Actor>;

const written = ({ kind }: VoterFacts) => kind === 'WRITTEN';

const ELECTRONIC: VoterGuard = {
  code: 'VOTES_ON_PAPER_ONLY',
  message: 'This ballot is held on paper.',
  holds: ({ voter }) => voter.kind !== 'PAPER',
};
/** One guard for each reason, so that the code of the guard tells it. */
const NOT_EXCLUDED = (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).map((reason): VoterGuard => ({
  code: reason,
  message: EXCLUSION_REASONS[reason],
  holds: ({ voter }) => voter.exclusion !== reason,
}));
const ENTITLED: VoterGuard = {
  code: 'NOT_ENTITLED',
  message: 'The organisation does not stand among those who may vote.',
  holds: ({ voter }) => voter.included || voter.exclusion !== null,
};
const ACCREDITED: VoterGuard = {
  code: 'NOT_ACCREDITED_TO_VOTE',
  message: 'You are not accredited to vote for your organisation at this summit.',
  holds: ({ voter }) => written(voter) || voter.accredited,
};
const PRESENT: VoterGuard = {
  code: 'NOT_PRESENT',
  message: 'You are not checked in at the summit.',
  // Presence is known of those who are accredited to vote; of others NOT_ACCREDITED_TO_VOTE says enough.
  holds: ({ voter }) => written(voter) || voter.present || !voter.accredited,
};
const FIRST_IN_LINE: VoterGuard = {
  code: 'VOTING_DELEGATE_PRESENT',
  message:
    'Somebody who casts the vote before you is in the room: the voting delegate, or an alternate further up the list.',
  holds: ({ voter }) => written(voter) || !voter.outranked,
};
const PROXY_HELD: VoterGuard = {
  code: 'NO_PROXY',
  message:
    'Your organisation holds no proxy of that organisation, or may not vote itself. Written ballots know no proxies.',
  holds: ({ voter }) => !voter.onBehalf || (!written(voter) && voter.holdsProxy && voter.holderIncluded),
};
const GIVER_AWAY: VoterGuard = {
  code: 'PROXY_GIVER_PRESENT',
  message: 'The organisation that gave the proxy is present and votes itself.',
  holds: ({ voter }) => !voter.onBehalf || !voter.giverPresent,
};
const ELECTRONICALLY: VoterGuard = {
  code: 'LISTED_ON_PAPER',
  message: 'The organisation votes on paper in this ballot.',
  holds: ({ voter }) => !voter.onPaper,
};

const WINDOW_OPEN: VoterGuard = {
  code: 'WINDOW_OVER',
  message: 'The window of the written ballot is over.',
  holds: ({ voter, closesAt, now }) => !written(voter) || closesAt === null || now < closesAt,
};

/** Casting a vote, or changing it where that is allowed. */
export const VOTE_ROW = {
  from: ['OPEN'],
  action: 'VOTE',
  to: 'OPEN',
  who: (actor: Actor) => holds(actor, VOTE) && actor.kind === 'REPRESENTATIVE',
  guards: [
    ELECTRONIC,
    ...NOT_EXCLUDED,
    ENTITLED,
    ACCREDITED,
    PRESENT,
    FIRST_IN_LINE,
    PROXY_HELD,
    GIVER_AWAY,
    ELECTRONICALLY,
    WINDOW_OPEN,
  ],
} satisfies Transition<BallotState, 'VOTE', VoteSubject, Actor>;

/** The same row alone, for the path that casts: it reads no more than this. */
export const voteWorkflow = new Workflow<BallotState, 'VOTE', VoteSubject, Actor>([VOTE_ROW]);
