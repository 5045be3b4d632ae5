// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import type { Document } from '@kurultai/sdk';

type Maybe<Value> = Value | null | undefined;
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How exactly a date is known. */
export type DatePrecision =
  /** The day is known: 2022-07-15. */
  | 'DAY'
  /** The month is known: 2022-07. */
  | 'MONTH'
  /** Only the year is known: 2022. */
  | 'YEAR';

/** A category of membership. What each may do stands in the rule set. */
export type MembershipCategory =
  /** A member of a lower category; usually it speaks and does not vote. */
  | 'ASSOCIATE'
  /** An organisation on the way to full membership. */
  | 'CANDIDATE'
  /** A member with every right that the rule set gives. */
  | 'FULL'
  /** An organisation that the network honours. */
  | 'HONORARY'
  /** An organisation that follows the work of the network. */
  | 'OBSERVER';

/** Which memberships. Fields are joined by AND, the values of one field by OR. */
export type MembershipFilter = {
  /** In one of these categories. Up to 50. */
  category?: Maybe<ReadonlyArray<MembershipCategory>>;
  /** In one of these countries. Up to 50. */
  country?: Maybe<ReadonlyArray<string>>;
  /** Whose organisation has one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** With one of these statuses, as far as the reader may know them; PROVISIONAL, ACTIVE and SUSPENDED when left out. Up to 50. */
  status?: Maybe<ReadonlyArray<MembershipStatus>>;
};

/** How a membership is shown to everybody. */
export type MembershipPublicStatus =
  /** It was a member. */
  | 'FORMER_MEMBER'
  /** It is a member. */
  | 'MEMBER'
  /** It is not a member. */
  | 'NOT_A_MEMBER'
  /** It belongs to the network and is not active now. */
  | 'NOT_CURRENTLY_ACTIVE'
  /** It is a member until the next summit ratifies it or not. */
  | 'PROVISIONAL_MEMBER';

/** How an organisation stands as a member of the network. */
export type MembershipStatus =
  /** A member. */
  | 'ACTIVE'
  /** It was a member until it ceased to exist. */
  | 'DISSOLVED'
  /** It was excluded by a decision of the network. */
  | 'EXPELLED'
  /** Its term ended, or its dues stayed unpaid, and an officer confirmed it. */
  | 'LAPSED'
  /** It is not a member and has not been one. */
  | 'NONE'
  /** Admitted by the board, to be ratified at the next summit. It has no vote yet. */
  | 'PROVISIONAL'
  /** It left by its own decision. */
  | 'RESIGNED'
  /** A member whose rights rest for now. */
  | 'SUSPENDED';

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

export type DirectoryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MembershipFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type Directory = {
  memberships: {
    totalCount: number;
    nodes: ReadonlyArray<{
      id: string;
      publicStatus: MembershipPublicStatus;
      category: MembershipCategory | null;
      memberSince: { value: string; precision: DatePrecision } | null;
      organisation: {
        id: string;
        slug: string;
        country: string | null;
        website: string | null;
        provenance: Provenance;
        name: { text: string; language: string };
        seat: { label: string } | null;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export const directoryDocument: Document<Directory, DirectoryVariables> =
  'query directory($first:Int$after:String$filter:MembershipFilter$languages:[LanguageTag!]){memberships(first:$first after:$after filter:$filter){nodes{id publicStatus category memberSince{value precision}organisation{id slug name(languages:$languages){text language}country seat{label(languages:$languages)}website provenance}}pageInfo{hasNextPage endCursor}totalCount}}';
