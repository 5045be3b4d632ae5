/** What a summit lets wait, and for whom. */
import { Injectable } from '@nestjs/common';
import { MembershipReader } from '../membership/index.js';
import { TaskService } from '../task/index.js';
import { SummitFactsRepository } from './persistence/summit-facts.repository.js';
import type { SummitRow } from './persistence/summit.rows.js';

/** Days before the first day on which officers are reminded of what is still lacking. */
const PREPARATION = [30, 7];
/** Days before the end of registration on which those who have not registered are reminded. */
const REGISTRATION = [14, 3];

@Injectable()
export class SummitTasks {
  constructor(
    private readonly tasks: TaskService,
    private readonly members: MembershipReader,
    private readonly facts: SummitFactsRepository,
  ) {}

  /** An officer sees to what `readiness` finds, until the summit is opened. */
  async announced({ id, first_day: dueOn }: SummitRow): Promise<void> {
    const task = {
      kind: 'SUMMIT_PREPARE',
      subjectType: 'Summit',
      subjectId: id,
      assignee: { role: 'OFFICER' },
    } as const;
    await this.tasks.open({ ...task, dueOn, ...(dueOn !== null && { remindDaysBefore: PREPARATION }) });
  }

  /** Each member, and each applicant on its agenda, registers its delegation. @param today in the zone of the summit */
  async registrationOpened({ id, registration_closes_on: dueOn }: SummitRow, today: string): Promise<void> {
    const members = (await this.members.members(today)).map(({ organisationId }) => organisationId);
    const waiting = new Set([...members, ...(await this.facts.applicants(id))]);
    for (const registered of await this.facts.registered(id)) waiting.delete(registered);
    const task = { kind: 'DELEGATION_SUBMIT', subjectType: 'Summit', subjectId: id, dueOn } as const;
    await this.tasks.openEach({ ...task, ...(dueOn !== null && { remindDaysBefore: REGISTRATION }) }, [...waiting]);
  }

  /** No delegation is registered any more. */
  async registrationClosed({ id }: SummitRow): Promise<void> {
    await this.tasks.close('DELEGATION_SUBMIT', id);
  }

  /** It is prepared, or does not take place on these days. */
  async over({ id }: SummitRow): Promise<void> {
    await this.tasks.closeAll(id);
  }
}
