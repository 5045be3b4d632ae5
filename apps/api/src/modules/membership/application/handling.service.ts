/** What the secretariat does with a case: the formal check, circulation, taking up again, reopening, the first dues. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { FileService } from '../../file/index.js';
import { ApplicationActs, type WriteAct } from './application-acts.js';
import { ApplicationReader } from './application.reader.js';
import type { ApplicationActInput, ApplicationReasonInput } from './contract/application.inputs.js';
import type { Application } from './contract/application.model.js';
import type { ApplicationAction } from './domain/application.workflow.js';
import { CIRCULATED_STATUSES, NEVER_CIRCULATED } from './domain/checklist.js';
import { DocumentRepository } from './document/document.repository.js';
import { ProvisionalMembership } from './provisional-membership.js';

@Injectable()
export class HandlingService {
  constructor(
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly documents: DocumentRepository,
    private readonly files: FileService,
    private readonly provisional: ProvisionalMembership,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Finds the application formally complete: the board may screen it. @throws NotFound, Stale, Refused */
  acceptFormalCheck(actor: Actor, input: ApplicationActInput): Promise<Application> {
    return this.act(actor, input, 'ACCEPT_FORMAL_CHECK');
  }

  /**
   * Circulates the documents: from now on it is public that the organisation applies, and members read the documents.
   * Accounts and lists of persons stay with the secretariat.
   * @throws NotFound, Stale, Refused
   */
  circulate(actor: Actor, input: ApplicationActInput): Promise<Application> {
    return this.act(actor, input, 'CIRCULATE', async (_, { id }) => {
      const current = (await this.documents.ofApplications([id])).get(id) ?? [];
      const shared = current.filter(
        ({ superseded, status, type }) =>
          !superseded && CIRCULATED_STATUSES.includes(status) && !NEVER_CIRCULATED.includes(type),
      );
      await this.files.openToMembers(
        actor,
        shared.map(({ file_id }) => file_id),
      );
      return { changes: { circulated_at: this.clock.now() } };
    });
  }

  /** Takes a case up again that was put off. @throws NotFound, Stale, Refused */
  resume(actor: Actor, input: ApplicationReasonInput): Promise<Application> {
    return this.act(actor, input, 'RESUME');
  }

  /** Opens a closed case again. @throws NotFound, Stale, Refused */
  reopen(actor: Actor, input: ApplicationReasonInput): Promise<Application> {
    return this.act(actor, input, 'REOPEN', () =>
      Promise.resolve({
        changes: {
          barred_until: null,
          decision_id: null,
          recommendation: null,
          category_recommended: null,
          recommended_on: null,
          insisted_at: null,
          provisional_decision_id: null,
          agenda_item_id: null,
          ballot_id: null,
        },
      }),
    );
  }

  /** Records that the first dues were paid or waived: the admission takes effect. @throws NotFound, Stale, Refused */
  confirmDues(actor: Actor, input: ApplicationReasonInput): Promise<Application> {
    return this.act(actor, input, 'CONFIRM_DUES', async (_, { id, decision_id }) => {
      if (decision_id === null) throw new Error('An application was admitted without a decision.');
      await this.provisional.confirm(actor, id, decision_id, this.clock.today());
      return { changes: { dues_awaited: false } };
    });
  }

  private act(
    actor: Actor,
    input: ApplicationReasonInput,
    action: ApplicationAction,
    write?: WriteAct,
  ): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    const { expectedVersion, reason } = input;
    return this.unitOfWork.run(async () => {
      await this.acts.perform(actor, id, action, write, { expectedVersion, reasonPublic: reason });
      return this.reader.read(actor, id);
    });
  }
}
