/** From a row and its source to what the workflow looks at. */
import { idOf } from '../../core/ids/index.js';
import type { TranslationSubject } from './domain/translation.workflow.js';
import type { TranslationSettings } from './engine/translation-settings.js';
import type { TranslationRow } from './persistence/translation.rows.js';
import type { TranslationSource } from './source/translation-source.js';

export function subjectOf(
  row: TranslationRow,
  source: TranslationSource,
  settings: TranslationSettings,
): TranslationSubject {
  const { work } = row;
  const named = (ids: readonly string[]): string[] => ids.map(id => idOf('TranslationSegment', id));
  return {
    state: row.status,
    ownerId: source.organisationId,
    editorOrganisationId: row.editor_organisation_id,
    reviewerOrganisationId: row.reviewer_organisation_id,
    editors: work.editors,
    drafting: row.drafting_since !== null,
    published: row.published_at !== null,
    emptySegments: named(work.empty),
    unconfirmedSegments: named(work.unconfirmed),
    faultySegments: named(work.faulty),
    licensed: source.permission !== 'NO',
    engineThere: settings.engine.drafts,
    engineAllowed: source.mayBeSentToEngines,
    singleReviewAllowed: settings.mayReviewAlone(row.target_language),
  };
}
