/** Rows of the tables of this module, as the statements select them. */
import type {
  Provenance,
  PublicationKind,
  PublicationStatus,
  StreamState,
  TextFormat,
  TextOrigin,
} from '@kurultai/schema';
import type { Mention } from '../domain/mentionable.js';

/** A text without its body, which is heavy and read apart. */
export interface PublicationHead {
  language: string;
  title: string;
  summary: string | null;
  excerpt: string | null;
  minutes: number | null;
  format: TextFormat;
  coverAlt: string | null;
  origin: TextOrigin;
  stale: boolean;
}

/** A note or a reason in one language. */
export interface PublicNote {
  language: string;
  text: string;
}

export interface PublicationRow {
  id: string;
  organisation_id: string;
  external_id: string | null;
  kind: PublicationKind;
  status: PublicationStatus;
  slug: string;
  canonical_url: string | null;
  published_at: Date;
  scheduled_for: Date | null;
  provenance: Provenance;
  source: string | null;
  cover_file_id: string | null;
  cover_url: string | null;
  correction_note: PublicNote[] | null;
  corrected_at: Date | null;
  retraction_reason: PublicNote[] | null;
  retracted_at: Date | null;
  stream_state: StreamState;
  stream_included_at: Date | null;
  stream_comment: string | null;
  version: number;
  updated_at: Date;
  heads: PublicationHead[];
  topics: string[];
  mentions: Mention[];
}

/** What decides whether and how a publication changes. */
export interface LockedPublication {
  id: string;
  organisation_id: string;
  external_id: string | null;
  status: PublicationStatus;
  published_at: Date;
  scheduled_for: Date | null;
  provenance: Provenance;
  source: string | null;
  content_hash: string;
  correction_note: PublicNote[] | null;
  stream_state: StreamState;
  version: number;
}

/** The columns of a publication under the alias `p`, with what belongs to it in small. */
export const PUBLICATION_COLUMNS = `
  p.id, p.organisation_id, p.external_id, p.kind, p.status, p.slug, p.canonical_url, p.published_at, p.scheduled_for,
  p.provenance, p.source, p.cover_file_id, p.cover_url, p.correction_note, p.corrected_at, p.retraction_reason,
  p.retracted_at, p.stream_state, p.stream_included_at, p.stream_comment, p.version, p.updated_at,
  (select jsonb_agg(jsonb_build_object('language', language, 'title', title, 'summary', summary, 'excerpt', excerpt,
                                       'minutes', reading_minutes, 'format', format, 'coverAlt', cover_alt,
                                       'origin', origin, 'stale', stale) order by position)
   from publication_text where publication_id = p.id) as heads,
  array(select topic from publication_topic where publication_id = p.id order by position) as topics,
  coalesce((select jsonb_agg(jsonb_build_object('type', target_type, 'uuid', target_id) order by position)
            from publication_mention where publication_id = p.id), '[]') as mentions`;

/** The columns of {@link LockedPublication}. */
export const LOCKED_COLUMNS = `
  id, organisation_id, external_id, status, published_at, scheduled_for, provenance, source, content_hash, correction_note,
  stream_state, version`;
