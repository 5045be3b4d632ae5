// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import type { Document } from '@kurultai/sdk';

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
  readonly kind?: ReadonlyArray<PublicationKind> | null | undefined;
  /** With a text in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  readonly language?: ReadonlyArray<string> | null | undefined;
  /** About one of these organisations, programmes, resources, places, summits or engagements. Up to 50. */
  readonly mentions?: ReadonlyArray<string | number> | null | undefined;
  /** Of one of these organisations, and of the duplicates that were merged into them. Up to 50. */
  readonly organisation?: ReadonlyArray<string | number> | null | undefined;
  /** With one of these provenances. Up to 50. */
  readonly provenance?: ReadonlyArray<Provenance> | null | undefined;
  /** Only what was taken back, as title and reason: for who keeps a copy. Left out or false: only what stands. */
  readonly retracted?: boolean | null | undefined;
  /** Only what is in the stream of the network. Left out or false: all that stands. */
  readonly stream?: boolean | null | undefined;
  /** On one of these topics. Up to 50. */
  readonly topic?: ReadonlyArray<string> | null | undefined;
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
  readonly publications: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly slug: string;
      readonly kind: PublicationKind;
      readonly publishedAt: string;
      readonly correctedAt: string | null;
      readonly canonicalUrl: string | null;
      readonly provenance: Provenance;
      readonly title: { readonly text: string; readonly language: string };
      readonly excerpt: { readonly text: string; readonly language: string } | null;
      readonly organisation: { readonly name: { readonly text: string; readonly language: string } } | null;
      readonly cover: {
        readonly url: string;
        readonly alternativeText: { readonly text: string; readonly language: string } | null;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export const publicationsDocument: Document<Publications, PublicationsVariables> =
  'query publications($first:Int$after:String$filter:PublicationFilter$languages:[LanguageTag!]){publications(first:$first after:$after filter:$filter){nodes{id slug kind title(languages:$languages){text language}excerpt(languages:$languages){text language}organisation{name(languages:$languages){text language}}publishedAt correctedAt canonicalUrl cover{url alternativeText(languages:$languages){text language}}provenance}pageInfo{hasNextPage endCursor}totalCount}}';
