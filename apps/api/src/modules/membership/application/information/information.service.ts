/** Asks applicants for information, takes their answers, and lets a case lapse that is not answered. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson, type System } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid, Refused } from '../../../../core/errors/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import { JobRegistry } from '../../../../core/jobs/index.js';
import { ApplicationActs } from '../application-acts.js';
import { ApplicationReader } from '../application.reader.js';
import { AttachedFiles } from '../attached-files.js';
import type { ApplicationActInput } from '../contract/application.inputs.js';
import type { Application } from '../contract/application.model.js';
import { ApplicationRepository } from '../persistence/application.repository.js';
import type { AnswerInformationItemInput, RequestInformationInput } from './information.inputs.js';
import { InformationRepository } from './information.repository.js';

/** The daily job that ends what was not answered. */
export const LAPSE_JOB = 'application.lapse';

@Injectable()
export class InformationService {
  constructor(
    private readonly information: InformationRepository,
    private readonly applications: ApplicationRepository,
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly files: AttachedFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule(LAPSE_JOB, '20 3 * * *', async () => {
      await this.lapseOverdue();
    });
  }

  /** Asks; the clock of the secretariat rests. @throws NotFound, Stale, Refused, InputInvalid */
  ask(actor: Actor, input: RequestInformationInput): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    if (input.dueOn <= this.clock.today()) {
      throw InputInvalid.at('input.dueOn', 'future', 'Leave the applicant time: a day in the future.');
    }
    return this.unitOfWork.run(async () => {
      const write = async (_: unknown, { state }: { state: 'SUBMITTED' | 'SCREENING' | (string & {}) }) => {
        const { dueOn: due_on, note } = input;
        const request = { application_id: id, due_on, note: note ?? null, asked_by: actingPerson(actor) ?? null };
        await this.information.ask(
          request,
          input.items.map(({ question, documentType }) => ({ question, documentType: documentType ?? null })),
        );
        return {
          changes: { information_from: state === 'SUBMITTED' ? ('SUBMITTED' as const) : ('SCREENING' as const) },
        };
      };
      await this.acts.perform(actor, id, 'ASK', write, { expectedVersion: input.expectedVersion });
      return this.reader.read(actor, id);
    });
  }

  /** Writes the answer to one item. @throws NotFound, Stale, Refused, InputInvalid */
  answerItem(actor: Actor, input: AnswerInformationItemInput): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const write = async () => {
        const fileIds = await this.files.keep(actor, input.fileIds ?? []);
        const answer = { text: input.answer, fileIds, by: actingPerson(actor) ?? null };
        if (!(await this.information.answerItem(id, input.position, answer))) {
          throw InputInvalid.at('input.position', 'position', 'The request has no item with this number.');
        }
        return undefined;
      };
      await this.acts.perform(actor, id, 'ANSWER_ITEM', write, { expectedVersion: input.expectedVersion });
      return this.reader.read(actor, id);
    });
  }

  /** Hands the answers in: the case goes back to where it was. @throws NotFound, Stale, Refused */
  answer(actor: Actor, input: ApplicationActInput): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const write = async () => {
        await this.information.answer(id);
        return { changes: { information_from: null } };
      };
      await this.acts.perform(actor, id, 'ANSWER', write, { expectedVersion: input.expectedVersion });
      return this.reader.read(actor, id);
    });
  }

  /**
   * Ends the cases of which the due day and the days of grace have passed and of which the applicant was reminded twice.
   * Run daily; it may run in several processes at a time.
   * @returns how many it ended
   */
  async lapseOverdue(): Promise<number> {
    const service: System = { kind: 'SYSTEM', reason: LAPSE_JOB };
    let ended = 0;
    for (const id of await this.applications.overdue(this.clock.today())) {
      try {
        await this.acts.perform(service, id, 'LAPSE');
        ended += 1;
      } catch (error) {
        // Still in its days of grace, not reminded yet, or answered a moment ago: the next run looks again.
        if (!(error instanceof Refused)) throw error;
      }
    }
    return ended;
  }
}
