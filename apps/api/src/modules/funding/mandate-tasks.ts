/** Keeps the tasks of partners that a consortium asks for a mandate. */
import { Injectable } from '@nestjs/common';
import { TaskService, type WaitingTask } from '../task/index.js';
import { PARTNERS_ASKED } from './domain/funding.workflow.js';
import type { FundingApplicationRow } from './persistence/funding.rows.js';

const ASKING: ReadonlySet<string> = new Set(PARTNERS_ASKED);
const KIND = 'PARTNER_MANDATE_SIGN';

@Injectable()
export class MandateTasks {
  constructor(private readonly tasks: TaskService) {}

  /**
   * Opens a task for each partner without an answer, due by the deadline of the call, and closes the rest, in the current
   * unit of work. Of a deadline that moved a new one opens. As many statements for many applications as for one.
   */
  async keep(applications: readonly FundingApplicationRow[]): Promise<void> {
    const subjectIds = applications.map(({ id }) => id);
    const about = { kind: KIND, subjectType: 'FundingApplication', subjectIds } as const;
    await this.tasks.renewEach(about, applications.flatMap(waitingFor));
  }
}

function waitingFor({ id, state, partners, call }: FundingApplicationRow): WaitingTask[] {
  if (!ASKING.has(state)) return [];
  const asked = partners.filter(({ role, mandate }) => role !== 'COORDINATOR' && mandate === null);
  const organisationIds = new Set(asked.map(({ organisation_id }) => organisation_id));
  return [...organisationIds].map(organisationId => ({
    ...{ subjectId: id, organisationId, dueOn: call?.deadline_on ?? null },
  }));
}
