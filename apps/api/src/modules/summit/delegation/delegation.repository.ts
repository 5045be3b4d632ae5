/** Reads and writes of delegations. Delegates are in delegate.repository.ts. */
import { Injectable } from '@nestjs/common';
import { CASTING_ROLES, type DelegationState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { DELEGATION_COLUMNS, type DelegationFactsRow, type DelegationRow } from './delegation.rows.js';

const CASTS = `array['${CASTING_ROLES.join("', '")}']`;
const BY_IDS = statement<DelegationRow>(`select ${DELEGATION_COLUMNS} from delegation d where d.id = any($1::uuid[])`);
const LOCK = statement<DelegationRow>(`select ${DELEGATION_COLUMNS} from delegation d where d.id = $1 for update`);
const OWN = statement<DelegationRow>(`
  select ${DELEGATION_COLUMNS} from delegation d
  where d.summit_id = any($1::uuid[]) and d.organisation_id = $2 and d.state <> 'WITHDRAWN'`);
const PAGE = statement<DelegationRow>(`
  select ${DELEGATION_COLUMNS} from delegation d
  where d.summit_id = $1 and ($2::text[] is null or d.state = any($2))
    and (d.state in ('ACCREDITED', 'AMENDED') and $3::boolean or $4::boolean or d.organisation_id = $5)
    and ($6::uuid is null or d.id > $6)
  order by d.id limit $7`);
const FACTS = statement<DelegationFactsRow>(`
  select d.id, s.state as summit_state, s.zone, s.registration_closes_on, r.content as rules,
         m.person_id as signer, counted.*,
         d.capacity = 'VOTING' and exists (
           select from delegate mine join delegate other on other.summit_id = mine.summit_id
             and other.person_id = mine.person_id and other.votes and other.delegation_id <> d.id
           where mine.delegation_id = d.id and mine.state <> 'CANCELLED' and mine.role = any(${CASTS})
             and (mine.role <> 'HEAD' or not exists (
               select from delegate named where named.delegation_id = d.id and named.role = 'VOTING_DELEGATE'
                 and named.state <> 'CANCELLED' and named.person_id is not null))) as votes_elsewhere
  from delegation d join summit s on s.id = d.summit_id left join rule_set r on r.id = s.rule_set_id
  left join mandate m on m.id = d.credential_mandate_id
  cross join lateral (
    select (count(*) filter (where state <> 'CANCELLED'))::int as delegates,
           coalesce(bool_or(role = 'HEAD' and state <> 'CANCELLED'), false) as head_named,
           (count(*) filter (where state = 'CHECKED_IN'))::int as present,
           (array_agg(person_id order by role = 'VOTING_DELEGATE' desc)
             filter (where role in ('HEAD', 'VOTING_DELEGATE') and state <> 'CANCELLED'))[1] as caster
    from delegate where delegation_id = d.id) counted
  where d.id = any($1::uuid[])`);
const SIGNATORY = statement<{ id: string }>(`
  select id from mandate where organisation_id = $1 and role in ('HEAD', 'LEGAL_SIGNATORY') and revoked_at is null
    and valid_from <= $2 and (valid_to is null or valid_to > $2)
    and ($3::uuid is null or person_id = $3) and ($4::uuid is null or id = $4)
  order by role = 'LEGAL_SIGNATORY' desc, id limit 1`);
const PERSON = statement<{ found: boolean }>(`
  select exists (select from mandate m join person p on p.id = m.person_id and p.erased_at is null
                 where m.person_id = $1 and m.organisation_id = $2 and m.revoked_at is null
                   and m.valid_from <= $3 and (m.valid_to is null or m.valid_to > $3)) as found`);

@Injectable()
export class DelegationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, DelegationRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  lock(id: string): Promise<DelegationRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  async facts(ids: readonly string[]): Promise<Map<string, DelegationFactsRow>> {
    return new Map((await this.database.all(FACTS, [ids])).map(row => [row.id, row]));
  }

  /** The delegations of an organisation, by the uuid of the summit. */
  async own(summitIds: readonly string[], organisationId: string): Promise<Map<string, DelegationRow>> {
    return new Map((await this.database.all(OWN, [summitIds, organisationId])).map(row => [row.summit_id, row]));
  }

  /** A page in the order in which they were registered: those that the reader may read. */
  page(query: {
    summitId: string;
    states: readonly DelegationState[] | null;
    member: boolean;
    all: boolean;
    own: string | null;
    after: string | null;
    limit: number;
  }): Promise<DelegationRow[]> {
    const { summitId, states, member, all, own, after, limit } = query;
    return this.database.all(PAGE, [summitId, states, member, all, own, after, limit]);
  }

  async insert(row: Pick<DelegationRow, 'summit_id' | 'organisation_id' | 'capacity'>): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('delegation', { id, ...row, state: 'DRAFT', created_at: now, updated_at: now });
    return id;
  }

  /** Changes columns. @throws Stale when the version is not the one that the caller has read */
  async update(id: string, expectedVersion: number | null, changes: Readonly<Record<string, ColumnValue>>) {
    const columns = Object.keys(changes);
    const assignments = columns.map((column, index) => `${column} = $${String(index + 4)}, `).join('');
    const text = `update delegation set ${assignments}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(changes)];
    const changed = await this.database.write(statement<{ id: string }>(text), values);
    if (changed.length === 0) throw new Stale('The delegation');
  }

  /** A live mandate under which somebody may sign for an organisation: of a person, or one by its id. */
  async signatory(
    organisationId: string,
    wanted: { personId?: string | undefined; mandateId?: string | undefined },
  ): Promise<string | undefined> {
    const values = [organisationId, this.clock.today(), wanted.personId ?? null, wanted.mandateId ?? null];
    return (await this.database.first(SIGNATORY, values))?.id;
  }

  /** Whether a person holds a live mandate of an organisation. */
  async holdsMandate(personId: string, organisationId: string): Promise<boolean> {
    return (await this.database.first(PERSON, [personId, organisationId, this.clock.today()]))?.found ?? false;
  }
}
