/** Keeps the tasks of partners that a consortium asks for a mandate. */
import { Injectable } from '@nestjs/common';
import { TaskService } from '../task/index.js';
import { PARTNERS_ASKED } from './domain/funding.workflow.js';
import type { FundingApplicationRow } from './persistence/funding.rows.js';

const ASKING: ReadonlySet<string> = new Set(PARTNERS_ASKED);
const KIND = 'PARTNER_MANDATE_SIGN';

@Injectable()
export class MandateTasks {
  constructor(private readonly tasks: TaskService) {}

  /**
   * Opens a task for each partner without an answer, due by the deadline of the call, and closes the rest, in the current
   * unit of work. Of a deadline that moved a new one opens.
   */
  async keep({ id, state, partners, call }: FundingApplicationRow): Promise<void> {
    const dueOn = call?.deadline_on ?? null;
    const asked = partners.filter(
      ({ role, mandate }) => ASKING.has(state) && role !== 'COORDINATOR' && mandate === null,
    );
    const waiting = [...new Set(asked.map(({ organisation_id }) => organisation_id))];
    await this.tasks.closeOthers(KIND, id, { assignees: waiting.map(organisationId => ({ organisationId })), dueOn });
    await this.tasks.openEach({ kind: KIND, subjectType: 'FundingApplication', subjectId: id, dueOn }, waiting);
  }
}
