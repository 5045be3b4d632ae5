/** Every kind of caller by name: how it identifies itself, and how much of another member's data it may see. */
import type { ApiScope } from '@kurultai/schema';
import type { Audience, System } from '../../apps/api/src/core/access/index.js';
import { Database, statement } from '../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { ApiKeyService } from '../../apps/api/src/modules/identity/index.js';
import { type Cast, type CastName, emailOf, SITE_ORIGIN } from './cast.js';
import { ask } from './embedded-folders.js';
import { signedIn } from './signed-in.js';
import type { GraphqlAnswer, TestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/** Each caller, and as what it reads the organisation `member` of the cast. */
export const CALLERS = {
  anonymous: 'PUBLIC',
  siteKey: 'PUBLIC',
  person: 'PUBLIC',
  applicantHead: 'PUBLIC',
  returningOfficer: 'PUBLIC',
  publishingKey: 'PUBLIC',
  otherMemberHead: 'MEMBER',
  otherMemberKey: 'MEMBER',
  memberHead: 'OWN',
  memberEditor: 'OWN',
  memberKey: 'OWN',
  readingKey: 'OWN',
  officer: 'SECRETARIAT',
  admin: 'SECRETARIAT',
  board: 'SECRETARIAT',
  auditor: 'SECRETARIAT',
} as const satisfies Partial<Record<CastName, Audience>> & Record<string, Audience>;

export type CallerName = keyof typeof CALLERS;
export const CALLER_NAMES = Object.keys(CALLERS) as CallerName[];

export interface Callers {
  /** How the caller identifies itself. */
  credentials(caller: CallerName): { token: string | undefined; headers: Record<string, string> };
  /** Sends a request as the caller. */
  ask<Data = Record<string, unknown>>(
    caller: CallerName,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data> & { status: number }>;
  /** How many events the audit log holds. */
  audited(): Promise<number>;
}

const AUDITED = statement<{ count: number }>('select count(*)::int as count from audit_event');

/** Adds those that the cast lacks: nobody in particular, a person whose mandates have ended, and keys of one scope. */
export async function makeCallers(network: TestApp, cast: Cast): Promise<Callers> {
  const tokens: Partial<Record<CallerName, string>> = {
    ...cast.tokens,
    person: await personWithoutMandate(network, cast),
    readingKey: await keyOf(network, cast, 'ORGANISATION_READ'),
    publishingKey: await keyOf(network, cast, 'PUBLICATION_WRITE'),
  };
  const credentials = (caller: CallerName) => ({
    token: tokens[caller],
    headers: caller === 'siteKey' ? { origin: SITE_ORIGIN } : ({} as Record<string, string>),
  });
  return {
    credentials,
    audited: async () => (await network.app.get(Database).first(AUDITED))?.count ?? 0,
    ask: (caller, query, variables, headers = {}) => {
      const { token, headers: own } = credentials(caller);
      return network.graphql(query, variables, token, { ...own, ...headers });
    },
  };
}

async function personWithoutMandate(network: TestApp, cast: Cast): Promise<string> {
  const person = { name: 'Example person', email: emailOf('person') };
  const { personId, token } = await signedIn(network, person, uuidOf('Organisation', cast.organisations.applicant), [
    'CONTACT',
  ]);
  await ask(network.database.ownerUrl, `update mandate set revoked_at = granted_at where person_id = '${personId}'`);
  return token;
}

/** A secret key of `member` with a single scope. */
async function keyOf({ app }: TestApp, { organisations }: Cast, scope: ApiScope): Promise<string> {
  const input = { kind: 'SECRET' as const, label: scope, scopes: [scope] };
  return (await app.get(ApiKeyService).createFor(SYSTEM, uuidOf('Organisation', organisations.member), input)).secret;
}
