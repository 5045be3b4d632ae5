// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import type { Document } from '@kurultai/sdk';

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
  readonly provenance?: ReadonlyArray<Provenance> | null | undefined;
  /** In one of these states. Up to 50. */
  readonly state?: ReadonlyArray<SummitState> | null | undefined;
  /** True: announced or in session, and not over; false: all others. */
  readonly upcoming?: boolean | null | undefined;
  /** That may have taken place in this year, 1 to 9999. */
  readonly year?: number | null | undefined;
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
  readonly nextSummit?: {
    readonly id: string;
    readonly sessions: ReadonlyArray<{
      readonly id: string;
      readonly startsAt: string | null;
      readonly endsAt: string | null;
      readonly room: string | null;
      readonly title: { readonly text: string; readonly language: string };
    }>;
  } | null;
  readonly summits: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly slug: string;
      readonly state: SummitState;
      readonly form: SummitForm;
      readonly zone: string;
      readonly placeLabel: string | null;
      readonly venue: string | null;
      readonly registrationClosesOn: string | null;
      readonly provenance: Provenance;
      readonly title: { readonly text: string; readonly language: string };
      readonly startsOn: { readonly value: string; readonly precision: DatePrecision } | null;
      readonly endsOn: { readonly value: string; readonly precision: DatePrecision } | null;
      readonly host: { readonly name: { readonly text: string; readonly language: string } } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export const summitsDocument: Document<Summits, SummitsVariables> =
  'query summits($first:Int$after:String$filter:SummitFilter$languages:[LanguageTag!]$next:Boolean=false){nextSummit@include(if:$next){id sessions{id title(languages:$languages){text language}startsAt endsAt room}}summits(first:$first after:$after filter:$filter){nodes{id slug state form title(languages:$languages){text language}startsOn{value precision}endsOn{value precision}zone placeLabel(languages:$languages)venue host{name(languages:$languages){text language}}registrationClosesOn provenance}pageInfo{hasNextPage endCursor}totalCount}}';
