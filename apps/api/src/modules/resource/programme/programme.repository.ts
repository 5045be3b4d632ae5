/** Reads and writes of programmes. The list with its search is in catalogue/. */
import { Injectable } from '@nestjs/common';
import type { ProgrammePartnerRole } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { PROGRAMME_COLUMNS, type ProgrammeRow } from './programme.rows.js';

const BY_IDS = statement<ProgrammeRow>(`
  select ${PROGRAMME_COLUMNS} from programme p where p.id = any($1::uuid[])`);

const BY_SLUG = statement<ProgrammeRow>(`
  select ${PROGRAMME_COLUMNS} from programme p
  where p.id = coalesce((select id from programme where slug = $1),
                        (select programme_id from programme_former_slug where slug = $1))`);

const LOCK = statement<{ id: string }>('select id from programme where id = $1 for update');

const SLUGS_LIKE = statement<{ slug: string }>(`
  select slug from programme where slug = $1 or slug like $1 || '-%'
  union all select slug from programme_former_slug where slug = $1 or slug like $1 || '-%'`);

/** Two programmes of one name that are entered at once wait for each other, so that each finds a free slug. */
const LOCK_SLUG = statement(`select pg_advisory_xact_lock(hashtext('programme.slug:' || $1))`);

const CLEAR_PARTNERS = statement('delete from programme_partner where programme_id = $1');
const ADD_PARTNERS = statement(`
  insert into programme_partner (programme_id, organisation_id, role, position)
  select $1, * from unnest($2::uuid[], $3::text[]) with ordinality`);

/** The original language first, then the documented ones, then those of available resources. */
const REFRESH_OFFERED = statement(`
  update programme p set offered = array(
    select language from (
      select language, min(position) as position from (
        select p.original_language as language, 0::bigint as position where p.original_language is not null
        union all select * from unnest(p.languages) with ordinality
        union all select language, 1000 + ordinality from resource r, unnest(r.offered) with ordinality as offer (language, ordinality)
          where r.programme_id = p.id and r.status = 'AVAILABLE') every
      group by language) one order by position, language)
  where p.id = $1`);

/** At most 100 for each: their own programmes, and those in which they are partners. Merged duplicates count. */
const OF_ORGANISATIONS = statement<ProgrammeRow & { asked: string }>(`
  select asked.id as asked, p.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select ${PROGRAMME_COLUMNS} from programme p
    where p.status <> 'WITHDRAWN' and p.id in (
      select p.id from organisation o join programme p on p.owner_id = o.id where coalesce(o.merged_into_id, o.id) = asked.id
      union select r.programme_id from organisation o join programme_partner r on r.organisation_id = o.id
      where coalesce(o.merged_into_id, o.id) = asked.id)
    order by p.sort_name, p.id limit 100) p
  order by asked.id, p.sort_name, p.id`);

export interface Partner {
  readonly organisationId: string;
  readonly role: ProgrammePartnerRole;
}

@Injectable()
export class ProgrammeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ProgrammeRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** The programme that has or had this slug. */
  bySlug(slug: string): Promise<ProgrammeRow | undefined> {
    return this.database.first(BY_SLUG, [slug]);
  }

  /** The programmes of organisations by the uuid that was asked for, by name. */
  async ofOrganisations(ids: readonly string[]): Promise<Map<string, ProgrammeRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [ids]), ({ asked }) => asked);
  }

  /** Locks a programme until the unit of work ends, and reads it as it is then. */
  async lock(id: string): Promise<ProgrammeRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** Slugs in use that are this one or begin with it, locked for this name. */
  async slugsLike(slug: string): Promise<Set<string>> {
    await this.database.write(LOCK_SLUG, [slug]);
    return new Set((await this.database.all(SLUGS_LIKE, [slug])).map(row => row.slug));
  }

  async insert(row: Record<string, ColumnValue | undefined> & { id: string }): Promise<void> {
    const now = this.clock.now();
    await this.database.insert('programme', { ...row, created_at: now, updated_at: now });
  }

  /** Changes columns of a programme and counts its version up. @throws Stale when it is not the expected version */
  async update(id: string, expectedVersion: number | null, changes: Record<string, ColumnValue>): Promise<void> {
    const assignments = Object.keys(changes).map((column, index) => `${column} = $${String(index + 4)}, `);
    const text = `update programme set ${assignments.join('')}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(changes)];
    if ((await this.database.write(statement(text), values)).length === 0) throw new Stale('The programme');
  }

  async keepFormerSlug(slug: string, programmeId: string): Promise<void> {
    const recorded_at = this.clock.now();
    await this.database.insert('programme_former_slug', { slug, programme_id: programmeId, recorded_at });
  }

  async setPartners(id: string, partners: readonly Partner[]): Promise<void> {
    await this.database.write(CLEAR_PARTNERS, [id]);
    const [organisations, roles] = [partners.map(one => one.organisationId), partners.map(one => one.role)];
    if (partners.length > 0) await this.database.write(ADD_PARTNERS, [id, organisations, roles]);
  }

  /** Brings the languages in which it is offered up to date. */
  async refreshOffered(id: string): Promise<void> {
    await this.database.write(REFRESH_OFFERED, [id]);
  }

  /** Keeps what a version says: a ledger, insert-only. */
  async keepRevision(actor: Actor, { id, version, ...content }: ProgrammeRow): Promise<void> {
    await this.database.insert('programme_revision', {
      programme_id: id,
      version,
      content: JSON.stringify(content),
      recorded_at: this.clock.now(),
      actor_kind: actor.kind,
      actor_person_id: actingPerson(actor) ?? null,
    });
  }
}
