/** Reads and writes of translations. Their segments: segment.repository.ts. */
import { Injectable } from '@nestjs/common';
import type { TranslationStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';
import { type CutField, TRANSLATION_COLUMNS, type TranslationRow } from './translation.rows.js';

/** How many translations of one subject are listed at most: one for each language, and those that came to nothing. */
export const TRANSLATIONS_LISTED = 100;

const BY_IDS = statement<TranslationRow>(
  `select ${TRANSLATION_COLUMNS} from translation t where t.id = any($1::uuid[])`,
);
const LOCK = statement<{ id: string }>(`select id from translation where id = $1 for update`);
const OF_SUBJECTS = statement<TranslationRow>(`
  select ${TRANSLATION_COLUMNS} from unnest($2::uuid[]) asked(id)
  cross join lateral (
    select * from translation where subject_type = $1 and subject_id = asked.id
    order by target_language, id limit ${String(TRANSLATIONS_LISTED)}) t
  order by t.target_language, t.id`);
/** Those that a change of the source concerns. */
const OPEN_OF = statement<{ id: string }>(`
  select id from translation where subject_type = $1 and subject_id = $2 and status not in ('REJECTED', 'ABANDONED')
  order by id for update`);
/** Newest first. What is null does not narrow. $6, $7: the place. */
const PAGE = statement<TranslationRow>(`
  select ${TRANSLATION_COLUMNS} from (
    select * from translation
    where ($1::text[] is null or target_language = any($1)) and ($2::text[] is null or status = any($2))
      and ($3::uuid is null or editor_organisation_id = $3) and ($4::text is null or subject_type = $4)
      and ($5::uuid is null or subject_id = $5)
      and ($6::timestamptz is null or (requested_at, id) < ($6, $7::uuid))
    order by requested_at desc, id desc limit $8) t
  order by t.requested_at desc, t.id desc`);
const ADD_SOURCE = statement(`
  insert into translation_source (translation_id, cut, revision, fields, recorded_at) values ($1, $2, $3, $4, $5)`);
const SOURCE = statement<{ fields: CutField[] }>(
  `select fields from translation_source where translation_id = $1 and cut = $2`,
);

export interface TranslationFilter {
  readonly languages: readonly string[] | null;
  readonly statuses: readonly TranslationStatus[] | null;
  readonly editorOrganisationId: string | null;
  readonly subjectType: IdentifiedType | null;
  readonly subjectId: string | null;
}

export type TranslationPlace = readonly [requestedAt: Date | null, id: string | null];

export type TranslationChanges = Partial<
  Record<
    | Exclude<keyof TranslationRow, 'id' | 'version' | 'updated_at' | 'work' | 'subject_type' | 'subject_id'>
    | 'requested_by'
    | 'reviewed_by'
    | 'submitted_at',
    ColumnValue | undefined
  >
>;

@Injectable()
export class TranslationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, TranslationRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** A translation, locked until the unit of work ends: its acts wait for each other. */
  async lock(id: string): Promise<TranslationRow | undefined> {
    // First the lock, then the row: what is read must be what the one before has written.
    await this.database.all(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** The translations of each of many subjects of one type, by language. */
  async ofSubjects(type: IdentifiedType, ids: readonly string[]): Promise<Map<string, TranslationRow[]>> {
    return rowsBy(await this.database.all(OF_SUBJECTS, [type, ids]), row => row.subject_id);
  }

  /** The ids of the translations of a subject that go on, locked. */
  async openOf(type: IdentifiedType, id: string): Promise<string[]> {
    return (await this.database.write(OPEN_OF, [type, id])).map(row => row.id);
  }

  /** Up to `limit`, the newest first. */
  page(filter: TranslationFilter, place: TranslationPlace, limit: number): Promise<TranslationRow[]> {
    const { languages, statuses, editorOrganisationId, subjectType, subjectId } = filter;
    return this.database.all(PAGE, [
      languages,
      statuses,
      editorOrganisationId,
      subjectType,
      subjectId,
      ...place,
      limit,
    ]);
  }

  /** @throws the meaning of `translation_one_open` when there is one for the language already */
  async insert(
    id: string,
    subject: { subject_type: IdentifiedType; subject_id: string },
    row: TranslationChanges,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.insert('translation', {
      ...row,
      ...subject,
      id,
      requested_at: now,
      open_since: now,
      created_at: now,
      updated_at: now,
    });
  }

  /** Changes columns of a locked translation and counts the version up. */
  async update(id: string, changes: TranslationChanges): Promise<void> {
    await this.database.revise('translation', id, { ...changes, updated_at: this.clock.now() });
  }

  /** @param cut how often the source was cut by now */
  async addSource(id: string, cut: number, revision: number, fields: readonly CutField[]): Promise<void> {
    await this.database.write(ADD_SOURCE, [id, cut, revision, JSON.stringify(fields), this.clock.now()]);
  }

  /** How the present source of a translation was cut. */
  async source({ id, source_cut: cut }: TranslationRow): Promise<CutField[]> {
    const row = await this.database.first(SOURCE, [id, cut]);
    if (!row) throw new Error(`The source of the translation ${id} was not cut.`);
    return row.fields;
  }
}
