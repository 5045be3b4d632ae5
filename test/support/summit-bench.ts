/** Summits for tests: made by the API where it matters, and put into a state by SQL where only the state matters. */
import pg from 'pg';
import { Database, statement } from '../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { addDays } from '../../apps/api/src/core/zone/index.js';
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast, emailOf, PASSWORD } from './cast.js';
import { startTestApp, type TestApp } from './test-app.js';

export type Answer = Record<string, unknown> & {
  __typename: string;
  guards?: { code: string; message: string }[];
};
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
const PERSON_OF = statement<{ id: string }>('select person_id as id from person_email where address = $1');

export class SummitBench {
  private constructor(
    readonly network: TestApp,
    readonly cast: Cast,
    readonly callers: Callers,
    private readonly pool: pg.Pool,
  ) {}

  static async start(): Promise<SummitBench> {
    const network = await startTestApp();
    const cast = await createCast(network);
    const callers = await makeCallers(network, cast);
    return new SummitBench(
      network,
      cast,
      callers,
      new pg.Pool({ connectionString: network.database.ownerUrl, max: 2 }),
    );
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.network.close();
  }

  /** As the owner of the database. */
  async sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.pool.query(text, values)).rows as Record<string, unknown>[];
  }

  /** A query. @throws when it has errors */
  async read<Data>(caller: CallerName, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.callers.ask<Data>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  /**
   * One mutation.
   * @param call the field with its arguments: `openSummit(id: $id)`
   * @returns what it answers, or the error's code as `__typename`
   */
  async act(caller: CallerName, call: string, takes: string, variables: object, selection = ''): Promise<Answer> {
    const query = `mutation (${takes}) { result: ${call} { __typename ... on GuardFailed { guards { code message } } ${selection} } }`;
    const { data, errors } = await this.callers.ask<{ result: Answer }>(caller, query, variables);
    if (errors?.[0])
      return { __typename: errors[0].extensions.code, ...errors[0].extensions, message: errors[0].message };
    if (!data) throw new Error('No answer.');
    return data.result;
  }

  /** A mutation with an input, whose input type bears its name. */
  input(caller: CallerName, field: string, input: object, selection = ''): Promise<Answer> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    return this.act(caller, `${field}(input: $input)`, `$input: ${type}!`, { input }, selection);
  }

  /** A mutation that takes an id. */
  id(caller: CallerName, field: string, id: string, selection = ''): Promise<Answer> {
    return this.act(caller, `${field}(id: $id)`, '$id: ID!', { id }, selection);
  }

  /** The civil day so many days from now. */
  day(days: number): string {
    return addDays(this.network.clock.today(), days);
  }

  /** A new draft in 90 days. @returns the id */
  async draft(more: object = {}): Promise<string> {
    const title = [{ language: 'en', text: 'Example Summit' }];
    const placeId = await this.place();
    const dates = { startsOn: this.day(90), endsOn: this.day(91) };
    const input = { title, zone: 'Asia/Almaty', placeId, ...dates, ...more };
    const made = await this.input('officer', 'createSummit', input, '... on CreateSummitSuccess { summit { id } }');
    return (made['summit'] as { id: string }).id;
  }

  /** A summit with open registration. @returns the id */
  async registering(more: object = {}): Promise<string> {
    const id = await this.draft(more);
    for (const field of ['announceSummit', 'openRegistration']) {
      const { __typename, ...rest } = await this.id('officer', field, id);
      if (!__typename.endsWith('Success')) throw new Error(`${field}: ${JSON.stringify(rest)}`);
    }
    return id;
  }

  /** Puts a summit into a state, without asking the guards. */
  async setState(summit: string, state: string): Promise<void> {
    await this.sql('update summit set state = $2 where id = $1', [uuidOf('Summit', summit), state]);
  }

  /** Moves the days of a summit, so that it begins today. */
  async beginToday(summit: string): Promise<void> {
    const text =
      'update summit set starts_on = $2::text, ends_on = $2::text, first_day = $2::date, last_day = $2::date where id = $1';
    await this.sql(text, [uuidOf('Summit', summit), this.day(0)]);
  }

  async place(): Promise<string> {
    const names = [
      { text: 'Nur-Sultan', language: 'en', validFrom: '2019-03', validTo: '2022-09' },
      { text: 'Astana', language: 'en', validFrom: '2022-09' },
    ];
    const input = { country: 'KZ', names };
    const made = await this.input('officer', 'recordPlace', input, '... on RecordPlaceSuccess { place { id } }');
    return (made['place'] as { id: string }).id;
  }

  /** The uuid of the person behind a caller. */
  async personUuid(name: string): Promise<string> {
    const row = await this.network.app.get(Database).first(PERSON_OF, [emailOf(name)]);
    if (!row) throw new Error(`Nobody is called ${name}.`);
    return row.id;
  }

  /** A new access token, for when the clock has moved beyond the first one. */
  async signIn(name: string): Promise<string> {
    const { data } = await this.network.graphql<{ signIn: { session: { accessToken: string } } }>(SIGN_IN, {
      input: { email: emailOf(name), password: PASSWORD },
    });
    return data?.signIn.session.accessToken ?? '';
  }
}

/** What blocked, or what happened. */
export const outcome = ({ __typename, guards }: Answer): string =>
  guards ? guards.map(({ code }) => code).join(', ') : __typename;
