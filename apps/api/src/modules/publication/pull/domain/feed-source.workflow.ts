/** The life of a registered feed, as a table. */
import type { FeedSourceState } from '@kurultai/schema';
import type { Actor } from '../../../../core/access/index.js';
import { type Transition, Workflow } from '../../../../core/workflow/index.js';
import { isForAll, mayManage } from './feed-source.policy.js';

/** What can be done to a registered feed. */
export const FEED_SOURCE_ACTIONS = {
  CONFIRM: 'Confirm that it is the organisation’s own: `confirmFeedSource`.',
  CHANGE: 'Change its language, its topics or its kind: `changeFeedSource`.',
  PAUSE: 'Do not read it for now: `pauseFeedSource`.',
  RESUME: 'Read it again: `resumeFeedSource`.',
  CHECK: 'Read it at once: `checkFeedSourceNow`.',
  REMOVE: 'Read it no more: `removeFeedSource`. What came from it stays.',
  END: 'Its site says that it is gone for good. Nobody calls this.',
} as const;
export type FeedSourceAction = keyof typeof FEED_SOURCE_ACTIONS;

export interface FeedSourceSubject {
  readonly state: FeedSourceState;
  readonly organisationId: string;
  /** Whether it was read within the last minute, or is being read. */
  readonly justRead: boolean;
}

type Row = Transition<FeedSourceState, FeedSourceAction, FeedSourceSubject, Actor>;

const manager = (actor: Actor, { organisationId }: FeedSourceSubject): boolean =>
  actor.kind !== 'SYSTEM' && mayManage(actor, organisationId);
const change = (state: FeedSourceState): Row => ({ from: [state], action: 'CHANGE', to: state, who: manager });

export const feedSourceWorkflow = new Workflow<FeedSourceState, FeedSourceAction, FeedSourceSubject, Actor>([
  { from: ['PENDING'], action: 'CONFIRM', to: 'ACTIVE', who: actor => actor.kind !== 'SYSTEM' && isForAll(actor) },
  change('PENDING'),
  change('ACTIVE'),
  change('PAUSED'),
  { from: ['ACTIVE'], action: 'PAUSE', to: 'PAUSED', who: manager },
  { from: ['PAUSED'], action: 'RESUME', to: 'ACTIVE', who: manager },
  {
    from: ['ACTIVE'],
    action: 'CHECK',
    to: 'ACTIVE',
    who: manager,
    guards: [
      {
        code: 'READ_JUST_NOW',
        message: 'It was read within the last minute, or is being read.',
        holds: ({ justRead }) => !justRead,
      },
    ],
  },
  { from: ['PENDING', 'ACTIVE', 'PAUSED'], action: 'REMOVE', to: 'ENDED', who: manager },
  { from: ['ACTIVE'], action: 'END', to: 'ENDED', who: ({ kind }) => kind === 'SYSTEM' },
]);
