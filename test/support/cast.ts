/** One caller of every kind, with organisations to act for: who the tests of access and behaviour speak as. */
import type { MandateRole } from '@kurultai/schema';
import type { System } from '../../apps/api/src/core/access/index.js';
import { ApiKeyService } from '../../apps/api/src/modules/identity/index.js';
import { MembershipLedger } from '../../apps/api/src/modules/membership/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { signedIn } from './signed-in.js';
import type { TestApp } from './test-app.js';

export { PASSWORD } from './signed-in.js';

export const SITE_ORIGIN = 'https://partner.example';
const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

export interface Cast {
  /** Access tokens and keys by the caller's name. */
  readonly tokens: Readonly<Record<CastName, string>>;
  /** Public ids of the organisations. */
  readonly organisations: Readonly<Record<'secretariat' | 'member' | 'otherMember' | 'applicant', string>>;
}

const PEOPLE = {
  officer: ['secretariat', ['OFFICER']],
  secondOfficer: ['secretariat', ['OFFICER']],
  admin: ['secretariat', ['ADMIN']],
  board: ['secretariat', ['BOARD']],
  returningOfficer: ['secretariat', ['RETURNING_OFFICER']],
  auditor: ['secretariat', ['AUDITOR']],
  memberHead: ['member', ['HEAD', 'LEGAL_SIGNATORY']],
  memberEditor: ['member', ['EDITOR']],
  otherMemberHead: ['otherMember', ['HEAD']],
  applicantHead: ['applicant', ['HEAD']],
} as const satisfies Record<string, readonly [string, readonly MandateRole[]]>;

export type CastName = keyof typeof PEOPLE | 'memberKey' | 'otherMemberKey' | 'siteKey';

/** Since long before any clock of a test, so that no condition of tenure stands in its way. */
const ADMITTED = {
  type: 'ADMITTED',
  statusTo: 'ACTIVE',
  categoryTo: 'FULL',
  effectiveOn: '2015-06-01',
  ruleRef: 'DEFAULT@1 decisions.ADMISSION',
  provenance: 'RECORDED_RETROSPECTIVELY',
} as const;

/** Makes the cast in an empty network. */
export async function createCast({ app }: TestApp): Promise<Cast> {
  const [organisations, keys] = [app.get(OrganisationService), app.get(ApiKeyService)];
  const ledger = app.get(MembershipLedger);
  const register = (text: string, kind: 'SECRETARIAT' | 'NGO', country: string) =>
    organisations.register(SYSTEM, { names: [{ text, language: 'en' }], kind, country, provenance: 'FICTITIOUS' });

  const made = {
    secretariat: await register('Example Secretariat', 'SECRETARIAT', 'NL'),
    member: await register('Example Association 01', 'NGO', 'AT'),
    otherMember: await register('Example Association 02', 'NGO', 'KZ'),
    applicant: await register('Example Applicant Association', 'NGO', 'KZ'),
  };
  for (const { uuid } of [made.member, made.otherMember])
    await ledger.record(SYSTEM, { organisationId: uuid, ...ADMITTED });

  const signIn = async (name: keyof typeof PEOPLE): Promise<[string, string]> => {
    const [organisation, roles] = PEOPLE[name];
    const person = { name: `Example ${name}`, email: emailOf(name) };
    return [name, (await signedIn({ app }, person, made[organisation].uuid, roles)).token];
  };
  const people = await Promise.all((Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map(signIn));
  const secretKey = async (uuid: string): Promise<string> => {
    const scopes = [
      'PUBLICATION_WRITE',
      'ORGANISATION_READ',
      'ORGANISATION_WRITE',
      'FILE_WRITE',
      'MEMBER_READ',
    ] as const;
    return (await keys.createFor(SYSTEM, uuid, { kind: 'SECRET', label: 'server', scopes: [...scopes] })).secret;
  };
  const site = await keys.createFor(SYSTEM, made.member.uuid, {
    kind: 'PUBLISHABLE',
    label: 'site',
    origins: [SITE_ORIGIN],
  });
  const tokens = {
    ...Object.fromEntries(people),
    memberKey: await secretKey(made.member.uuid),
    otherMemberKey: await secretKey(made.otherMember.uuid),
    siteKey: site.secret,
  } as Record<CastName, string>;
  const ids = Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id])) as Cast['organisations'];
  return { tokens, organisations: ids };
}

/** The address with which a person of the cast signs in. */
export const emailOf = (name: string): string => `${name.toLowerCase()}@kurultai.example`;
