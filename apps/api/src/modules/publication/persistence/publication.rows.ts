/** Rows of the tables of this module, as the statements select them. */
import type { Provenance, PublicationKind, PublicationStatus, TextOrigin } from '@kurultai/schema';

/** A text without its body, which is heavy and read apart. */
export interface PublicationHead {
  language: string;
  title: string;
  summary: string | null;
  origin: TextOrigin;
  stale: boolean;
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
  provenance: Provenance;
  source: string | null;
  version: number;
  updated_at: Date;
  heads: PublicationHead[];
  topics: string[];
  mention_ids: string[];
}

/** What decides whether and how a publication changes. */
export interface LockedPublication {
  id: string;
  status: PublicationStatus;
  published_at: Date;
  content_hash: string;
  version: number;
}

/** The columns of a publication under the alias `p`, with what belongs to it in small. */
export const PUBLICATION_COLUMNS = `
  p.id, p.organisation_id, p.external_id, p.kind, p.status, p.slug, p.canonical_url, p.published_at, p.provenance,
  p.source, p.version, p.updated_at,
  (select jsonb_agg(jsonb_build_object('language', language, 'title', title, 'summary', summary,
                                       'origin', origin, 'stale', stale) order by position)
   from publication_text where publication_id = p.id) as heads,
  array(select topic from publication_topic where publication_id = p.id order by position) as topics,
  array(select organisation_id from publication_mention where publication_id = p.id order by position) as mention_ids`;
