/** How a publication gets into the network's stream and out of it, as a table. */
import {
  DEFAULT_NETWORK_STREAM,
  type NetworkStreamRule,
  type PublicationStatus,
  type StreamState,
} from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { PUBLISH, REVIEW } from './grants.js';
import { mayPublishFor } from './publication.policy.js';

/** What can be done to the place of a publication in the stream. */
export const STREAM_ACTIONS = {
  SUBMIT_TO_STREAM: 'Ask the secretariat to take it into the stream: `submitToStream`.',
  INCLUDE_IN_STREAM: 'Take it into the stream: `includeInStream`.',
  DECLINE_FROM_STREAM: 'Keep it out of the stream, with a comment: `declineFromStream`.',
  REMOVE_FROM_STREAM: 'Take it out of the stream, with a comment: `removeFromStream`.',
} as const;
export type StreamAction = keyof typeof STREAM_ACTIONS;

export interface StreamSubject {
  readonly state: StreamState;
  readonly organisationId: string;
  readonly status: PublicationStatus;
}

const publisher = (actor: Actor, { organisationId }: StreamSubject): boolean =>
  holds(actor, PUBLISH) && mayPublishFor(actor, organisationId);
const reviewer = (actor: Actor): boolean => holds(actor, REVIEW);

const isPublic = {
  code: 'NOT_PUBLIC',
  message: 'It is not public.',
  holds: ({ status }: StreamSubject) => status === 'PUBLISHED' || status === 'CORRECTED',
};

export const streamWorkflow = new Workflow<StreamState, StreamAction, StreamSubject, Actor>([
  { from: ['NONE', 'DECLINED'], action: 'SUBMIT_TO_STREAM', to: 'IN_REVIEW', who: publisher, guards: [isPublic] },
  {
    from: ['NONE', 'IN_REVIEW', 'DECLINED', 'REMOVED'],
    action: 'INCLUDE_IN_STREAM',
    to: 'INCLUDED',
    who: reviewer,
    guards: [isPublic],
  },
  { from: ['IN_REVIEW'], action: 'DECLINE_FROM_STREAM', to: 'DECLINED', who: reviewer },
  { from: ['INCLUDED'], action: 'REMOVE_FROM_STREAM', to: 'REMOVED', who: reviewer },
]);

/** How an organisation stood to the network at the instant of publishing. */
export interface StreamStanding {
  /** The secretariat's own organisation. */
  readonly secretariat: boolean;
  /** ACTIVE or PROVISIONAL: a suspended member is none, for its rights rest. */
  readonly member: boolean;
  /** Suspended, or with an application that is handed in and open. */
  readonly candidate: boolean;
}

/** Where a publication can begin. */
export type FirstPlace = 'INCLUDED' | 'IN_REVIEW' | 'NONE';

/** Where a publication begins, by the rule set in force. What the secretariat publishes is in the stream at once. */
export function streamAtPublishing(
  { secretariat, member, candidate }: StreamStanding,
  { members, applicants, others }: NetworkStreamRule = DEFAULT_NETWORK_STREAM,
): FirstPlace {
  const rule = secretariat ? 'AUTO' : member ? members : candidate ? applicants : others;
  return ({ AUTO: 'INCLUDED', REVIEW: 'IN_REVIEW', NONE: 'NONE' } as const)[rule];
}

/** Where a publication is that was taken back: out of the stream, and nobody reviews it. */
export const streamAfterRetraction = (state: StreamState): StreamState =>
  state === 'INCLUDED' ? 'REMOVED' : state === 'IN_REVIEW' ? 'NONE' : state;
