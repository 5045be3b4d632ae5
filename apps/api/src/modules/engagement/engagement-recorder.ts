/** Keeps and tells of each version of an engagement, in the unit of work that wrote it. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { ENGAGEMENT_CHANGED } from './engagement.events.js';
import { EngagementRepository } from './persistence/engagement.repository.js';

@Injectable()
export class EngagementRecorder {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @param action the name in the audit log, such as `engagement.plan` @param correction why, if it puts an earlier version right */
  async record(actor: Actor, id: string, action: string, correction: string | null = null): Promise<void> {
    await this.engagements.keep(actor, id, correction);
    await this.audit.record(actor, { action, subjectType: 'Engagement', subjectId: id });
    const row = (await this.engagements.byIds([id])).get(id);
    if (!row?.public || row.at_risk) return;
    const engagement = idOf('Engagement', id);
    await this.outbox.add(ENGAGEMENT_CHANGED, engagement, { engagement, state: row.state });
  }
}
