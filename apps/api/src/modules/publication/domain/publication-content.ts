/** All that a publication says, in the one form in which it is compared, hashed and kept as a revision. */
import type { Provenance, PublicationKind } from '@kurultai/schema';
import { createHash } from 'node:crypto';
import { InputInvalid, type Violation } from '../../../core/errors/index.js';
import type { PublicationContentInput } from '../contract/publication-content.input.js';
import type { PublishInput } from '../contract/publish.input.js';

/** Where a record comes from. */
export interface Origin {
  readonly provenance: Provenance;
  readonly source: string | null;
}

/** In one language, as its author wrote it. What has its default is left out, so that contents from before stay equal. */
export interface AuthoredText {
  readonly language: string;
  readonly title: string;
  readonly summary: string | null;
  readonly body: string;
  /** MARKDOWN when left out. */
  readonly format?: 'HTML';
  readonly coverAlt?: string;
}

/** A file, by its uuid, or an address. */
export type Cover = { readonly fileId: string } | { readonly url: string };

export interface PublicationContent extends Origin {
  readonly kind: PublicationKind;
  readonly texts: readonly AuthoredText[];
  readonly canonicalUrl: string | null;
  readonly topics: readonly string[];
  /** Uuids of what it mentions. */
  readonly mentions: readonly string[];
  readonly publishedAt: Date;
  readonly cover?: Cover;
}

interface Note {
  readonly language: string;
  readonly text: string;
}

/** What is kept of a publication to be compared. */
interface Standing {
  readonly content_hash: string;
  readonly correction_note: readonly Note[] | null;
}

/** What was looked up before a content can be made. */
export interface Found {
  readonly mentions: readonly string[];
  readonly cover: Cover | null;
}

/**
 * Makes the content out of an input.
 * @param found the mentions and the cover of the input, as they were found
 * @param publishedAt when it counts as published
 */
export function contentOf(
  { kind, content, canonicalUrl, topics }: PublicationContentInput,
  { mentions, cover }: Found,
  { provenance, source }: Origin,
  publishedAt: Date,
): PublicationContent {
  return {
    kind: kind ?? 'ARTICLE',
    texts: content.map(({ language, title, summary, body, format, coverAlt }) => ({
      language,
      title,
      summary: summary ?? null,
      body,
      ...(format === 'HTML' && { format }),
      ...(coverAlt != null && { coverAlt }),
    })),
    canonicalUrl: canonicalUrl ?? null,
    topics: topics ?? [],
    mentions,
    publishedAt,
    provenance,
    source,
    ...(cover && { cover }),
  };
}

/** Equal contents have equal hashes. Order counts: the first language is the author's, the first topic the main one. */
export const hashOf = (content: PublicationContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');

/** Whether what is sent is what stands. @param note none, or the one that stands, says nothing new */
export function saysTheSame(
  { content_hash, correction_note: standing }: Standing,
  hash: string,
  note: PublishInput['correctionNote'],
): boolean {
  if (hash !== content_hash) return false;
  if (note == null) return true;
  const same = ({ language, text }: Note, index: number): boolean =>
    standing?.[index]?.language === language && standing[index].text === text;
  return standing?.length === note.length && note.every(same);
}

/** Cursors and PostgreSQL write instants with a year of four digits, beginning with 1. */
const EARLIEST = new Date('0001-01-01T00:00:00Z');

/**
 * Checks what the shape of an input does not say.
 * @throws InputInvalid with rule `future`, `tooEarly` or `externalIdNeeded`, or what {@link checkContent} throws
 */
export function checkPublishInput(input: PublishInput, now: Date): void {
  const { publishedAt, expectedVersion, externalId } = input;
  if (publishedAt != null && new Date(publishedAt) > now) {
    throw InputInvalid.at('input.publishedAt', 'future', 'It lies in the future. Save it as a draft with that time.');
  }
  if (publishedAt != null && new Date(publishedAt) < EARLIEST) {
    throw InputInvalid.at('input.publishedAt', 'tooEarly', 'It lies before the year 1.');
  }
  if (expectedVersion != null && externalId == null) {
    throw InputInvalid.at('input.expectedVersion', 'externalIdNeeded', 'Name the publication by its externalId.');
  }
  checkContent(input);
}

/** @throws InputInvalid with rule `oneCover`, `coverUrl`, `coverAltMissing` or `coverMissing` */
export function checkContent({ cover, content }: PublicationContentInput): void {
  const violations: Violation[] = [];
  const add = (path: string[], rule: string, message: string) =>
    violations.push({ path: ['input', ...path], rule, message });
  if (cover != null && (cover.fileId == null) === (cover.url == null)) {
    add(['cover'], 'oneCover', 'Name a file or an address, one of both.');
  }
  if (cover?.url != null && new URL(cover.url).protocol !== 'https:') {
    add(['cover', 'url'], 'coverUrl', 'A picture comes over https, so that pages that show it stay secure.');
  }
  for (const [index, { coverAlt }] of content.entries()) {
    const path = ['content', String(index), 'coverAlt'];
    if (cover != null && coverAlt == null) add(path, 'coverAltMissing', 'Say what the cover shows.');
    if (cover == null && coverAlt != null) add(path, 'coverMissing', 'There is no cover that this could describe.');
  }
  if (violations.length > 0) throw new InputInvalid(violations);
}
