/** What scheduling, a ballot and its result do to an application. Called inside the caller's own unit of work. */
import type { Actor } from '../../../core/access/index.js';
import type { BlockingGuard } from '../../../core/workflow/index.js';
import type { DecisionReference, Scheduling } from './domain/application-facts.js';

export abstract class ApplicationEffects {
  /** What blocks the scheduling for a vote on this day; empty when it may happen. */
  abstract schedulingGuards(actor: Actor, applicationId: string, voteOn?: string): Promise<BlockingGuard[]>;
  abstract scheduled(actor: Actor, applicationId: string, scheduling: Scheduling): Promise<void>;
  abstract ballotOpened(actor: Actor, applicationId: string): Promise<void>;
  abstract ballotClosed(actor: Actor, applicationId: string): Promise<void>;
  abstract admitted(actor: Actor, applicationId: string, decision: DecisionReference): Promise<void>;
  abstract refused(actor: Actor, applicationId: string, decision: DecisionReference): Promise<void>;
  abstract deferred(
    actor: Actor,
    applicationId: string,
    decision: DecisionReference | null,
    reason: string,
  ): Promise<void>;
}
