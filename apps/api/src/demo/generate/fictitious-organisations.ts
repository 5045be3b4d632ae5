/** Organisations that are made up by the dozen thousand, each by its seed and index alone. */
import type { MembershipCategoryCode, MembershipEventType, MembershipStatus, OrganisationKind } from '@kurultai/schema';
import { type BulkMembership, type RulePath, ruleReference } from '../../modules/membership/index.js';
import type { BulkOrganisation } from '../../modules/organisation/index.js';
import type { BulkPublication } from '../../modules/publication/index.js';
import { readJson } from '../read-json.js';
import { type Random, randomOf } from './random.js';

interface Phrases {
  readonly country: string;
  readonly language: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly body: string;
}

const PHRASES = readJson<readonly Phrases[]>(new URL('phrases.json', import.meta.url));
const TOPICS = readJson<readonly { slug: string }[]>(new URL('../facts/topics.json', import.meta.url)).map(
  ({ slug }) => slug,
);
const KINDS: readonly OrganisationKind[] = [
  'NGO',
  'NGO',
  'NGO',
  'NGO',
  'NETWORK',
  'SCHOOL_NETWORK',
  'UNIVERSITY',
  'MUNICIPALITY',
];
const STATUSES: readonly MembershipStatus[] = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'PROVISIONAL',
  'LAPSED',
  'NONE',
  'NONE',
];
const CATEGORIES: readonly MembershipCategoryCode[] = ['FULL', 'FULL', 'FULL', 'ASSOCIATE', 'OBSERVER'];
/** Under which all of them are recorded. */
const DEFAULT_RULES = { code: 'DEFAULT', version: 1 } as const;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Everything lies in the past of any clock that a demonstration shows. */
const BEGINNING = Date.UTC(2010, 0, 1);
const FIRST_ARTICLE = Date.UTC(2015, 0, 1);
const ARTICLE_DAYS = 2500;
const MOST_ARTICLES = 4;

export interface GeneratedOrganisation {
  readonly organisation: BulkOrganisation;
  /** None for one that never was a member. */
  readonly memberships: readonly BulkMembership[];
  readonly publications: readonly BulkPublication[];
}

/** The organisation of a seed and an index, with up to four articles. */
export function fictitiousOrganisation(seed: number, index: number): GeneratedOrganisation {
  const key = `${String(seed)}-${String(index)}`;
  const random = randomOf(key);
  const phrases = random.pick(PHRASES);
  const english = PHRASES.find(({ language }) => language === 'en') ?? phrases;
  const createdAt = new Date(BEGINNING + index * MINUTE);
  const id = random.uuid(createdAt);
  const kind = random.pick(KINDS);
  const founded = 1950 + random.number(60);
  const languages = phrases === english ? [english] : [phrases, english];
  const organisation: BulkOrganisation = {
    id,
    slug: `example-${key}`,
    kind,
    country: phrases.country,
    foundedOn: String(founded),
    website: `https://organisation-${key}.example`,
    topics: topics(random),
    names: languages.map(({ language, names }) => ({
      id: random.uuid(createdAt),
      text: `${random.pick(names)} ${key}`,
      language,
    })),
    createdAt,
  };
  const publications = Array.from({ length: random.number(MOST_ARTICLES + 1) }, (_, number) =>
    article(random, id, number, languages),
  );
  const memberships = membership(random, organisation);
  return { organisation, memberships, publications };
}

/** It joined in a year that comes after its founding; whoever lapsed did so some years later. */
function membership(random: Random, { id: organisationId, createdAt }: BulkOrganisation): BulkMembership[] {
  const status = random.pick(STATUSES);
  if (status === 'NONE') return [];
  const category = random.pick(CATEGORIES);
  const joined = 2010 + random.number(8);
  const event = (type: MembershipEventType, effectiveOn: number, rule: RulePath) => ({
    id: random.uuid(createdAt),
    type,
    effectiveOn: String(effectiveOn),
    ruleRef: ruleReference(DEFAULT_RULES, rule),
  });
  const events =
    status === 'PROVISIONAL'
      ? [{ ...event('PROVISIONALLY_ADMITTED', 2026, 'applications.provisionalByBoard'), status, category }]
      : [{ ...event('ADMITTED', joined, 'decisions.ADMISSION'), status: 'ACTIVE' as const, category }];
  const lapse = {
    ...event('LAPSED', joined + 5, 'membership.duesGraceDays'),
    status: 'LAPSED' as const,
    category: null,
  };
  const ended = status === 'LAPSED' ? [lapse] : [];
  return [{ id: random.uuid(createdAt), organisationId, recordedAt: createdAt, events: [...events, ...ended] }];
}

function article(
  random: Random,
  organisationId: string,
  number: number,
  languages: readonly Phrases[],
): BulkPublication {
  const publishedAt = new Date(FIRST_ARTICLE + random.number(ARTICLE_DAYS) * DAY + random.number(24 * 60) * MINUTE);
  const written = random.number(3) === 0 ? languages : languages.slice(0, 1);
  return {
    id: random.uuid(publishedAt),
    organisationId,
    externalId: `generated-${String(number + 1)}`,
    publishedAt,
    topics: topics(random),
    texts: written.map(({ language, titles, body }) => ({ language, title: random.pick(titles), summary: null, body })),
  };
}

const topics = (random: Random): string[] => [
  ...new Set(Array.from({ length: 1 + random.number(3) }, () => random.pick(TOPICS))),
];
