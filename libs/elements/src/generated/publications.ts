// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import type { Document } from '@kurultai/sdk';

type Maybe<Value> = Value | null | undefined;
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where a record comes from. */
export type Provenance =
  /** Taken from a published source, which the record names. */
  | 'DOCUMENTED'
  /** Made up for demonstrations and tests. */
  | 'FICTITIOUS'
  /** Entered while it happened, by those whose act it was. */
  | 'LIVE'
  /** Entered later by the secretariat, from its own papers. */
  | 'RECORDED_RETROSPECTIVELY'
  /** Real organisations in an event that was acted out to show how it would go. */
  | 'STAGED';

/** Which publications. Fields are joined by AND, the values of one field by OR. */
export type PublicationFilter = {
  /** Of one of these kinds. Up to 50. */
  kind?: Maybe<ReadonlyArray<PublicationKind>>;
  /** With a text in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** About one of these organisations, programmes, resources, places, summits or engagements. Up to 50. */
  mentions?: Maybe<ReadonlyArray<string>>;
  /** Of one of these organisations, and of the duplicates that were merged into them. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Only what was taken back, as title and reason: for who keeps a copy. Left out or false: only what stands. */
  retracted?: Maybe<boolean>;
  /** Only what is in the stream of the network. Left out or false: all that stands. */
  stream?: Maybe<boolean>;
  /** On one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** What a publication is. */
export type PublicationKind =
  /** News, a report or a story. */
  | 'ARTICLE'
  /** An invitation to take part, apply or comment. */
  | 'CALL'
  /** A position that the organisation takes. */
  | 'STATEMENT';

export type PublicationsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PublicationFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type Publications = {
  publications: {
    totalCount: number;
    nodes: ReadonlyArray<{
      id: string;
      slug: string;
      kind: PublicationKind;
      publishedAt: string;
      correctedAt: string | null;
      canonicalUrl: string | null;
      provenance: Provenance;
      title: { text: string; language: string };
      excerpt: { text: string; language: string } | null;
      organisation: { name: { text: string; language: string } } | null;
      cover: { url: string; alternativeText: { text: string; language: string } | null } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export const publicationsDocument: Document<Publications, PublicationsVariables> =
  'query publications($first:Int$after:String$filter:PublicationFilter$languages:[LanguageTag!]){publications(first:$first after:$after filter:$filter){nodes{id slug kind title(languages:$languages){text language}excerpt(languages:$languages){text language}organisation{name(languages:$languages){text language}}publishedAt correctedAt canonicalUrl cover{url alternativeText(languages:$languages){text language}}provenance}pageInfo{hasNextPage endCursor}totalCount}}';
