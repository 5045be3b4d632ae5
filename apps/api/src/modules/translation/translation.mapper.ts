/** From rows to models. The one place where rows become public. */
import { idOf } from '../../core/ids/index.js';
import { GlossaryTerm } from './contract/glossary-term.model.js';
import { Translation, TranslationProgress } from './contract/translation.model.js';
import { TranslationSegment } from './contract/translation-segment.model.js';
import type { GlossaryTermRow, SegmentRow } from './persistence/translation.rows.js';
import type { ReadableTranslation } from './translation-access.js';

export function toTranslation(readable: ReadableTranslation): Translation {
  const { row, subject, inside } = readable;
  const own = (text: string | null): string | null => (inside ? text : null);
  return Object.assign(new Translation(), {
    id: idOf('Translation', row.id),
    uuid: row.id,
    subjectId: idOf(row.subject_type, row.subject_id),
    status: row.status,
    sourceLanguage: row.source_language,
    targetLanguage: row.target_language,
    sourceRevision: row.source_revision,
    publishedRevision: row.published_revision,
    publishedAt: row.published_at,
    stale: row.published_cut !== null && row.published_cut < row.source_cut,
    machineAssisted: row.engine !== null,
    engine: row.engine,
    singleReviewed: row.single_reviewed,
    progress: Object.assign(new TranslationProgress(), {
      segments: row.work.segments,
      translated: row.work.translated,
      unconfirmed: row.work.unconfirmed.length,
      faulty: row.work.faulty.length,
    }),
    drafting: row.drafting_since !== null,
    draftProblem: own(row.draft_problem),
    reviewComment: own(row.review_comment),
    endReason: own(row.end_reason),
    dueOn: own(row.due_on),
    requestedAt: row.requested_at,
    updatedAt: row.updated_at,
    version: row.version,
    provenance: row.provenance,
    inside,
    subject,
    readable,
  });
}

/** @param row a segment of a translation on which the reader works */
export const toSegment = (row: SegmentRow): TranslationSegment =>
  Object.assign(new TranslationSegment(), {
    id: idOf('TranslationSegment', row.id),
    field: row.field,
    source: row.source,
    target: row.target,
    state: row.state,
    faults: [...row.faults],
    refusedDraft: row.refused_draft,
    updatedAt: row.updated_at,
    version: row.version,
    position: row.position,
  });

export const toGlossaryTerm = (row: GlossaryTermRow): GlossaryTerm =>
  Object.assign(new GlossaryTerm(), {
    id: idOf('GlossaryTerm', row.id),
    term: row.term,
    language: row.target_language,
    rule: row.rule,
    target: row.target,
    inflected: row.inflected,
    note: row.note,
    provenance: row.provenance,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  });
