/** Reads and writes of segments. What each said is kept version by version. */
import { Injectable } from '@nestjs/common';
import type { SegmentFault, SegmentState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { SEGMENT_COLUMNS, type SegmentRow } from './translation.rows.js';

const ALL_OF = statement<SegmentRow>(`
  select ${SEGMENT_COLUMNS} from translation_segment s
  where s.translation_id = $1 and s.position is not null order by s.position`);
const BY_IDS = statement<SegmentRow>(`
  select ${SEGMENT_COLUMNS} from translation_segment s
  where s.translation_id = $1 and s.id = any($2::uuid[]) and s.position is not null`);
/** For each of many translations a page behind a place. $3: only those that wait for a person. */
const PAGES = statement<SegmentRow>(`
  select ${SEGMENT_COLUMNS} from unnest($1::uuid[]) asked(id)
  cross join lateral (
    select * from translation_segment
    where translation_id = asked.id and position > $2
      and (not $3 or state in ('EMPTY', 'MACHINE', 'MEMORY', 'REOPENED') or faults <> '{}')
    order by position limit $4) s
  order by s.translation_id, s.position`);
const EMPTY_AFTER = statement<SegmentRow>(`
  select ${SEGMENT_COLUMNS} from translation_segment s
  where s.translation_id = $1 and s.position > $2 and s.state = 'EMPTY' order by s.position limit $3`);
/** Of translations that go on, in a language or in all: the glossary changed. */
const WITH_TERM = statement<SegmentRow & { target_language: string }>(`
  select ${SEGMENT_COLUMNS}, t.target_language from translation_segment s join translation t on t.id = s.translation_id
  where t.status not in ('REJECTED', 'ABANDONED') and ($1::text is null or t.target_language = $1)
    and s.position is not null and s.target is not null and strpos(lower(s.source), lower($2)) > 0`);
const INSERT = statement(`
  insert into translation_segment (id, translation_id, position, field, source, target, state, faults, edited_by, updated_at)
  select n.id, $1, n.position, n.field, n.source, n.target, n.state, n.faults, n.edited_by, $3
  from jsonb_to_recordset($2::jsonb)
    as n(id uuid, position integer, field text, source text, target text, state text, faults text[], edited_by uuid)`);
const UPDATE = statement(`
  update translation_segment s set position = n.position, field = n.field, source = n.source, target = n.target,
    state = n.state, faults = n.faults, edited_by = coalesce(n.edited_by, s.edited_by), refused_draft = n.refused_draft,
    version = s.version + 1, updated_at = $2
  from jsonb_to_recordset($1::jsonb) as n(id uuid, position integer, field text, source text, target text, state text,
    faults text[], edited_by uuid, refused_draft text)
  where s.id = n.id`);
const KEEP_VERSIONS = statement(`
  insert into translation_segment_version (segment_id, version, source, target, state, person_id, recorded_at)
  select s.id, s.version, s.source, s.target, s.state, $2, $3 from translation_segment s where s.id = any($1::uuid[])`);
const UNPLACE = statement(`update translation_segment set position = null where translation_id = $1`);
const PLACE = statement(`
  update translation_segment s set position = n.position, field = n.field
  from jsonb_to_recordset($1::jsonb) as n(id uuid, position integer, field text) where s.id = n.id`);
const SET_FAULTS = statement(`
  update translation_segment s set faults = n.faults
  from jsonb_to_recordset($1::jsonb) as n(id uuid, faults text[]) where s.id = n.id`);

/** What a segment becomes. */
export interface SegmentWriting {
  readonly id: string;
  readonly position: number;
  readonly field: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: SegmentState;
  readonly faults: readonly SegmentFault[];
  readonly refusedDraft?: string | null;
}

@Injectable()
export class SegmentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The segments of the present source, in order. */
  allOf(translationId: string): Promise<SegmentRow[]> {
    return this.database.all(ALL_OF, [translationId]);
  }

  async byIds(translationId: string, ids: readonly string[]): Promise<Map<string, SegmentRow>> {
    return new Map((await this.database.all(BY_IDS, [translationId, ids])).map(row => [row.id, row]));
  }

  /** Up to `limit` behind a place of each translation, in order. @param open only what waits for a person */
  pages(translationIds: readonly string[], after: number, open: boolean, limit: number): Promise<SegmentRow[]> {
    return this.database.all(PAGES, [translationIds, after, open, limit]);
  }

  emptyAfter(translationId: string, after: number, limit: number): Promise<SegmentRow[]> {
    return this.database.all(EMPTY_AFTER, [translationId, after, limit]);
  }

  /** Translated segments whose source holds the words of a term. @param language null for all */
  withTerm(language: string | null, term: string): Promise<(SegmentRow & { target_language: string })[]> {
    return this.database.all(WITH_TERM, [language, term]);
  }

  /** @param personId who wrote them; null for the service itself */
  async insert(translationId: string, segments: readonly SegmentWriting[], personId: string | null): Promise<void> {
    await this.database.write(INSERT, [translationId, recordsOf(segments, personId), this.clock.now()]);
    await this.keep(segments, personId);
  }

  async update(segments: readonly SegmentWriting[], personId: string | null): Promise<void> {
    if (segments.length === 0) return;
    await this.database.write(UPDATE, [recordsOf(segments, personId), this.clock.now()]);
    await this.keep(segments, personId);
  }

  /** Gives the segments of a new source their places; those that are not named have none any more. */
  async place(
    translationId: string,
    places: readonly { id: string; position: number; field: string }[],
  ): Promise<void> {
    await this.database.write(UNPLACE, [translationId]);
    await this.database.write(PLACE, [JSON.stringify(places)]);
  }

  async setFaults(faults: readonly { id: string; faults: readonly SegmentFault[] }[]): Promise<void> {
    if (faults.length > 0) await this.database.write(SET_FAULTS, [JSON.stringify(faults)]);
  }

  private async keep(segments: readonly SegmentWriting[], personId: string | null): Promise<void> {
    await this.database.write(KEEP_VERSIONS, [segments.map(({ id }) => id), personId, this.clock.now()]);
  }
}

const recordsOf = (segments: readonly SegmentWriting[], personId: string | null): string =>
  JSON.stringify(
    segments.map(({ refusedDraft = null, ...segment }) => ({
      ...segment,
      edited_by: personId,
      refused_draft: refusedDraft,
    })),
  );
