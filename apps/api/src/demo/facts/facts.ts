/**
 * The documented facts: what the published sources say of the network, in the JSON files of this folder. rules.json says
 * how they were written down. All but indicators, and agreements of which no source tells where they stand, are loaded.
 */
import type { MouStatus, NameKind, NetworkRelationKind, OrganisationKind } from '@kurultai/schema';
import { readJson } from '../read-json.js';

/** A page that the facts were taken from. The article itself is the same text as another page. */
export interface SourceFact {
  readonly url?: string;
  readonly sameTextAs?: string;
}

/** A fact names its sources. */
interface Sourced {
  readonly src: readonly string[];
}

export interface PlaceFact extends Sourced {
  readonly key: string;
  readonly country: string;
  readonly names: readonly { text: string; language: string; validFrom?: string; validTo?: string }[];
}

export interface OrganisationFact extends Sourced {
  readonly slug: string;
  readonly names: readonly { text: string; kind: NameKind; language: string; src?: readonly string[] }[];
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly city?: string;
  readonly foundedOn?: string;
  readonly website?: string;
  readonly description: string;
  readonly topics: readonly string[];
  readonly relation: NetworkRelationKind;
  readonly since?: string;
}

export interface PersonFact extends Sourced {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly {
    org: string;
    title: string;
    mandate: 'HEAD';
    from: string;
    to?: string;
    evidence: string;
  }[];
}

/** What every article says. */
interface ArticleTitle extends Sourced {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
}

/** An article that can be placed in time, and so be loaded. */
export interface DatedArticleFact extends ArticleTitle {
  readonly published?: string;
  readonly notBefore?: string;
  readonly link: string;
  readonly summary: string;
  readonly body: readonly string[];
  readonly dateNote: string;
  readonly topics: readonly string[];
  readonly mentions: readonly string[];
}

export interface ProgrammeFact extends Sourced {
  readonly slug: string;
  readonly name: string;
  readonly fullName?: string;
  readonly altNames?: readonly string[];
  readonly articleSummary?: string;
  readonly summary?: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  /** `2018–2021` */
  readonly years?: string;
  readonly startYear?: number;
  readonly start?: string;
  readonly end?: string;
  readonly ended?: string;
  readonly languages?: readonly string[];
  readonly outputs?: readonly string[];
  readonly modules?: readonly string[];
  readonly reach?: string;
  readonly recognition?: string;
  /** Slugs of organisations. */
  readonly partners?: readonly string[];
  readonly funding?: string;
  readonly projectCode?: string;
  readonly website?: string;
}

export interface SummitFact extends Sourced {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly venue?: string;
  /** Null when no source states it. */
  readonly start: string | null;
  readonly end?: string;
  readonly durationDays?: number;
  readonly timeZone: string;
  readonly registrationOpens?: string;
  /** HELD, or only announced: that it took place is not confirmed. */
  readonly status: 'HELD' | 'ANNOUNCED' | 'UNKNOWN';
}

/** How the network and others met. */
export interface EngagementFact extends Sourced {
  readonly slug: string;
  readonly type: 'ENQUIRY' | 'VISIT' | 'RESEARCH' | 'CONFERENCE' | 'TRAINING' | 'MEETING' | 'WORKSHOP';
  readonly title: string;
  readonly host?: string;
  readonly visitor?: string;
  /** Slugs of people in public offices who were there. */
  readonly people?: readonly string[];
  readonly with?: string;
  readonly city?: string;
  readonly start?: string;
  readonly end?: string;
  /** What a source says of its time in words only. */
  readonly period?: string;
  readonly date?: string;
  readonly timeZone?: string;
  /** As the source says it: `more than 600`. */
  readonly attendees?: string;
  readonly programme?: string;
  /** The slug of an engagement that stands before it in the file. */
  readonly grewOutOf?: string;
  readonly meetings?: readonly (Sourced & {
    with: string | null;
    about: string;
    webAdds?: string;
    topics?: readonly string[];
    people?: readonly string[];
  })[];
  /** What was promised, by whom, and in which of its meetings, counted from 1. */
  readonly followUps?: readonly (Sourced & { what: string; owner: string; meeting?: number })[];
  readonly conference?: Sourced & {
    readonly name: string;
    readonly organiser: string;
    readonly attendees: string;
    readonly audience: readonly string[];
    readonly programmesShown: readonly string[];
  };
}

/** A note that helps to understand. */
export interface ContextNoteFact extends Sourced {
  readonly slug: string;
  readonly title: string;
  readonly body: string;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** Slugs of engagements and of programmes. */
  readonly engagements: readonly string[];
  readonly programmes: readonly string[];
}

/** A memorandum whose signing can be placed in time, and of which it is known where it stands. */
export interface MouFact extends Sourced {
  readonly slug: string;
  readonly title: string;
  /** The slugs of organisations. */
  readonly parties: readonly string[];
  readonly signedNotBefore: string;
  readonly signedNotAfter: string;
  readonly signedDuring: string;
  readonly purpose: string;
  /** The slug of the engagement that it grew out of. */
  readonly grewOutOf?: string;
  readonly status: Extract<MouStatus, 'IN_FORCE' | 'EXPIRED' | 'TERMINATED'>;
}

/** What is told of an agreement whose state no source tells. */
type AgreementFact = Sourced | MouFact;

export type ArticleFact = ArticleTitle | DatedArticleFact;

export const SOURCES = read<Readonly<Record<string, SourceFact>>>('sources');
export const PLACES = read<readonly PlaceFact[]>('places');
export const ORGANISATIONS = read<readonly OrganisationFact[]>('organisations');
export const PEOPLE = read<readonly PersonFact[]>('people');
export const PROGRAMMES = read<readonly ProgrammeFact[]>('programmes');
export const SUMMITS = read<readonly SummitFact[]>('summits');
export const ENGAGEMENTS = read<readonly EngagementFact[]>('engagements');
export const CONTEXT_NOTES = read<readonly ContextNoteFact[]>('context-notes');
export const AGREEMENTS = read<readonly AgreementFact[]>('agreements');
export const ARTICLES = read<readonly ArticleFact[]>('articles');

/** Whether an article can be placed in time. */
export const isDated = (article: ArticleFact): article is DatedArticleFact => 'dateNote' in article;

/** Whether enough is known of an agreement to put it on record. */
export const isMou = (agreement: AgreementFact): agreement is MouFact => 'status' in agreement;

/** The addresses of sources, one after the other, each once. @throws Error for an unknown one */
export function addressesOf(keys: readonly string[]): string {
  return [...new Set(keys.map(addressOf))].join(' ');
}

/** The address of a source. @throws Error when there is none */
export function addressOf(key: string): string {
  const source = SOURCES[key];
  const url = source?.url ?? (source?.sameTextAs === undefined ? undefined : SOURCES[source.sameTextAs]?.url);
  if (url === undefined) throw new Error(`The facts name a source without an address: ${key}.`);
  return url;
}

function read<T>(name: string): T {
  return readJson<T>(new URL(`${name}.json`, import.meta.url));
}
