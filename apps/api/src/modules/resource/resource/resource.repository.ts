/** Reads and writes of resources, their revisions and their public translations. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { RESOURCE_COLUMNS, type ResourceRow, type RevisionRow, type TranslationRow } from './resource.rows.js';

const BY_IDS = statement<ResourceRow>(`
  select ${RESOURCE_COLUMNS} from resource r join programme p on p.id = r.programme_id where r.id = any($1::uuid[])`);

/** At most 100 for each. */
const OF_PROGRAMMES = statement<ResourceRow>(`
  select r.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select ${RESOURCE_COLUMNS} from resource r join programme p on p.id = r.programme_id
    where r.programme_id = asked.id and r.status <> 'WITHDRAWN' order by r.sort_title, r.id limit 100) r
  order by r.programme_id, r.sort_title, r.id`);

const LOCK = statement<{ id: string }>('select id from resource where id = $1 for update');

/** The latest 50 of each. */
const REVISIONS = statement<RevisionRow>(`
  select v.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select resource_id, number, changes, body, links, recorded_at,
           array(select f.file_id from resource_revision_file f
                 where f.resource_id = v.resource_id and f.revision = v.number order by f.position) as file_ids
    from resource_revision v where v.resource_id = asked.id order by number desc limit 50) v
  order by v.resource_id, v.number desc`);

const TRANSLATIONS = statement<TranslationRow>(`
  select t.resource_id, t.language, t.source_revision, t.origin, t.body, t.stale, t.published_at
  from resource_translation t
  where t.resource_id = any($1::uuid[]) order by t.resource_id, t.language`);

const PUBLISH_TRANSLATION = statement(`
  insert into resource_translation (resource_id, language, source_revision, origin, body, published_at, source_hash)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (resource_id, language) do update set source_revision = excluded.source_revision, origin = excluded.origin,
    body = excluded.body, published_at = excluded.published_at, source_hash = excluded.source_hash, stale = false`);

/** What was made of other words is out of date; what was made of these same words is of the latest revision too. */
const COMPARE_TRANSLATIONS = statement<{ stale: boolean }>(`
  update resource_translation t set stale = t.stale or t.source_hash is distinct from $2,
    source_revision = case when not t.stale and t.source_hash = $2 then r.revision else t.source_revision end
  from resource r where r.id = t.resource_id and t.resource_id = $1 returning t.stale`);

const SET_TEXTS = statement(`update resource set title = $2, description = $3 where id = $1`);

const BODIES = statement<{ resource_id: string; body: string | null }>(`
  select v.resource_id, v.body from resource r join resource_revision v on v.resource_id = r.id and v.number = r.revision
  where r.id = any($1::uuid[])`);

const WITHDRAW_TRANSLATION = statement('delete from resource_translation where resource_id = $1 and language = $2');

const REFRESH_OFFERED = statement(`
  update resource r set offered = array[r.original_language] || array(
    select language from resource_translation where resource_id = r.id and language <> r.original_language order by language)
  where r.id = $1`);

/** A revision as it is written. */
export interface NewRevision {
  readonly number: number;
  readonly changes: string;
  readonly body: string | null;
  readonly links: readonly { url: string; label: string | null }[];
  readonly fileIds: readonly string[];
}

/** A translation as it becomes public. */
export interface PublicTranslation {
  readonly language: string;
  readonly sourceRevision: number;
  readonly origin: 'HUMAN' | 'MACHINE_REVIEWED';
  readonly body: string | null;
  /** Of the words that it was made from. */
  readonly sourceHash: Buffer;
}

@Injectable()
export class ResourceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ResourceRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** The resources under programmes, by the uuid of the programme, by title. */
  async ofProgrammes(ids: readonly string[]): Promise<Map<string, ResourceRow[]>> {
    return rowsBy(await this.database.all(OF_PROGRAMMES, [ids]), row => row.programme_id);
  }

  /** Locks a resource until the unit of work ends, and reads it as it is then. */
  async lock(id: string): Promise<ResourceRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** The latest revisions of resources, the newest first. */
  async revisions(ids: readonly string[]): Promise<Map<string, RevisionRow[]>> {
    return rowsBy(await this.database.all(REVISIONS, [ids]), row => row.resource_id);
  }

  /** The public translations of resources. */
  async translations(ids: readonly string[]): Promise<Map<string, TranslationRow[]>> {
    return rowsBy(await this.database.all(TRANSLATIONS, [ids]), row => row.resource_id);
  }

  async insert(row: Record<string, ColumnValue | undefined> & { id: string }): Promise<void> {
    const now = this.clock.now();
    await this.database.insert('resource', { ...row, created_at: now, updated_at: now });
  }

  /** Changes columns of a resource and counts its version up. @throws Stale when it is not the expected version */
  async update(id: string, expectedVersion: number | null, changes: Record<string, ColumnValue>): Promise<void> {
    const assignments = Object.keys(changes).map((column, index) => `${column} = $${String(index + 4)}, `);
    const text = `update resource set ${assignments.join('')}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(changes)];
    if ((await this.database.write(statement(text), values)).length === 0) throw new Stale('The resource');
  }

  async addRevision(actor: Actor, id: string, { fileIds, links, ...revision }: NewRevision): Promise<void> {
    await this.database.insert('resource_revision', {
      resource_id: id,
      ...revision,
      links: JSON.stringify(links),
      recorded_at: this.clock.now(),
      actor_kind: actor.kind,
      actor_person_id: actingPerson(actor) ?? null,
    });
    for (const [position, file_id] of fileIds.entries()) {
      const row = { resource_id: id, revision: revision.number, file_id, position };
      await this.database.insert('resource_revision_file', row);
    }
  }

  async publishTranslation(id: string, translation: PublicTranslation): Promise<void> {
    const { language, sourceRevision, origin, body, sourceHash } = translation;
    const values = [id, language, sourceRevision, origin, body, this.clock.now(), sourceHash];
    await this.database.write(PUBLISH_TRANSLATION, values);
  }

  /** Holds the public translations to the words of today. @returns whether one of them is out of date */
  async compareTranslations(id: string, sourceHash: Buffer): Promise<boolean> {
    return (await this.database.write(COMPARE_TRANSLATIONS, [id, sourceHash])).some(({ stale }) => stale);
  }

  /** Rewrites title and description of a locked resource without counting its version up: nobody has changed it. */
  async setTexts(id: string, title: readonly LocalisedEntry[], description: readonly LocalisedEntry[]): Promise<void> {
    await this.database.write(SET_TEXTS, [id, JSON.stringify(title), JSON.stringify(description)]);
  }

  /** The texts of the latest revisions. */
  async bodies(ids: readonly string[]): Promise<Map<string, string | null>> {
    return new Map((await this.database.all(BODIES, [ids])).map(row => [row.resource_id, row.body]));
  }

  async withdrawTranslation(id: string, language: string): Promise<void> {
    await this.database.write(WITHDRAW_TRANSLATION, [id, language]);
  }

  /** Brings the languages in which it is offered up to date. */
  async refreshOffered(id: string): Promise<void> {
    await this.database.write(REFRESH_OFFERED, [id]);
  }
}
