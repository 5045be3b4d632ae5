/** Hands in and checks documents of applications; decides what the board does without. */
import { Injectable } from '@nestjs/common';
import type { RuleSetContent, WaiverSubject } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../../core/ids/index.js';
import { refuseIfBlocked } from '../../../../core/workflow/index.js';
import { FileService } from '../../../file/index.js';
import { ApplicationActs } from '../application-acts.js';
import { ApplicationReader } from '../application.reader.js';
import { ApplicationSubjects } from '../application-subjects.js';
import type { Application } from '../contract/application.model.js';
import { statusOn } from '../domain/checklist.js';
import { ApplicationRepository } from '../persistence/application.repository.js';
import { ScreeningRepository } from '../screening/screening.repository.js';
import { mayReadDocument, toDocument } from './document.mapper.js';
import type {
  AddApplicationDocumentInput,
  CheckApplicationDocumentInput,
  DecideWaiverInput,
  ProposeWaiverInput,
} from './document.inputs.js';
import type { ApplicationDocument } from './document.models.js';
import { DocumentRepository, type DocumentRow } from './document.repository.js';
import { type DocumentAction, documentBlocking } from './document.workflow.js';

@Injectable()
export class DocumentService {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly screening: ScreeningRepository,
    private readonly acts: ApplicationActs,
    private readonly applications: ApplicationRepository,
    private readonly subjects: ApplicationSubjects,
    private readonly reader: ApplicationReader,
    private readonly files: FileService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The documents that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, ApplicationDocument>> {
    const rows = [...(await this.documents.byIds(ids)).values()];
    const cases = await this.reader.readMany(
      actor,
      rows.map(row => row.application_id),
    );
    const today = this.clock.today();
    return new Map(
      rows.flatMap(row => {
        const found = cases.get(row.application_id);
        if (!found || !mayReadDocument(found.audience, found.circulated, row)) return [];
        return [[row.id, toDocument(found.audience, row, today)] as const];
      }),
    );
  }

