/** Ends what was promised with the memorandum in which it was promised. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { TaskService } from '../../task/index.js';

const CLOSE = statement<{ id: string }>(`
  update commitment set state = 'CLOSED', end_reason = 'It ended with the memorandum.', version = version + 1, updated_at = $2
  where mou_id = $1 and state = 'OPEN' and not survives returning id`);

@Injectable()
export class CommitmentClosing {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /** Closes the open commitments of a memorandum that has ended, but those that survive it. In the caller's unit of work. */
  async close(mouId: string): Promise<void> {
    const closed = await this.database.write(CLOSE, [mouId, this.clock.now()]);
    for (const { id } of closed) await this.tasks.closeAll(id);
  }
}
