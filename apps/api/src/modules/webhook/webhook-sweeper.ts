/** Removes what is old: deliveries that are kept no longer, and events that waited for a paused webhook for too long. */
import { Injectable } from '@nestjs/common';
import { WEBHOOK_LIMITS } from '@kurultai/schema';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';

const BATCH = 500;
export const DAY_SECONDS = 86_400;

@Injectable()
export class WebhookSweeper {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule('webhook.sweep', '41 2 * * *', async () => void (await this.sweep()));
  }

  /** @returns how many deliveries were removed or expired */
  async sweep(): Promise<number> {
    const waited = this.clock.in(-WEBHOOK_LIMITS.waitingDays * DAY_SECONDS);
    const kept = this.clock.in(-WEBHOOK_LIMITS.keptDays * DAY_SECONDS);
    return (
      (await this.all(() => this.deliveries.expireOld(waited, BATCH))) +
      (await this.all(() => this.deliveries.removeOld(kept, BATCH)))
    );
  }

  private async all(batch: () => Promise<number>): Promise<number> {
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count) count = await this.unitOfWork.run(batch);
    return total;
  }
}
