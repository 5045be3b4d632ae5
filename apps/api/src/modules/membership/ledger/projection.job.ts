/** Once a day, what was recorded for that day takes effect on the organisations' own rows. */
import { Injectable } from '@nestjs/common';
import { JobRegistry } from '../../../core/jobs/index.js';
import { MembershipLedger } from './membership-ledger.js';

@Injectable()
export class ProjectionJob {
  constructor(
    private readonly ledger: MembershipLedger,
    registry: JobRegistry,
  ) {
    registry.schedule('membership.applyDue', '1 0 * * *', () => this.run());
  }

  /** Safe to run at any time, and twice. */
  async run(): Promise<void> {
    await this.ledger.applyDue();
  }
}
