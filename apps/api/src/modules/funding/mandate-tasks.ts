/** Keeps the tasks of partners that a consortium asks for a mandate. */
import { Injectable } from '@nestjs/common';
import { TaskService } from '../task/index.js';
import type { FundingApplicationRow } from './persistence/funding.rows.js';

/** Where partners are asked. */
const ASKING: ReadonlySet<string> = new Set(['CONSORTIUM_BUILDING', 'DRAFTING', 'INTERNAL_REVIEW']);
const KIND = 'PARTNER_MANDATE_SIGN';

@Injectable()
export class MandateTasks {
  constructor(private readonly tasks: TaskService) {}

  /** Opens a task for each partner without an answer and closes the rest, in the current unit of work. */
  async keep({ id, state, partners, call }: FundingApplicationRow): Promise<void> {
    if (!ASKING.has(state)) return this.tasks.close(KIND, id);
    for (const { organisation_id: organisationId, role, mandate } of partners) {
      const assignee = { organisationId };
      if (role === 'COORDINATOR' || mandate !== null) await this.tasks.close(KIND, id, assignee);
      else {
        const dueOn = call?.deadline_on ?? null;
        await this.tasks.open({ kind: KIND, subjectType: 'FundingApplication', subjectId: id, assignee, dueOn });
      }
    }
  }

  /** Closes that of a partner that leaves. */
  left(id: string, organisationId: string): Promise<void> {
    return this.tasks.close(KIND, id, { organisationId });
  }
}
