/** Asks members for endorsements, takes their answers, and reads them with what they count for today. */
import { Injectable } from '@nestjs/common';
import { ENDORSEMENT_FAULTS } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson, sees } from '../../../../core/access/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../../core/ids/index.js';
import { AuditLog } from '../../../../core/ledger/index.js';
import { LiveHub } from '../../../../core/live/index.js';
import { describeGuard, refuseIfBlocked } from '../../../../core/workflow/index.js';
import { OrganisationService } from '../../../organisation/index.js';
import { TaskService } from '../../../task/index.js';
import { MembershipReader } from '../../ledger/membership-reader.js';
import { ApplicationActs } from '../application-acts.js';
import { APPLICATION_TOPIC } from '../application.events.js';
import { ApplicationReader } from '../application.reader.js';
import { ApplicationSubjects } from '../application-subjects.js';
import type { Application } from '../contract/application.model.js';
import type { ApplicationSubject } from '../domain/application-subject.js';
import { APPLICATION_CONSTRAINTS } from '../domain/constraints.js';
import { faultOf } from '../domain/endorsement-fault.js';
import { ApplicationEventRepository } from '../persistence/application-event.repository.js';
import { ApplicationRepository } from '../persistence/application.repository.js';
import type { AnswerEndorsementInput, EndorsementInput, RequestEndorsementInput } from './endorsement.contract.js';
import { Endorsement } from './endorsement.contract.js';
import { EndorsementRepository, type EndorsementRow } from './endorsement.repository.js';
import { type EndorsementAction, endorsementWorkflow } from './endorsement.workflow.js';

@Injectable()
export class EndorsementService {
  constructor(
    private readonly endorsements: EndorsementRepository,
    private readonly applications: ApplicationRepository,
    private readonly reader: ApplicationReader,
    private readonly subjects: ApplicationSubjects,
    private readonly acts: ApplicationActs,
    private readonly history: ApplicationEventRepository,
    private readonly organisations: OrganisationService,
    private readonly memberships: MembershipReader,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
  ) {}

  /** The endorsements that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Endorsement>> {
    const models = await this.toModels(actor, await this.endorsements.byIds(ids));
    return new Map(models.map(model => [model.uuid, model]));
  }

  /** Those of each application that the actor may read, in the order of asking. */
  async ofApplications(actor: Actor, ids: readonly string[]): Promise<Map<string, Endorsement[]>> {
    const rows = await this.endorsements.ofApplications(ids);
    const models = await this.toModels(actor, [...rows.values()].flat());
    return new Map(ids.map(id => [id, models.filter(({ applicationUuid }) => applicationUuid === id)]));
  }

