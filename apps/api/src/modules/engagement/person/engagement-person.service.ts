/** Persons at engagements: named for a reason, and not any more when they do not want it. */
import { Injectable } from '@nestjs/common';
import { type Actor, audienceOf, sees } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { OrganisationService } from '../../organisation/index.js';
import type { Engagement } from '../contract/engagement.model.js';
import { checkMeeting } from '../domain/check-engagement.js';
import { seesOutcome } from '../domain/engagement.policy.js';
import { concerned, type EngagementSubject } from '../domain/engagement.workflow.js';
import { EngagementService } from '../engagement.service.js';
import { type AddEngagementPersonInput, EngagementPerson } from './engagement-person.contract.js';
import {
  EngagementPersonRepository,
  type EngagementPersonRow,
  PERSONS_LISTED,
} from './engagement-person.repository.js';

@Injectable()
export class EngagementPersons {
  constructor(
    private readonly persons: EngagementPersonRepository,
    private readonly engagements: EngagementService,
    private readonly organisations: OrganisationService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Those of engagements that the actor may know, by the uuids of these. */
  async ofEngagements(actor: Actor, ids: readonly string[]): Promise<Map<string, EngagementPerson[]>> {
    const [found, engagements] = [await this.persons.ofEngagements(ids), await this.engagements.readMany(actor, ids)];
    return new Map(
      ids.map(id => {
        const subject = engagements.get(id)?.subject;
        const rows = (found.get(id) ?? []).filter(row => subject && mayKnow(actor, row, subject));
        return [id, rows.map(toPerson)];
      }),
    );
  }

  /** Names a person. @throws NotFound, Forbidden, Refused when as many are named as are listed, InputInvalid with rule `basis` or `meeting` */
  add(actor: Actor, input: AddEngagementPersonInput): Promise<Engagement> {
    checkBasis(input);
    const engagementId = uuidOf('Engagement', input.engagementId, ['input', 'engagementId']);
    return this.unitOfWork.run(async () => {
      const engagement = await this.engagements.kept(actor, engagementId);
      checkMeeting(input.meeting, engagement.meetings);
      if ((await this.persons.count(engagementId)) >= PERSONS_LISTED) {
        refuseIfBlocked([describeGuard('PERSONS_FULL', `It has ${String(PERSONS_LISTED)} persons.`)]);
      }
      const id = await this.persons.insert({
        ...{ engagement_id: engagementId, basis: input.basis, meeting: input.meeting ?? null },
        mandate_id: await this.mandate(actor, input.mandateId ?? null),
        organisation_id:
          input.organisationId == null
            ? null
            : (await this.organisations.existing(actor, input.organisationId, ['input', 'organisationId'])).uuid,
        ...{ name: input.name ?? null, office: input.office ?? null, consented_on: input.consentedOn ?? null },
      });
      await this.record(actor, 'engagement.personAdded', engagementId, id);
      return engagement;
    });
  }

  /** Takes name and office away, for ever; that somebody was there stays. @throws NotFound, Forbidden */
  remove(actor: Actor, asked: string): Promise<Engagement> {
    const id = uuidOf('EngagementPerson', asked);
    return this.unitOfWork.run(async () => {
      const row = await this.persons.byId(id);
      if (!row) throw new NotFound('EngagementPerson', asked);
      const engagement = await this.engagements.kept(actor, row.engagement_id);
      await this.persons.remove(id);
      await this.record(actor, 'engagement.personRemoved', row.engagement_id, id);
      return engagement;
    });
  }

  /** A name of the register is for those to name who may read the mandate. */
  private async mandate(actor: Actor, asked: string | null): Promise<string | null> {
    if (asked === null) return null;
    const id = uuidOf('Mandate', asked, ['input', 'mandateId']);
    const organisation = await this.persons.organisationOf(id);
    if (organisation === undefined || !sees(audienceOf(actor, organisation), 'OWN'))
      throw new NotFound('Mandate', asked);
    return id;
  }

  private record(actor: Actor, action: string, subjectId: string, person: string): Promise<void> {
    const details = { person: idOf('EngagementPerson', person) };
    return this.audit.record(actor, { action, subjectType: 'Engagement', subjectId, details });
  }
}

/**
 * Public offices: whoever reads the engagement. Mandates: who knows what came of it. By consent: the secretariat, and who
 * keeps the engagement, since they must be able to stop naming somebody.
 */
function mayKnow(actor: Actor, { basis }: EngagementPersonRow, subject: EngagementSubject): boolean {
  switch (basis) {
    case 'PUBLIC_ROLE':
      return true;
    case 'MANDATE':
      return seesOutcome(actor, subject);
    case 'CONSENT':
      return sees(audienceOf(actor, null), 'SECRETARIAT') || concerned(actor, subject);
  }
}

function checkBasis({ basis, mandateId, name, office, consentedOn }: AddEngagementPersonInput): void {
  const refuse = (field: string, message: string): never => {
    throw InputInvalid.at(`input.${field}`, 'basis', message);
  };
  if (basis === 'MANDATE' && mandateId == null) refuse('mandateId', 'Name the mandate.');
  if (basis === 'CONSENT' && mandateId != null) refuse('mandateId', 'Who has a mandate is named by MANDATE.');
  if ((mandateId != null) === (name != null)) {
    refuse('name', 'With a mandate the name is read from the register; without one, write it.');
  }
  if (basis === 'PUBLIC_ROLE' && office == null) refuse('office', 'Say in which public office the person was there.');
  if (basis === 'CONSENT' && consentedOn == null) refuse('consentedOn', 'Say when the person agreed to be named.');
}

const toPerson = (row: EngagementPersonRow): EngagementPerson =>
  Object.assign(new EngagementPerson(), {
    id: idOf('EngagementPerson', row.id),
    ...{ basis: row.basis, name: row.name, office: row.office, meeting: row.meeting },
    organisationUuid: row.organisation_id,
  });
