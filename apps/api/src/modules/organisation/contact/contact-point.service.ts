/** Contact points: adding, ending, and reading those that the reader may see. Rows are ended, never deleted. */
import { Injectable } from '@nestjs/common';
import { type ContactPointKind, LIST_LIMITS, type Visibility } from '@kurultai/schema';
import { type Actor, audienceOf, sees } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { idOf, newUuid, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { mayEdit } from '../domain/organisation.policy.js';
import { OrganisationService } from '../organisation.service.js';
import { contactFormProblem } from './contact-form.js';
import type { AddContactPointInput } from './contact-point.input.js';
import { ContactPoint } from './contact-point.model.js';

interface ContactPointRow {
  id: string;
  organisation_id: string;
  kind: ContactPointKind;
  value: string;
  label: string | null;
  visibility: Visibility;
}

const OF_ORGANISATIONS = statement<ContactPointRow>(`
  select coalesce(o.merged_into_id, o.id) as organisation_id, c.id, c.kind, c.value, c.label, c.visibility
  from organisation o join contact_point c on c.organisation_id = o.id and c.ended_at is null
  where coalesce(o.merged_into_id, o.id) = any($1::uuid[]) order by c.organisation_id, c.id`);
/** Two statements: a count made while waiting for the lock would be of the time before it. */
const LOCK_ORGANISATION = statement(`select from organisation where id = $1 for update`);
const COUNT = statement<{ count: number }>(`
  select count(*)::int as count from contact_point where organisation_id = $1 and ended_at is null`);
const END = statement<ContactPointRow>(`
  update contact_point set ended_at = $2 where id = $1 and ended_at is null
  returning id, organisation_id, kind, value, label, visibility`);

@Injectable()
export class ContactPointService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The contact points of organisations that the reader may see. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, ContactPoint[]>> {
    const rows = await this.database.all(OF_ORGANISATIONS, [ids]);
    const seen = rows.filter(row => maySee(actor, row));
    return new Map([...rowsBy(seen, row => row.organisation_id)].map(([id, found]) => [id, found.map(toContactPoint)]));
  }

  /** @throws NotFound, InputInvalid (`contactForm`, `tooMany`) */
  add(actor: Actor, input: AddContactPointInput): Promise<ContactPoint> {
    const problem = contactFormProblem(input.kind, input.value);
    if (problem !== undefined) throw InputInvalid.at('input.value', 'contactForm', problem);
    return this.unitOfWork.run(async () => {
      const organisationId = await this.editable(
        actor,
        uuidOf('Organisation', input.organisationId, ['input', 'organisationId']),
      );
      await this.database.write(LOCK_ORGANISATION, [organisationId]);
      const known = await this.database.first(COUNT, [organisationId]);
      if ((known?.count ?? 0) >= LIST_LIMITS.contactPoints) {
        const message = `An organisation has at most ${String(LIST_LIMITS.contactPoints)} contact points. End one first.`;
        throw InputInvalid.at('input', 'tooMany', message);
      }
      const { kind, value } = input;
      const row = {
        id: newUuid(),
        organisation_id: organisationId,
        kind,
        value,
        label: input.label ?? null,
        visibility: input.visibility ?? 'MEMBER',
      };
      await this.database.insert('contact_point', { ...row, recorded_at: this.clock.now() });
      await this.audit.record(actor, { action: 'contactPoint.added', subjectType: 'ContactPoint', subjectId: row.id });
      return toContactPoint(row);
    });
  }

  /** Ends a contact point. @throws NotFound, also when it was ended before */
  end(actor: Actor, asked: string): Promise<ContactPoint> {
    return this.unitOfWork.run(async () => {
      const [row] = await this.database.write(END, [uuidOf('ContactPoint', asked), this.clock.now()]);
      if (!row || !maySee(actor, row)) throw new NotFound('ContactPoint', asked);
      await this.editable(actor, row.organisation_id);
      await this.audit.record(actor, { action: 'contactPoint.ended', subjectType: 'ContactPoint', subjectId: row.id });
      return toContactPoint(row);
    });
  }

  private async editable(actor: Actor, id: string): Promise<string> {
    const found = (await this.organisations.readMany(actor, [id])).get(id);
    if (!found || !mayEdit(actor, { id: found.uuid, sensitivity: 'NORMAL' }))
      throw new NotFound('Organisation', idOf('Organisation', id));
    return found.uuid;
  }
}

/** SECRETARIAT means the secretariat and the organisation itself. */
function maySee(actor: Actor, { organisation_id, visibility }: ContactPointRow): boolean {
  return sees(audienceOf(actor, organisation_id), visibility === 'SECRETARIAT' ? 'OWN' : visibility);
}

const toContactPoint = (row: ContactPointRow): ContactPoint =>
  Object.assign(new ContactPoint(), {
    id: idOf('ContactPoint', row.id),
    kind: row.kind,
    value: row.value,
    label: row.label,
    visibility: row.visibility,
  });
