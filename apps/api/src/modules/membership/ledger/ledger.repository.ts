/** Memberships and the events of their ledgers. Rows are added, never changed. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { LedgerHolders } from '../../organisation/index.js';
import { EVENT_COLUMNS, type LockedMembership, type MembershipEventRow, type MembershipRow } from './ledger.rows.js';

const OPEN = statement(`
  insert into membership (id, organisation_id, created_at) values ($1, $2, $3)
  on conflict on constraint membership_one_for_life do nothing`);
/** Whoever opens a ledger waits for a merge that has the organisation in hand, so that its end is seen here. */
const LOCK = statement<LockedMembership>(`
  select m.id, m.organisation_id as "organisationId", o.kind, o.lifecycle
  from membership m join organisation o on o.id = m.organisation_id where m.organisation_id = $1 for update of m`);
const LEDGERS_OF = statement<{ id: string }>(`
  select organisation_id as id from membership where organisation_id = any($1::uuid[])`);
const OF_ORGANISATIONS = statement<MembershipRow>(`
  select id, organisation_id as "organisationId" from membership where organisation_id = any($1::uuid[])`);
const BY_IDS = statement<MembershipRow>(`
  select id, organisation_id as "organisationId" from membership where id = any($1::uuid[])`);
const EVENTS_OF = statement<MembershipEventRow>(`
  select ${EVENT_COLUMNS} from membership m join membership_event e on e.membership_id = m.id
  where m.organisation_id = any($1::uuid[]) order by m.id, e.number`);
const EVENTS_BY_IDS = statement<MembershipEventRow>(`
  select ${EVENT_COLUMNS} from membership_event e join membership m on m.id = e.membership_id
  where e.id = any($1::uuid[])`);
const EVENTS_OF_DECISION = statement<MembershipEventRow>(`
  select ${EVENT_COLUMNS} from membership_event e join membership m on m.id = e.membership_id
  where e.decision_id = $1 order by m.organisation_id, e.number`);

@Injectable()
export class LedgerRepository implements LedgerHolders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The membership of an organisation, made when there is none, locked until the unit of work ends. */
  async lock(organisationId: string): Promise<LockedMembership> {
    await this.database.write(OPEN, [newUuid(), organisationId, this.clock.now()]);
    const row = await this.database.first(LOCK, [organisationId]);
    if (!row) throw new Error('The membership that was just opened is gone.');
    return row;
  }

  /** Which of the organisations have a ledger, by their uuids. */
  async withLedger(organisationIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.all(LEDGERS_OF, [organisationIds])).map(({ id }) => id));
  }

  /** By the uuid of the organisation. */
  async ofOrganisations(ids: readonly string[]): Promise<Map<string, MembershipRow>> {
    return new Map((await this.database.all(OF_ORGANISATIONS, [ids])).map(row => [row.organisationId, row]));
  }

  /** By its own uuid. */
  async byIds(ids: readonly string[]): Promise<Map<string, MembershipRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** All events of organisations, in the order of recording, by the uuid of the organisation. */
  async eventsOf(organisationIds: readonly string[]): Promise<Map<string, MembershipEventRow[]>> {
    return rowsBy(await this.database.all(EVENTS_OF, [organisationIds]), row => row.organisationId);
  }

  async eventsByIds(ids: readonly string[]): Promise<Map<string, MembershipEventRow>> {
    return new Map((await this.database.all(EVENTS_BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** What rests on a decision, by organisation in the order of their ids, so that two units never lock in a circle. */
  eventsOfDecision(decisionId: string): Promise<MembershipEventRow[]> {
    return this.database.all(EVENTS_OF_DECISION, [decisionId]);
  }

  async append(actor: Actor, row: MembershipEventRow): Promise<void> {
    await this.database.insert('membership_event', {
      id: row.id,
      membership_id: row.membershipId,
      number: row.number,
      place: row.place,
      type: row.type,
      status_from: row.statusFrom,
      status_to: row.statusTo,
      category_from: row.categoryFrom,
      category_to: row.categoryTo,
      effective_on: row.effectiveOn,
      decision_id: row.decisionId,
      rule_ref: row.ruleRef,
      reason: row.reason,
      note: row.note,
      expires_at: row.expiresAt,
      supersedes_id: row.supersedesId,
      voids: row.voids,
      actor_kind: actor.kind,
      actor_person_id: actingPerson(actor) ?? null,
      actor_organisation_id: actingOrganisation(actor) ?? null,
      recorded_at: row.recordedAt,
      provenance: row.provenance,
      source: row.source,
    });
  }
}