  /** Asks a member. @throws NotFound, Stale, InputInvalid, Refused when the case or the member does not allow it */
  request(actor: Actor, input: RequestEndorsementInput): Promise<Endorsement> {
    const applicationId = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      let asked = '';
      const write = async (subject: ApplicationSubject) => {
        const { uuid } = await this.organisations.existing(actor, input.organisationId, ['input', 'organisationId']);
        if (uuid === subject.organisationId) {
          throw InputInvalid.at('input.organisationId', 'notItself', 'Nobody endorses itself.');
        }
        const { status, ...standing } = await this.memberships.standingOf(uuid, { on: subject.today });
        const endorser = { ...standing, membership: status, organisationId: uuid, circular: false };
        const fault = faultOf(endorser, subject.organisationId, subject.rules);
        refuseIfBlocked(fault === null ? [] : [describeGuard(fault, ENDORSEMENT_FAULTS[fault])]);
        asked = await this.endorsements.request(applicationId, uuid, actingPerson(actor) ?? null);
        await this.tasks.open({
          kind: 'ENDORSEMENT_REQUESTED',
          subjectType: 'Endorsement',
          subjectId: asked,
          assignee: { organisationId: uuid },
          dueOn: null,
        });
        return undefined;
      };
      await this.acts.perform(actor, applicationId, 'REQUEST_ENDORSEMENT', write, input);
      return this.reread(actor, asked);
    }, APPLICATION_CONSTRAINTS);
  }

  /** Endorses. @throws NotFound, Stale, Refused */
  give(actor: Actor, input: AnswerEndorsementInput): Promise<Endorsement> {
    return this.act(actor, input, 'GIVE', ({ id }) =>
      this.endorsements.answer(id, 'GIVEN', input.statement ?? null, actingPerson(actor) ?? null),
    );
  }

  /** Does not endorse. @throws NotFound, Stale, Refused */
  decline(actor: Actor, input: AnswerEndorsementInput): Promise<Endorsement> {
    return this.act(actor, input, 'DECLINE', ({ id }) =>
      this.endorsements.answer(id, 'DECLINED', input.statement ?? null, actingPerson(actor) ?? null),
    );
  }

  /** Takes an endorsement back. It stays on record. @throws NotFound, Stale, Refused */
  withdraw(actor: Actor, input: EndorsementInput): Promise<Endorsement> {
    return this.act(actor, input, 'WITHDRAW', ({ id }) => this.endorsements.withdraw(id));
  }

  private act(
    actor: Actor,
    input: EndorsementInput,
    action: EndorsementAction,
    write: (row: EndorsementRow) => Promise<void>,
  ): Promise<Endorsement> {
    const id = uuidOf('Endorsement', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const known = (await this.readMany(actor, [id])).get(id);
      if (!known) throw new NotFound('Endorsement', input.id);
      // The lock of the case: an endorsement is not taken back while it is counted.
      await this.applications.lock(known.applicationUuid);
      const [row] = await this.endorsements.byIds([id]);
      const subject = (await this.subjects.many([known.applicationUuid])).get(known.applicationUuid);
      if (!row || !subject) throw new NotFound('Endorsement', input.id);
      if (input.expectedVersion != null && input.expectedVersion !== row.version) throw new Stale('The endorsement');
      refuseIfBlocked(endorsementWorkflow.blocking(endorsementSubject(subject, row), action, actor));
      await write(row);
      await this.tasks.closeAll(id);
      const { applicationUuid } = known;
      const done = { GIVE: 'GIVEN', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' }[action];
      const event = { applicationId: applicationUuid, action: `ENDORSEMENT_${done}` };
      await this.history.append(actor, { ...event, from: subject.state, to: subject.state });
      await this.audit.record(actor, {
        action: `endorsement.${done.toLowerCase()}`,
        subjectType: 'Endorsement',
        subjectId: id,
        details: { application: applicationUuid },
      });
      await this.live.publish(APPLICATION_TOPIC, { id: idOf('Application', applicationUuid) });
      return this.reread(actor, id);
    });
  }

  private async toModels(actor: Actor, rows: readonly EndorsementRow[]): Promise<Endorsement[]> {
    if (rows.length === 0) return [];
    const ids = [...new Set(rows.map(row => row.application_id))];
    const [cases, subjects] = [await this.reader.readMany(actor, ids), await this.subjects.many(ids)];
    return rows.flatMap(row => {
      const [found, subject] = [cases.get(row.application_id), subjects.get(row.application_id)];
      return found && subject ? (toEndorsement(actor, row, found, subject) ?? []) : [];
    });
  }

  private async reread(actor: Actor, id: string): Promise<Endorsement> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('Endorsement', idOf('Endorsement', id));
    return found;
  }
}

/** What the table of endorsements looks at. */
export const endorsementSubject = (
  subject: ApplicationSubject,
  { id, organisation_id, status }: Pick<EndorsementRow, 'id' | 'organisation_id' | 'status'>,
) => ({
  state: status,
  organisationId: organisation_id,
  fault: subject.endorsements.find(one => one.id === id)?.fault ?? null,
  applicationState: subject.state,
});

/** @returns undefined when the reader of the case may not read the endorsement */
function toEndorsement(
  actor: Actor,
  row: EndorsementRow,
  { audience, circulated, stands }: Application,
  subject: ApplicationSubject,
): Endorsement | undefined {
  const fact = subject.endorsements.find(({ id }) => id === row.id);
  const status = fact?.status ?? row.status;
  const own = actingOrganisation(actor) === row.organisation_id && sees(audience, 'MEMBER');
  const readable =
    own ||
    sees(audience, 'OWN') ||
    (audience === 'MEMBER' && circulated) ||
    (stands === 'ADMITTED' && status === 'GIVEN');
  if (!readable) return undefined;
  return Object.assign(new Endorsement(), {
    id: idOf('Endorsement', row.id),
    uuid: row.id,
    applicationUuid: row.application_id,
    organisationUuid: row.organisation_id,
    answeredByUuid: row.answered_by,
    state: row.status,
    status,
    fault: status === 'INVALID' ? (fact?.fault ?? null) : null,
    statement: own || sees(audience, 'SECRETARIAT') ? row.statement : null,
    requestedAt: row.requested_at,
    answeredAt: row.answered_at,
    withdrawnAt: row.withdrawn_at,
    version: row.version,
  });
}
