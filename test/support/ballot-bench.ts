/**
 * A network in session, for tests of ballots: members with people who may vote, a summit with accredited delegations, and
 * who is in the room. All of it is written directly, with sessions that outlive any clock; the ballots themselves are held
 * by public calls only.
 */
import type { MandateRole, MembershipStatus, RuleSetContent } from '@kurultai/schema';
import type { System } from '../../apps/api/src/core/access/index.js';
import { type ColumnValue, Database, statement, UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { idOf, newUuid } from '../../apps/api/src/core/ids/index.js';
import { SHIPPED_RULE_SETS } from '../../apps/api/src/modules/decision/index.js';
import { MembershipBulk } from '../../apps/api/src/modules/membership/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { hashSecret, newSecret } from '../../apps/api/src/modules/identity/domain/secret.js';
import type { GraphqlAnswer, TestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const FOREVER = new Date('2099-01-01T00:00:00Z');

/** A person who acts for an organisation. */
export interface Actor {
  readonly token: string;
  readonly personId: string;
}

/** A member, or another organisation, with somebody who may act for it. */
export interface Voter extends Actor {
  /** The public id and the uuid of the organisation. */
  readonly id: string;
  readonly uuid: string;
  readonly delegateId?: string;
}

export interface Staff {
  readonly officer: Actor;
  readonly admin: Actor;
  readonly board: Actor;
  readonly returningOfficer: Actor;
  readonly teller: Actor;
  readonly auditor: Actor;
}

export interface Bench {
  readonly network: TestApp;
  readonly staff: Staff;
  /** Makes an organisation of this status (FULL, in good standing), with a voting delegate. */
  organisation(
    status?: MembershipStatus,
    options?: { country?: string; category?: string; good?: boolean },
  ): Promise<Voter>;
  person(organisationUuid: string, roles: readonly MandateRole[]): Promise<Actor>;
  /** Makes a summit in session. @param change of the default rules @param firstDay its first day; none when left out */
  summit(change?: (rules: RuleSetContent) => unknown, firstDay?: string): Promise<Summit>;
  /** Writes one row. */
  insert(table: string, row: Record<string, ColumnValue | undefined>): Promise<void>;
  /** Runs SQL that the tests need beside public calls. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Calls a mutation. @returns the type of the answer and its guards, or the code of the error */
  act<Data = Record<string, unknown>>(
    actor: Actor | null,
    field: string,
    input: object | string,
    more?: string,
  ): Promise<Answer<Data>>;
  query<Data>(actor: Actor | null, query: string, variables?: object): Promise<GraphqlAnswer<Data>>;
}

export interface Summit {
  readonly id: string;
  readonly uuid: string;
  readonly ruleSetId: string;
  /** Accredits the delegation of an organisation. @param present whether its delegate is in the room */
  accredit(voter: Voter, present?: boolean, capacity?: string): Promise<Voter>;
  arrive(voter: Voter): Promise<void>;
  leave(voter: Voter): Promise<void>;
}

export type Answer<Data> = {
  readonly type: string;
  readonly guards: string[];
  readonly error: string | null;
} & Partial<Data>;

/** Mutations whose one argument is an id with a name of its own. */
const ID_ARGUMENTS: Readonly<Record<string, string>> = { designateCountryVote: 'holderId', erasePerson: 'personId' };
/** Inputs are named after their mutation. */
const inputOf = (field: string): string => `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;

export async function makeBench(network: TestApp): Promise<Bench> {
  const [unitOfWork, database] = [network.app.get(UnitOfWork), network.app.get(Database)];
  const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    unitOfWork.run(() => database.write(statement<Row>(text), values));
  const insert = (table: string, row: Record<string, ColumnValue | undefined>) =>
    unitOfWork.run(() => database.insert(table, row));
  const now = () => network.clock.now();
  let counter = 0;

  const register = (kind: 'SECRETARIAT' | 'NGO', country: string) => {
    counter += 1;
    const names = [{ text: `Example Bench Association ${String(counter)}`, language: 'en' }];
    return network.app.get(OrganisationService).register(SYSTEM, { names, kind, country, provenance: 'FICTITIOUS' });
  };

  const person: Bench['person'] = async (organisationUuid, roles) => {
    const [personId, sessionId, token] = [newUuid(), newUuid(), newSecret('ACCESS')];
    counter += 1;
    await unitOfWork.run(async () => {
      const common = { provenance: 'FICTITIOUS', created_at: now() };
      await database.insert('person', { id: personId, name: `Example Person ${String(counter)}`, ...common });
      for (const role of roles) {
        const row = { id: newUuid(), person_id: personId, organisation_id: organisationUuid, role };
        await database.insert('mandate', { ...row, valid_from: '2020-01-01', granted_at: now() });
      }
      await database.insert('session', { id: sessionId, person_id: personId, created_at: now(), expires_at: FOREVER });
      const times = { issued_at: now(), expires_at: FOREVER };
      await database.insert('session_token', {
        token_hash: hashSecret(token),
        session_id: sessionId,
        kind: 'ACCESS',
        ...times,
      });
    });
    return { token, personId };
  };

  const organisation: Bench['organisation'] = async (status = 'ACTIVE', options = {}) => {
    const { id, uuid } = await register('NGO', options.country ?? 'AT');
    if (status !== 'NONE') {
      const event = (type: 'ADMITTED' | 'SUSPENDED' | 'PROVISIONALLY_ADMITTED', to: MembershipStatus) => ({
        id: newUuid(),
        type,
        status: to,
        category: type === 'SUSPENDED' ? null : ((options.category ?? 'FULL') as 'FULL'),
        effectiveOn: '2020-01-01',
        ruleRef: 'DEFAULT@1 membership.effect',
      });
      const admitted = status === 'PROVISIONAL' ? event('PROVISIONALLY_ADMITTED', status) : event('ADMITTED', 'ACTIVE');
      const events = status === 'SUSPENDED' ? [admitted, event('SUSPENDED', 'SUSPENDED')] : [admitted];
      const membership = { id: newUuid(), organisationId: uuid, recordedAt: now(), events };
      await unitOfWork.run(() => network.app.get(MembershipBulk).insert([membership]));
      if (options.good === false) {
        await insert('membership_standing', {
          id: newUuid(),
          membership_id: membership.id,
          number: 1,
          good: false,
          from_day: '2020-01-02',
          reason: 'Example reason.',
          actor_kind: 'SYSTEM',
          recorded_at: now(),
          provenance: 'FICTITIOUS',
        });
      }
    }
    return { id, uuid, ...(await person(uuid, ['VOTING_DELEGATE'])) };
  };

  const summit: Bench['summit'] = async (change, firstDay) => {
    counter += 1;
    const [uuid, ruleSetId] = [newUuid(), newUuid()];
    const shipped = SHIPPED_RULE_SETS[0];
    if (!shipped) throw new Error('No rule set ships.');
    const content = structuredClone(shipped.content);
    change?.(content);
    await insert('rule_set', {
      id: ruleSetId,
      code: 'BENCH',
      version: counter,
      title: JSON.stringify([{ language: 'en', text: 'Bench rules', origin: 'AUTHORED' }]),
      content,
      created_at: now(),
      fixed_at: now(),
    });
    await insert('summit', {
      id: uuid,
      slug: `bench-${String(counter)}`,
      kind: 'ORDINARY',
      form: 'IN_PERSON',
      title: JSON.stringify([{ language: 'en', text: 'Bench Summit', origin: 'AUTHORED' }]),
      zone: 'Europe/Amsterdam',
      starts_on: firstDay,
      first_day: firstDay,
      ends_on: firstDay,
      last_day: firstDay,
      rule_set_id: ruleSetId,
      state: 'IN_SESSION',
      provenance: 'FICTITIOUS',
      created_at: now(),
      updated_at: now(),
    });
    const arrive = async ({ delegateId }: Voter) => {
      const row = { id: newUuid(), delegate_id: delegateId ?? null, summit_id: uuid, in_at: now(), source: 'DESK' };
      await insert('presence_interval', row);
    };
    return {
      id: idOf('Summit', uuid),
      uuid,
      ruleSetId,
      arrive,
      leave: async ({ delegateId }) => {
        await sql(
          `update presence_interval set out_at = $2, ended_by = 'DESK' where delegate_id = $1 and out_at is null`,
          [delegateId, now()],
        );
      },
      accredit: async (voter, present = true, capacity = 'VOTING') => {
        const [delegationId, delegateId] = [newUuid(), newUuid()];
        const times = { created_at: now(), updated_at: now() };
        const delegation = { id: delegationId, summit_id: uuid, organisation_id: voter.uuid, capacity };
        await insert('delegation', { ...delegation, state: 'ACCREDITED', ...times });
        await insert('delegate', {
          id: delegateId,
          delegation_id: delegationId,
          summit_id: uuid,
          person_id: voter.personId,
          role: 'VOTING_DELEGATE',
          position: 1,
          state: 'CHECKED_IN',
          votes: capacity === 'VOTING',
          ...times,
        });
        const accredited = { ...voter, delegateId };
        if (present) await arrive(accredited);
        return accredited;
      },
    };
  };

  const query: Bench['query'] = <Data>(actor: Actor | null, text: string, variables: object = {}) =>
    network.graphql<Data>(text, variables, actor?.token);

  const act: Bench['act'] = async <Data>(actor: Actor | null, field: string, input: object | string, more = '') => {
    const byId = typeof input === 'string';
    const head = byId ? '$input: ID!' : `$input: ${inputOf(field)}!`;
    const call = `${field}(${byId ? (ID_ARGUMENTS[field] ?? 'id') : 'input'}: $input)`;
    const text = `mutation (${head}) { result: ${call} { __typename ... on GuardFailed { guards { code } } ${more} } }`;
    const { data, errors } = await query<{ result: { __typename: string; guards?: { code: string }[] } }>(actor, text, {
      input,
    });
    const { __typename: type = '', guards = [], ...rest } = data?.result ?? {};
    const error = errors?.[0] ? errors[0].extensions.code : null;
    if (error === 'INTERNAL') throw new Error(JSON.stringify(errors));
    return { ...rest, type, guards: guards.map(({ code }) => code), error } as Answer<Data>;
  };

  const known = await sql<{ id: string }>(`select id from organisation where kind = 'SECRETARIAT'`);
  const secretariat = known[0]?.id ?? (await register('SECRETARIAT', 'NL')).uuid;
  const staff = {
    officer: await person(secretariat, ['OFFICER']),
    admin: await person(secretariat, ['ADMIN']),
    board: await person(secretariat, ['BOARD']),
    returningOfficer: await person(secretariat, ['RETURNING_OFFICER']),
    teller: await person(secretariat, ['RETURNING_OFFICER']),
    auditor: await person(secretariat, ['AUDITOR']),
  };
  return { network, staff, organisation, person, summit, insert, sql, act, query };
}
