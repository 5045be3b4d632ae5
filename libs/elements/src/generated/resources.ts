// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.

import type { Document } from '@kurultai/sdk';

type Maybe<Value> = Value | null | undefined;
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether others may adapt and translate something. */
export type AdaptationPermission =
  /** No licence is known, or it is not clear: ask the owner. */
  | 'ASK'
  /** The licence forbids derivatives. */
  | 'NO'
  /** The licence lets others adapt and translate it. */
  | 'YES';

/** For whom a programme or resource is. */
export type LearnerAudience =
  /** Trainers and educators of adults. */
  | 'ADULT_EDUCATORS'
  /** Educators in kindergartens and other early childhood settings. */
  | 'EARLY_EDUCATORS'
  /** Whole families, with grandparents and siblings. */
  | 'FAMILIES'
  /** Mentors and those who coordinate them. */
  | 'MENTORS'
  /** Associations and other organisations. */
  | 'ORGANISATIONS'
  /** Parents and those who care for children in their place. */
  | 'PARENTS'
  /** Those who decide on policy. */
  | 'POLICY_MAKERS'
  /** Heads and other leaders of schools. */
  | 'SCHOOL_LEADERS'
  /** Pupils and students. */
  | 'STUDENTS'
  /** Teachers and other school staff. */
  | 'TEACHERS'
  /** Universities and those who train teachers. */
  | 'UNIVERSITIES';

/** Where a programme or a resource stands. */
export type ProgrammeStatus =
  /** It can be used. */
  | 'AVAILABLE'
  /** It is being made; its origin says what it grew out of. */
  | 'IN_DEVELOPMENT'
  /** Somebody intends to make it. Members of the network see it. */
  | 'PLANNED'
  /** It is no longer offered. The record and the reason stay. */
  | 'WITHDRAWN';

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

/** Which resources. Fields are joined by AND, the values of one field by OR. */
export type ResourceFilter = {
  /** For a child of this age in years, or for any age. */
  age?: Maybe<number>;
  /** For one of these audiences. Up to 50. */
  audience?: Maybe<ReadonlyArray<LearnerAudience>>;
  /** Of one of these kinds. Up to 50. */
  kind?: Maybe<ReadonlyArray<ResourceKind>>;
  /** Offered in one of these languages, each tag as it is written: `en` does not find `en-GB`. Up to 50. */
  language?: Maybe<ReadonlyArray<string>>;
  /** Under one of these licences, written as `licence` of the inputs takes them (`licence`). Up to 50. */
  licence?: Maybe<ReadonlyArray<string>>;
  /** Where adapting is so. Up to 50. */
  mayBeAdapted?: Maybe<ReadonlyArray<AdaptationPermission>>;
  /** Of one of these organisations, as the owner or a partner of the programme. Up to 50. */
  organisation?: Maybe<ReadonlyArray<string>>;
  /** Under one of these programmes. Up to 50. */
  programme?: Maybe<ReadonlyArray<string>>;
  /** With one of these provenances. Up to 50. */
  provenance?: Maybe<ReadonlyArray<Provenance>>;
  /** Words in any language. Names are found by the beginnings of their words, in any script and Latin spelling; texts by the stems of the words, all of which must be there. If nothing fits, names that look alike are found. A word that stands in more than 1 000 texts gives a thousand of them. */
  search?: Maybe<string>;
  /** In one of these statuses; all but WITHDRAWN when left out. Up to 50. */
  status?: Maybe<ReadonlyArray<ProgrammeStatus>>;
  /** On one of these topics. Up to 50. */
  topic?: Maybe<ReadonlyArray<string>>;
};

/** What a resource is. */
export type ResourceKind =
  /** A questionnaire, test or tool to assess oneself. */
  | 'ASSESSMENT'
  /** A recording to listen to. */
  | 'AUDIO'
  /** A whole course or training, online or in presence. */
  | 'COURSE'
  /** A guide, manual or handbook. */
  | 'GUIDE'
  /** A unit of a course or training. */
  | 'MODULE'
  /** Something else. */
  | 'OTHER'
  /** A website or software to learn or work with. */
  | 'PLATFORM'
  /** Slides to show to others or to read. */
  | 'PRESENTATION'
  /** A study, report or analysis. */
  | 'RESEARCH'
  /** A set of tools that belong together. */
  | 'TOOLKIT'
  /** A video. */
  | 'VIDEO';

export type ResourcesVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ResourceFilter | null | undefined;
  languages?: ReadonlyArray<string> | string | null | undefined;
}>;

export type Resources = {
  resources: {
    totalCount: number;
    nodes: ReadonlyArray<{
      id: string;
      kind: ResourceKind;
      ageFrom: number | null;
      ageTo: number | null;
      languages: ReadonlyArray<string>;
      licence: string | null;
      licenceUrl: string | null;
      provenance: Provenance;
      title: { text: string; language: string };
      description: { text: string; language: string } | null;
      programme: { name: string } | null;
      latest: { links: ReadonlyArray<{ url: string }> } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export const resourcesDocument: Document<Resources, ResourcesVariables> =
  'query resources($first:Int$after:String$filter:ResourceFilter$languages:[LanguageTag!]){resources(first:$first after:$after filter:$filter){nodes{id kind title(languages:$languages){text language}description(languages:$languages){text language}programme{name}ageFrom ageTo languages licence licenceUrl latest{links{url}}provenance}pageInfo{hasNextPage endCursor}totalCount}}';
