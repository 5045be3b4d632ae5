/** Every kind of caller by name: how it identifies itself, and how much of another member's data it may see. */
import type { Audience, System } from '../../apps/api/src/core/access/index.js';
import { MandateService } from '../../apps/api/src/modules/identity/index.js';
import { type Cast, type CastName, emailOf, PASSWORD, SITE_ORIGIN } from './cast.js';
import type { GraphqlAnswer, TestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/** Each caller, and as what it reads an organisation that is its own only for those marked OWN. */
export const CALLERS = {
  anonymous: 'PUBLIC',
  siteKey: 'PUBLIC',
  person: 'PUBLIC',
  applicantHead: 'PUBLIC',
  returningOfficer: 'PUBLIC',
  otherMemberHead: 'MEMBER',
  otherMemberKey: 'MEMBER',
  memberHead: 'OWN',
  memberEditor: 'OWN',
  memberKey: 'OWN',
  officer: 'SECRETARIAT',
  admin: 'SECRETARIAT',
  board: 'SECRETARIAT',
  auditor: 'SECRETARIAT',
} as const satisfies Partial<Record<CastName, Audience>> & Record<string, Audience>;

export type CallerName = keyof typeof CALLERS;
export const CALLER_NAMES = Object.keys(CALLERS) as CallerName[];

export interface Callers {
  /** Sends a request as the caller. */
  ask<Data = Record<string, unknown>>(
    caller: CallerName,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data> & { status: number }>;
}

/** Adds the callers that the cast lacks: nobody in particular, and a signed-in person whose mandates have ended. */
export async function makeCallers(network: TestApp, cast: Cast): Promise<Callers> {
  const person = await personWithoutMandate(network, cast);
  return {
    ask: (caller, query, variables, headers = {}) => {
      const token = caller === 'anonymous' ? undefined : caller === 'person' ? person : cast.tokens[caller];
      return network.graphql(query, variables, token, { ...(caller === 'siteKey' && { origin: SITE_ORIGIN }), ...headers });
    },
  };
}

async function personWithoutMandate({ app }: TestApp, cast: Cast): Promise<string> {
  const mandates = app.get(MandateService);
  const email = emailOf('person');
  const invitation = { organisationId: cast.organisations.applicant, role: 'CONTACT', name: 'Example person', email } as const;
  const { code } = await mandates.invite(SYSTEM, invitation);
  const { tokens, mandate } = await mandates.accept({ code, password: PASSWORD }, '127.0.0.1');
  await mandates.revoke(SYSTEM, mandate.id, mandate.id);
  return tokens.accessToken;
}
