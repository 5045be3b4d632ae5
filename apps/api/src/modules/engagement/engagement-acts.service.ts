/** Carries engagements on: each act by the table of engagement.workflow.ts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { type ColumnValue, UnitOfWork } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { Engagement } from './contract/engagement.model.js';
import { mayRead } from './domain/engagement.policy.js';
import { type EngagementAction, engagementWorkflow } from './domain/engagement.workflow.js';
import { EngagementRecorder } from './engagement-recorder.js';
import { subjectOf } from './engagement.mapper.js';
import { EngagementService } from './engagement.service.js';
import { EngagementRepository } from './persistence/engagement.repository.js';

@Injectable()
export class EngagementActs {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly reading: EngagementService,
    private readonly recorder: EngagementRecorder,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An act that needs no words: PLAN, CONFIRM, BEGIN. @throws NotFound, Refused with the guards that block */
  act(actor: Actor, id: string, action: 'PLAN' | 'CONFIRM' | 'BEGIN'): Promise<Engagement> {
    return this.perform(actor, id, action, { end_reason: null });
  }

  /** Closes it with what came of it. */
  complete(actor: Actor, id: string, outcome: readonly LocalisedEntry[]): Promise<Engagement> {
    return this.perform(actor, id, 'COMPLETE', { outcome: JSON.stringify(outcome) });
  }

  /** Calls it off, or puts it off, for a reason. */
  end(actor: Actor, id: string, action: 'CANCEL' | 'POSTPONE', reason: string): Promise<Engagement> {
    return this.perform(actor, id, action, { end_reason: reason });
  }

  private perform(
    actor: Actor,
    id: string,
    action: EngagementAction,
    changes: Readonly<Record<string, ColumnValue>>,
  ): Promise<Engagement> {
    return this.unitOfWork.run(async () => {
      const row = await this.engagements.lock(id);
      const subject = row && subjectOf(row);
      if (!subject || !mayRead(actor, subject)) throw new NotFound('Engagement', idOf('Engagement', id));
      refuseIfBlocked(engagementWorkflow.blocking(subject, action, actor));
      await this.engagements.update(id, { ...changes, state: engagementWorkflow.next(subject, action, actor) });
      await this.recorder.record(actor, id, `engagement.${action.toLowerCase()}`);
      return this.reading.shown(actor, id);
    });
  }
}
