/** Reads and writes of engagements. */
import { Injectable } from '@nestjs/common';
import type { EngagementKind, EngagementRole, EngagementState } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { organisationFamily } from '../../organisation/index.js';
import { ENGAGEMENT_COLUMNS, ENGAGEMENT_CONTENT, type EngagementRow, readable } from './engagement.rows.js';

/** How many engagements of one organisation or programme are listed at most. */
export const ENGAGEMENTS_LISTED = 100;
/** How many corrections of one engagement are listed at most. */
export const CORRECTIONS_LISTED = 100;

const BY_IDS = statement<EngagementRow>(`select ${ENGAGEMENT_COLUMNS} from engagement e where e.id = any($1::uuid[])`);
const BY_SLUG = statement<{ id: string }>('select id from engagement where slug = $1');
const LOCK = statement<{ id: string }>('select id from engagement where id = $1 for update');
const ORDERED = `coalesce(e.starts_on, '0000') collate "C"`;
const READABLE = readable('e', '$1::boolean', '$2::uuid');
/** The engagements that an organisation hosts, takes part in or was met at, also as one of its merged duplicates. */
const ofOrganisation = (id: string): string => `
      select id from engagement where host_id in ${organisationFamily(id)}
      union select engagement_id from engagement_participant where organisation_id in ${organisationFamily(id)}
      union select engagement_id from engagement_meeting where organisation_id in ${organisationFamily(id)}`;
/** The latest first; without a date last. What is null does not narrow. */
const PAGE = statement<EngagementRow & { place_in_order: string }>(`
  select ${ENGAGEMENT_COLUMNS}, ${ORDERED} as place_in_order from engagement e
  where ${READABLE}
    and ($3::text[] is null or e.kind = any($3)) and ($4::text[] is null or e.state = any($4))
    and ($5::uuid is null or e.place_id = $5)
    and ($6::uuid is null or e.id in (${ofOrganisation('$6')}))
    and ($7::text is null or (${ORDERED}, e.id) < ($7, $8::uuid))
  order by ${ORDERED} desc, e.id desc limit $9`);
/** The latest of each, by one statement: what is listed is cut off here, and only then read in full. */
const latestOf = (own: string): string => `
  select ${ENGAGEMENT_COLUMNS}, asked.id as asked from unnest($3::uuid[]) asked(id)
  cross join lateral (
    select e.id from engagement e where e.id in (${own}) and ${READABLE}
    order by ${ORDERED} desc, e.id desc limit ${String(ENGAGEMENTS_LISTED)}) latest
  join engagement e on e.id = latest.id
  order by asked.id, ${ORDERED} desc, e.id desc`;
const OF_ORGANISATIONS = statement<EngagementRow & { asked: string }>(latestOf(ofOrganisation('asked.id')));
const OF_PROGRAMMES = statement<EngagementRow & { asked: string }>(
  latestOf('select engagement_id from engagement_programme where programme_id = asked.id'),
);
const REVISE = statement(`
  insert into engagement_revision (engagement_id, version, content, recorded_at, actor_kind, actor_person_id, correction)
  select e.id, e.version, to_jsonb(found), $2, $3, $4, $5 from engagement e
  join lateral (select ${ENGAGEMENT_CONTENT}) found on true where e.id = $1`);

const CORRECTIONS = statement<CorrectionRow>(`
  select found.* from unnest($1::uuid[]) as asked(id) cross join lateral (
    select engagement_id, version, correction, recorded_at from engagement_revision
    where engagement_id = asked.id and correction is not null order by version desc limit ${String(CORRECTIONS_LISTED)}) found
  order by found.engagement_id, found.version desc`);
/** What stands under an engagement is written anew with it. */
const PARTS = ['engagement_participant', 'engagement_programme', 'engagement_meeting'].map(table =>
  statement(`delete from ${table} where engagement_id = $1`),
);

export interface CorrectionRow {
  readonly engagement_id: string;
  readonly version: number;
  readonly correction: string;
  readonly recorded_at: Date;
}

/** What the reader may read beside what is public: all, or that of its own organisation. */
export interface EngagementScope {
  readonly all: boolean;
  readonly own: string | null;
}

