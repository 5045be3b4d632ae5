/** Writes the log of the network: takes from the outbox what everybody may be told. */
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Outbox, type OutboxEvent } from '../../core/jobs/index.js';
import { LiveHub } from '../../core/live/index.js';
import { ACTIVITY_TOPIC } from './activity.events.js';
import { isPublic } from './domain/public-events.js';
import { ActivityRepository } from './persistence/activity.repository.js';

@Injectable()
export class ActivityRecorder {
  constructor(
    private readonly activity: ActivityRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly live: LiveHub,
    outbox: Outbox,
  ) {
    outbox.subscribe(event => this.record(event));
  }

  /** The outbox may bring an event twice: the log has it once. */
  private async record({ id, type, subject, occurredAt, data }: OutboxEvent): Promise<void> {
    if (!isPublic(type)) return;
    const organisation = data['organisation'];
    const row = {
      event_id: id,
      type,
      subject,
      organisation_id: typeof organisation === 'string' ? uuidOf('Organisation', organisation) : null,
      occurred_at: occurredAt,
    };
    await this.unitOfWork.run(async () => {
      const position = await this.activity.append(row);
      if (position !== undefined) await this.live.publish(ACTIVITY_TOPIC, { position });
    });
  }
}
