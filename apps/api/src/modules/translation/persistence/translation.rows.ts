/** Rows of the tables of this module, as the statements select them. */
import type { GlossaryRule, Provenance, SegmentFault, SegmentState, TranslationStatus } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { Piece } from '../domain/segment/cut-text.js';

export interface TranslationRow {
  readonly id: string;
  readonly subject_type: IdentifiedType;
  readonly subject_id: string;
  readonly source_language: string;
  readonly target_language: string;
  readonly status: TranslationStatus;
  readonly source_revision: number;
  readonly source_cut: number;
  readonly requested_by_organisation_id: string | null;
  readonly requested_at: Date;
  readonly editor_organisation_id: string | null;
  readonly reviewer_organisation_id: string | null;
  readonly drafting_since: Date | null;
  readonly draft_problem: string | null;
  readonly engine: string | null;
  readonly reviewed_at: Date | null;
  readonly single_reviewed: boolean;
  readonly review_comment: string | null;
  readonly published_revision: number | null;
  /** How often the source had been cut when it was published. */
  readonly published_cut: number | null;
  readonly published_at: Date | null;
  readonly end_reason: string | null;
  /** Since when it waits to become public. */
  readonly open_since: Date;
  readonly due_on: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly version: number;
  readonly updated_at: Date;
  readonly work: WorkColumns;
}

/** How far it is, over the segments of the present source. */
export interface WorkColumns {
  readonly segments: number;
  readonly translated: number;
  readonly empty: readonly string[];
  readonly unconfirmed: readonly string[];
  readonly faulty: readonly string[];
  readonly editors: readonly string[];
}

/** Columns of `translation t`. */
export const TRANSLATION_COLUMNS = `t.id, t.subject_type, t.subject_id, t.source_language, t.target_language, t.status,
  t.source_revision, t.source_cut, t.requested_by_organisation_id, t.requested_at, t.editor_organisation_id,
  t.reviewer_organisation_id, t.drafting_since, t.draft_problem, t.engine, t.reviewed_at, t.single_reviewed,
  t.review_comment, t.published_revision, t.published_cut, t.published_at, t.end_reason, t.open_since, t.due_on, t.provenance, t.source, t.version, t.updated_at,
  (select jsonb_build_object(
     'segments', count(*), 'translated', count(s.target),
     'empty', coalesce(jsonb_agg(s.id order by s.position) filter (where s.state = 'EMPTY'), '[]'),
     'unconfirmed', coalesce(jsonb_agg(s.id order by s.position)
       filter (where s.state in ('MACHINE', 'MEMORY', 'REOPENED')), '[]'),
     'faulty', coalesce(jsonb_agg(s.id order by s.position) filter (where s.faults <> '{}'), '[]'),
     'editors', (select coalesce(jsonb_agg(distinct v.person_id), '[]')
       from translation_segment own join translation_segment_version v on v.segment_id = own.id
       where own.translation_id = t.id and v.person_id is not null))
   from translation_segment s where s.translation_id = t.id and s.position is not null) as work`;

export interface SegmentRow {
  readonly id: string;
  readonly translation_id: string;
  readonly position: number;
  readonly field: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: SegmentState;
  readonly refused_draft: string | null;
  readonly faults: readonly SegmentFault[];
  readonly version: number;
  readonly updated_at: Date;
}

/** Columns of `translation_segment s`. */
export const SEGMENT_COLUMNS = `s.id, s.translation_id, s.position, s.field, s.source, s.target, s.state, s.refused_draft,
  s.faults, s.version, s.updated_at`;

/** A field of a source, cut. */
export interface CutField {
  readonly field: string;
  readonly pieces: readonly Piece[];
}

export interface GlossaryTermRow {
  readonly id: string;
  readonly target_language: string | null;
  readonly term: string;
  readonly rule: GlossaryRule;
  readonly target: string | null;
  readonly inflected: boolean;
  readonly note: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}
