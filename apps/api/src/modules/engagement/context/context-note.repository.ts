/** Reads and writes of notes that help to understand. */
import { Injectable } from '@nestjs/common';
import type { Provenance } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';

/** How many notes of one thing are listed at most. */
export const NOTES_LISTED = 50;

export interface ContextNoteRow {
  readonly id: string;
  readonly title: LocalisedEntry[];
  readonly body: LocalisedEntry[];
  readonly countries: string[];
  readonly topics: string[];
  readonly public: boolean;
  readonly provenance: Provenance;
  readonly source: string;
  readonly version: number;
  readonly updated_at: Date;
  readonly engagement_ids: string[];
  readonly programme_ids: string[];
}

/** What stands under a note, by uuids. */
export interface NoteSubjects {
  readonly engagementIds: readonly string[];
  readonly programmeIds: readonly string[];
}

const COLUMNS = `n.id, n.title, n.body, n.countries, n.topics, n.public, n.provenance, n.source, n.version, n.updated_at,
  array(select x.engagement_id from context_note_engagement x where x.note_id = n.id order by x.engagement_id) as engagement_ids,
  array(select x.programme_id from context_note_programme x where x.note_id = n.id order by x.programme_id) as programme_ids`;
const BY_IDS = statement<ContextNoteRow>(`select ${COLUMNS} from context_note n where n.id = any($1::uuid[])`);
const BY_SLUG = statement<{ id: string }>('select id from context_note where slug = $1');
/** What was written last comes first. $1 whether all are readable; null does not narrow. */
const PAGE = statement<ContextNoteRow>(`
  select ${COLUMNS} from context_note n
  where ($1 or n.public) and ($2::text is null or n.countries @> array[$2]) and ($3::text is null or n.topics @> array[$3])
    and ($4::uuid is null or n.id < $4)
  order by n.id desc limit $5`);
const of = (kind: 'engagement' | 'programme') =>
  statement<ContextNoteRow & { asked: string }>(`
    select asked.id as asked, found.* from unnest($2::uuid[]) as asked(id) cross join lateral (
      select ${COLUMNS} from context_note_${kind} s join context_note n on n.id = s.note_id
      where s.${kind}_id = asked.id and ($1 or n.public) order by n.id desc limit ${String(NOTES_LISTED)}) found
    order by asked.id, found.id desc`);
const OF = { engagement: of('engagement'), programme: of('programme') } as const;
const CLEAR = (['engagement', 'programme'] as const).map(kind =>
  statement(`delete from context_note_${kind} where note_id = $1`),
);
const REVISE = statement(`
  insert into context_note_revision (note_id, version, content, recorded_at, actor_kind, actor_person_id)
  select n.id, n.version, to_jsonb(said), $2, $3, $4 from context_note n
  join lateral (select ${COLUMNS}) said on true where n.id = $1`);

@Injectable()
export class ContextNoteRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<ContextNoteRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  async idBySlug(slug: string): Promise<string | undefined> {
    return (await this.database.first(BY_SLUG, [slug]))?.id;
  }

  page(all: boolean, country: string | null, topic: string | null, after: string | null, limit: number) {
    return this.database.all(PAGE, [all, country, topic, after, limit]);
  }

  /** Up to {@link NOTES_LISTED} about each engagement or programme. */
  async of(kind: 'engagement' | 'programme', all: boolean, ids: readonly string[]) {
    return rowsBy(await this.database.all(OF[kind], [all, ids]), row => row.asked);
  }

  async insert(actor: Actor, columns: Readonly<Record<string, ColumnValue>>, subjects: NoteSubjects): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('context_note', { ...columns, id, created_at: now, updated_at: now });
    await this.insertSubjects(id, subjects);
    await this.keep(actor, id);
    return id;
  }

  /** @throws Stale when it has another version than expected */
  async update(
    actor: Actor,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    columns: Readonly<Record<string, ColumnValue>>,
    subjects: NoteSubjects,
  ): Promise<void> {
    const assignments = Object.keys(columns).map((column, index) => `${column} = $${String(index + 4)}, `);
    const text = `update context_note set ${assignments.join('')}version = version + 1, updated_at = $3
      where id = $1 and version = $2 returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(columns)];
    if ((await this.database.write(statement(text), values)).length === 0) throw new Stale('The note');
    for (const wanted of CLEAR) await this.database.write(wanted, [id]);
    await this.insertSubjects(id, subjects);
    await this.keep(actor, id);
  }

  private async insertSubjects(note_id: string, { engagementIds, programmeIds }: NoteSubjects): Promise<void> {
    for (const engagement_id of engagementIds) {
      await this.database.insert('context_note_engagement', { note_id, engagement_id });
    }
    for (const programme_id of programmeIds) {
      await this.database.insert('context_note_programme', { note_id, programme_id });
    }
  }

  private async keep(actor: Actor, id: string): Promise<void> {
    await this.database.write(REVISE, [id, this.clock.now(), actor.kind, actingPerson(actor) ?? null]);
  }
}
