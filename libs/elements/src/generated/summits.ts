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

/** Which summits. Fields are joined by AND, the values of one field by OR. */
export type SummitFilter = {
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** In one of these states. Up to 50. */
  state?: Maybe<ReadonlyArray<SummitState>>;
  /** True: announced or in session, and not over; false: all others. */
  upcoming?: Maybe<boolean>;
  /** That may have taken place in this year, 1 to 9999. */
  year?: Maybe<number>;
};

/** How one takes part in a summit. */
export type SummitForm =
  /** In one place, and over the network. */
  | 'HYBRID'
  /** In one place. */
  | 'IN_PERSON'
  /** Over the network only; it has no place. */
  | 'ONLINE';

/** Where a summit stands. */
export type SummitState =
  /** Announced, with its rule set frozen. Registration has not begun. */
  | 'ANNOUNCED'
  /** It will not take place. */
  | 'CANCELLED'
  /** It is over. */
  | 'CLOSED'
  /** Being prepared; only the secretariat sees it. */
  | 'DRAFT'
  /** It takes place. */
  | 'IN_SESSION'
  /** It is over, and its minutes were adopted. */
  | 'MINUTES_ADOPTED'
  /** Put off to other dates; it will be announced again. */
  | 'POSTPONED'
  /** No more registrations; credentials are checked. */
  | 'REGISTRATION_CLOSED'
  /** Organisations register their delegations. */
  | 'REGISTRATION_OPEN';

export type SummitsVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SummitFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
  next?: boolean | null | undefined;
}>;

export type Summits = {
  nextSummit?: {
    id: string;
    sessions: ReadonlyArray<{
      id: string;
      startsAt: string | null;
      endsAt: string | null;
      room: string | null;
      title: { text: string; language: string };
    }>;
  } | null;
  summits: {
    totalCount: number;
    nodes: ReadonlyArray<{
      id: string;
      slug: string;
      state: SummitState;
      form: SummitForm;
      zone: string;
      placeLabel: string | null;
      venue: string | null;
      registrationClosesOn: string | null;
      provenance: Provenance;
      title: { text: string; language: string };
      startsOn: { value: string; precision: DatePrecision } | null;
      endsOn: { value: string; precision: DatePrecision } | null;
      host: { name: { text: string; language: string } } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export const summitsDocument: Document<Summits, SummitsVariables> =
  'query summits($first:Int$after:String$filter:SummitFilter$languages:[LanguageTag!]$next:Boolean=false){nextSummit@include(if:$next){id sessions{id title(languages:$languages){text language}startsAt endsAt room}}summits(first:$first after:$after filter:$filter){nodes{id slug state form title(languages:$languages){text language}startsOn{value precision}endsOn{value precision}zone placeLabel(languages:$languages)venue host{name(languages:$languages){text language}}registrationClosesOn provenance}pageInfo{hasNextPage endCursor}totalCount}}';
