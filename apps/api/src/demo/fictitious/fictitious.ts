/** The fictitious membership and the demo accounts, in the JSON files of this folder. All of it is made up, and says so. */
import type {
  AdoptionStatus,
  ApiKeyKind,
  ApiScope,
  MandateRole,
  MembershipCategoryCode,
  MembershipEventType,
  MembershipStatus,
  OrganisationKind,
  PublicationKind,
  ReachKind,
} from '@kurultai/schema';
import type { RulePath } from '../../modules/membership/index.js';
import { readJson } from '../read-json.js';

export interface FictitiousEvent {
  readonly type: MembershipEventType;
  readonly status: MembershipStatus;
  readonly category?: MembershipCategoryCode;
  readonly on: string;
  /** The rule of the default rule set that permits it. */
  readonly rule: RulePath;
}

export interface FictitiousMember {
  readonly number: string;
  readonly country: string;
  readonly kind: OrganisationKind;
  readonly foundedOn: string;
  /** Its ledger, in the order in which it took effect. */
  readonly membership: readonly FictitiousEvent[];
  readonly atRisk?: true;
  readonly localName: { readonly language: string; readonly text: string };
  readonly topics: readonly string[];
  /** `text` is a key of articles.json. */
  readonly articles: readonly { readonly text: string; readonly published: string }[];
}

export interface FictitiousArticle {
  readonly kind?: PublicationKind;
  readonly topics: readonly string[];
  /** English first. */
  readonly texts: readonly { language: string; title: string; summary: string; body: string }[];
}

export interface FictitiousAccount {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  /** The slug of the organisation. */
  readonly organisation: string;
  readonly mandates: readonly MandateRole[];
}

export interface FictitiousKey {
  readonly use: string;
  readonly organisation: string;
  readonly kind: ApiKeyKind;
  readonly label: string;
  readonly scopes?: readonly ApiScope[];
  readonly origins?: readonly string[];
}

/** A made-up use of a documented programme. */
export interface FictitiousAdoption {
  /** The number of the member. */
  readonly member: string;
  /** The slug of the programme. */
  readonly programme: string;
  readonly status: AdoptionStatus;
  readonly language?: string;
  readonly startsOn?: string;
  readonly reach?: readonly { readonly kind: ReachKind; readonly count: number; readonly approximate?: true }[];
  readonly notes?: string;
  readonly evidence?: string;
}

export const MEMBERSHIP = read<readonly FictitiousMember[]>('membership');
export const FICTITIOUS_ARTICLES = read<Readonly<Record<string, FictitiousArticle>>>('articles');
export const ACCOUNTS = read<Readonly<Record<string, FictitiousAccount>>>('accounts');
export const ADOPTIONS = read<readonly FictitiousAdoption[]>('adoptions');
export const KEYS = read<Readonly<Record<string, FictitiousKey>>>('keys');

function read<T>(name: string): T {
  return readJson<T>(new URL(`${name}.json`, import.meta.url));
}
