/** What is to be done with an item that was checked, by what is known of its external id. Pure. */
import type { Actor } from '../../../core/access/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { PublishInput } from '../contract/publish.input.js';
import { hashOf, type Origin, saysTheSame } from '../domain/publication-content.js';
import { publicationWorkflow, subjectOf } from '../domain/publication.workflow.js';
import type { LockedPublication } from '../persistence/publication.rows.js';
import type { PublicationVersion } from '../persistence/publication-writer.js';
import type { Prepared } from '../publication-preparation.js';

/** An item whose input is valid, with all that it names found. */
export interface ReadyItem {
  readonly index: number;
  readonly externalId: string;
  readonly input: PublishInput;
  readonly prepared: Prepared;
}

/** What `publishMany` publishes, it publishes now, and for the first time. */
export const LIVE: Origin = { provenance: 'LIVE', source: null };

/** Whether nothing is to be written for an item. What is not allowed, or is a draft, is looked at when it is written. */
export function isUnchanged({ input, prepared }: ReadyItem, known: LockedPublication, actor: Actor): boolean {
  const { expectedVersion, correctionNote: note = null, publishedAt } = input;
  if (known.status === 'DRAFT' || (expectedVersion != null && expectedVersion !== known.version)) return false;
  const blocked = publicationWorkflow.blocking(subjectOf(known), note ? 'CORRECT' : 'UPDATE', actor);
  if (blocked.length > 0) return false;
  const content = prepared.content(LIVE, publishedAt == null ? known.published_at : new Date(publishedAt));
  return saysTheSame(known, hashOf(content), note);
}

/** Whether an item that nobody knows yet can be inserted. Else it names a version, or corrects what is not there. */
export const isNew = ({ input }: ReadyItem): boolean => input.expectedVersion == null && input.correctionNote == null;

/** The first version of a new publication. */
export function firstVersionOf({ input, prepared }: ReadyItem, now: Date): PublicationVersion {
  const content = prepared.content(LIVE, input.publishedAt == null ? now : new Date(input.publishedAt));
  return {
    ...{ id: newUuid(), version: 1, slug: prepared.slug, hash: hashOf(content), content, now },
    ...{ status: 'PUBLISHED', scheduledFor: null, correction: null },
  };
}