  /**
   * Hands in a document, or a newer version of one. Its file stays for as long as the case.
   * @throws NotFound, Stale, Refused, InputInvalid
   */
  add(actor: Actor, input: AddApplicationDocumentInput): Promise<ApplicationDocument> {
    const applicationId = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      if (input.supersedesId != null) {
        const replaced = uuidOf('ApplicationDocument', input.supersedesId, ['input', 'supersedesId']);
        await this.allowed(actor, replaced, 'SUPERSEDE', applicationId);
      }
      let added = '';
      await this.acts.perform(
        actor,
        applicationId,
        'ADD_DOCUMENT',
        async ({ organisationId }) => {
          const fileId = await this.usableFile(actor, input.fileId, organisationId);
          added = await this.documents.insert({
            application_id: applicationId,
            type: input.type,
            language: input.language,
            translation_of: await this.sameDocument(applicationId, input, 'translationOfId'),
            supersedes_id: await this.sameDocument(applicationId, input, 'supersedesId'),
            file_id: fileId,
            expires_on: input.expiresOn ?? null,
            added_by: actingPerson(actor) ?? null,
          });
          return undefined;
        },
        input,
      );
      return this.reread(actor, added);
    });
  }

  /** Records how the secretariat found a document. @throws NotFound, Refused, InputInvalid */
  check(actor: Actor, { documentId, accepted, remark }: CheckApplicationDocumentInput): Promise<ApplicationDocument> {
    const id = uuidOf('ApplicationDocument', documentId, ['input', 'documentId']);
    if (!accepted && remark == null) {
      throw InputInvalid.at('input.remark', 'remarkNeeded', 'Say what is wrong with it.');
    }
    return this.unitOfWork.run(async () => {
      const { application_id } = await this.allowed(actor, id, accepted ? 'ACCEPT' : 'REFUSE');
      await this.acts.perform(actor, application_id, 'CHECK_DOCUMENT', async () => {
        await this.documents.check(id, accepted ? 'ACCEPTED' : 'REFUSED', remark ?? null, actingPerson(actor) ?? null);
        return undefined;
      });
      return this.reread(actor, id);
    });
  }

  /** Proposes to do without something. @throws NotFound, Stale, Refused, InputInvalid */
  propose(actor: Actor, input: ProposeWaiverInput): Promise<Application> {
    return this.waive(actor, input, 'PROPOSE_WAIVER', applicationId =>
      this.documents.proposeWaiver({ ...waiverOf(applicationId, input), proposed_by: actingPerson(actor) ?? null }),
    );
  }

  /** The board decides, whether or not somebody proposed it. A criterion that it waives is found WAIVED. @throws NotFound, Stale, Refused, InputInvalid */
  decide(actor: Actor, input: DecideWaiverInput): Promise<Application> {
    const by = actingPerson(actor) ?? null;
    return this.waive(actor, input, 'DECIDE_WAIVER', async applicationId => {
      await this.documents.decideWaiver(waiverOf(applicationId, input), input.granted, by);
      if (input.subject !== 'CRITERION' || !input.granted) return;
      const { code: criterion, reason } = input;
      await this.screening.find({ application_id: applicationId, criterion, result: 'WAIVED', reason, found_by: by });
    });
  }

  /** Locks the case of a document and asks the document's table. @throws NotFound, Refused */
  private async allowed(actor: Actor, id: string, action: DocumentAction, ofCase?: string): Promise<DocumentRow> {
    const found = (await this.readMany(actor, [id])).get(id);
    const known = ofCase === undefined || found?.applicationUuid === ofCase ? found : undefined;
    if (known) await this.applications.lock(known.applicationUuid);
    // Read again under the lock of the case: a newer version may have come.
    const row = known && (await this.documents.byIds([id])).get(id);
    if (!row) throw new NotFound('ApplicationDocument', idOf('ApplicationDocument', id));
    const state = statusOn({ status: row.status, expiresOn: row.expires_on }, this.clock.today());
    const application = await this.subjects.one(actor, row.application_id);
    refuseIfBlocked(documentBlocking({ state, superseded: row.superseded, application }, action, actor));
    return row;
  }

  private waive(
    actor: Actor,
    input: ProposeWaiverInput,
    action: 'PROPOSE_WAIVER' | 'DECIDE_WAIVER',
    write: (applicationId: string) => Promise<void>,
  ): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      await this.acts.perform(
        actor,
        id,
        action,
        async ({ rules }) => {
          checkWaivable(rules, input.subject, input.code);
          await write(id);
          return undefined;
        },
        { expectedVersion: input.expectedVersion, reasonInternal: input.reason },
      );
      return this.reader.read(actor, id);
    });
  }

  /** The file of a document, which is kept from now on. */
  private async usableFile(actor: Actor, asked: string, applicantId: string): Promise<string> {
    const id = uuidOf('File', asked, ['input', 'fileId']);
    const file = (await this.files.readMany(actor, [id])).get(id);
    if (!file) throw new NotFound('File', asked);
    const owners = [applicantId, actingOrganisation(actor)];
    if (!owners.includes(file.organisationUuid)) {
      throw InputInvalid.at('input.fileId', 'fileOwner', 'This is not a file of the applicant.');
    }
    if (file.state !== 'READY')
      throw InputInvalid.at('input.fileId', 'fileReady', 'The bytes of this file are not here.');
    await this.files.keep([id]);
    return id;
  }

  /** The document of the same case and type that an input names, if it names one. */
  private async sameDocument(
    applicationId: string,
    input: AddApplicationDocumentInput,
    field: 'translationOfId' | 'supersedesId',
  ): Promise<string | null> {
    const asked = input[field];
    if (asked == null) return null;
    const id = uuidOf('ApplicationDocument', asked, ['input', field]);
    const found = (await this.documents.byIds([id])).get(id);
    if (found?.application_id !== applicationId) throw new NotFound('ApplicationDocument', asked);
    if (found.type !== input.type || (field === 'translationOfId' && found.translation_of !== null)) {
      throw InputInvalid.at(`input.${field}`, 'sameDocument', 'This is another document.');
    }
    return id;
  }

  private async reread(actor: Actor, id: string): Promise<ApplicationDocument> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('ApplicationDocument', idOf('ApplicationDocument', id));
    return found;
  }
}

const waiverOf = (application_id: string, { subject, code, reason }: ProposeWaiverInput) => ({
  application_id,
  subject,
  code,
  reason,
});

function checkWaivable({ criteria, applications }: RuleSetContent, subject: WaiverSubject, code: string): void {
  if (subject === 'DOCUMENT') {
    if (!applications.documents.includes(code)) {
      throw InputInvalid.at('input.code', 'code', 'The checklist has no such document.');
    }
    return;
  }
  const criterion = criteria.find(one => one.code === code);
  if (!criterion) throw InputInvalid.at('input.code', 'code', 'The rule set has no such criterion.');
  if (!criterion.waivable) {
    throw InputInvalid.at('input.code', 'waivable', 'The rule set does not let the board waive this criterion.');
  }
}