export interface EngagementQuery extends EngagementScope {
  readonly kinds: readonly EngagementKind[] | null;
  readonly states: readonly EngagementState[] | null;
  readonly placeId: string | null;
  readonly organisationId: string | null;
}

/** What stands under an engagement, by ids of rows. */
export interface EngagementParts {
  readonly participants: readonly { organisationId: string; role: EngagementRole }[];
  readonly programmeIds: readonly string[];
  readonly meetings: readonly {
    organisationId: string | null;
    subject: readonly LocalisedEntry[];
    outcome: readonly LocalisedEntry[];
    topics: readonly string[];
    heldOn: string | null;
    /** Its place before, counted from 1, if a correction says so. */
    formerly: number | null;
  }[];
}

export type EngagementPlace = readonly [startsOn: string | null, id: string | null];

@Injectable()
export class EngagementRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, EngagementRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  async idBySlug(slug: string): Promise<string | undefined> {
    return (await this.database.first(BY_SLUG, [slug]))?.id;
  }

  /** An engagement, locked until the unit of work ends. */
  async lock(id: string): Promise<EngagementRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  page(query: EngagementQuery, place: EngagementPlace, limit: number) {
    const { all, own, kinds, states, placeId, organisationId } = query;
    return this.database.all(PAGE, [all, own, kinds, states, placeId, organisationId, ...place, limit]);
  }

  /** Up to {@link ENGAGEMENTS_LISTED} of each that the reader may read, the latest first. */
  async ofOrganisations({ all, own }: EngagementScope, ids: readonly string[]): Promise<Map<string, EngagementRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [all, own, ids]), row => row.asked);
  }

  async ofProgrammes({ all, own }: EngagementScope, ids: readonly string[]): Promise<Map<string, EngagementRow[]>> {
    return rowsBy(await this.database.all(OF_PROGRAMMES, [all, own, ids]), row => row.asked);
  }

  async insert(row: Readonly<Record<string, ColumnValue | undefined>>, parts: EngagementParts): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('engagement', { ...row, id, created_at: now, updated_at: now });
    await this.insertParts(id, parts);
    return id;
  }

  /** Writes what stands under an engagement anew. */
  async replaceParts(id: string, parts: EngagementParts): Promise<void> {
    for (const wanted of PARTS) await this.database.write(wanted, [id]);
    await this.insertParts(id, parts);
  }

  private async insertParts(id: string, { participants, programmeIds, meetings }: EngagementParts): Promise<void> {
    for (const [position, { organisationId, role }] of participants.entries()) {
      const columns = { engagement_id: id, organisation_id: organisationId, role, position };
      await this.database.insert('engagement_participant', columns);
    }
    for (const [position, programme_id] of programmeIds.entries()) {
      await this.database.insert('engagement_programme', { engagement_id: id, programme_id, position });
    }
    for (const [position, { organisationId, subject, outcome, topics, heldOn }] of meetings.entries()) {
      await this.database.insert('engagement_meeting', {
        id: newUuid(),
        engagement_id: id,
        position,
        organisation_id: organisationId,
        subject: JSON.stringify(subject),
        outcome: JSON.stringify(outcome),
        topics: [...topics],
        held_on: heldOn,
      });
    }
  }

  /** Changes columns of a locked engagement and counts the version up. */
  async update(id: string, changes: Readonly<Record<string, ColumnValue>>): Promise<void> {
    await this.database.revise('engagement', id, { ...changes, updated_at: this.clock.now() });
  }

  /** Keeps what an engagement says now. @param correction why, if it puts an earlier version right */
  async keep(actor: Actor, id: string, correction: string | null): Promise<void> {
    await this.database.write(REVISE, [id, this.clock.now(), actor.kind, actingPerson(actor) ?? null, correction]);
  }

  /** Up to {@link CORRECTIONS_LISTED} corrections of each, the latest first. */
  async corrections(ids: readonly string[]): Promise<Map<string, CorrectionRow[]>> {
    return rowsBy(await this.database.all(CORRECTIONS, [ids]), row => row.engagement_id);
  }
}
