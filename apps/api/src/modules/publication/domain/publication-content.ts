/** All that a publication says, in the one form in which it is compared, hashed and kept as a revision. */
import type { Provenance, PublicationKind } from '@kurultai/schema';
import { createHash } from 'node:crypto';
import { InputInvalid } from '../../../core/errors/index.js';
import type { PublishInput } from '../contract/publish.input.js';

/** Where a record comes from. */
export interface Origin {
  readonly provenance: Provenance;
  readonly source: string | null;
}

export interface PublicationContent extends Origin {
  readonly kind: PublicationKind;
  readonly texts: readonly { language: string; title: string; summary: string | null; body: string }[];
  readonly canonicalUrl: string | null;
  readonly topics: readonly string[];
  /** Uuids of organisations. */
  readonly mentions: readonly string[];
  readonly publishedAt: Date;
}

/**
 * Makes the content out of an input.
 * @param mentions the organisations that the input mentions, as they were found
 * @param otherwise when it counts as published if the input does not say
 */
export function contentOf(
  { kind, content, canonicalUrl, topics, publishedAt }: PublishInput,
  mentions: readonly string[],
  { provenance, source }: Origin,
  otherwise: Date,
): PublicationContent {
  return {
    kind: kind ?? 'ARTICLE',
    texts: content.map(({ language, title, summary, body }) => ({ language, title, summary: summary ?? null, body })),
    canonicalUrl: canonicalUrl ?? null,
    topics: topics ?? [],
    mentions,
    publishedAt: publishedAt == null ? otherwise : new Date(publishedAt),
    provenance,
    source,
  };
}

/** Equal contents have equal hashes. Order counts: the first language is the author's, the first topic the main one. */
export const hashOf = (content: PublicationContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');

/** Cursors and PostgreSQL write instants with a year of four digits, beginning with 1. */
const EARLIEST = new Date('0001-01-01T00:00:00Z');

/**
 * Checks what the shape of an input does not say.
 * @throws InputInvalid with rule `future`, `tooEarly` or `externalIdNeeded`
 */
export function checkPublishInput({ publishedAt, expectedVersion, externalId }: PublishInput, now: Date): void {
  if (publishedAt != null && new Date(publishedAt) > now) {
    throw InputInvalid.at('input.publishedAt', 'future', 'It lies in the future. Publish it when the time has come.');
  }
  if (publishedAt != null && new Date(publishedAt) < EARLIEST) {
    throw InputInvalid.at('input.publishedAt', 'tooEarly', 'It lies before the year 1.');
  }
  if (expectedVersion != null && externalId == null) {
    throw InputInvalid.at('input.expectedVersion', 'externalIdNeeded', 'Name the publication by its externalId.');
  }
}

/** @throws InputInvalid with rule `provenance` or `sourceNeeded` */
export function checkOrigin({ provenance, source }: Origin, production: boolean): void {
  if (provenance === 'FICTITIOUS' && production) {
    throw InputInvalid.at('provenance', 'provenance', 'A production network holds no fictitious record.');
  }
  if (provenance === 'DOCUMENTED' && source === null) {
    throw InputInvalid.at('source', 'sourceNeeded', 'A documented record names its source.');
  }
}
