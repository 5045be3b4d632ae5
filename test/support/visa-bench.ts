/** A summit with a registered delegate, and the steps of a visa letter as those who take them. */
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { type Cast, type CastName, createCast, emailOf } from './cast.js';
import { ask } from './embedded-folders.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

/** What stands in the passport: found nowhere but in the letter. */
export const PASSPORT = {
  name: 'ASSELIM TRAVELLERSNAME',
  number: 'N7654321Q',
  nationality: 'KZ',
  birthDate: '1981-03-17',
  expiresOn: '2031-07-19',
};
export const CONSULATE = 'Embassy of Example in Vienna';

export interface VisaBench extends TestApp {
  readonly cast: Cast;
  readonly summitId: string;
  /** Runs a statement as the owner. */
  query<Row extends object>(sql: string): Promise<Row[]>;
  /** Sends an operation as a member of the cast. */
  as<Data = Record<string, unknown>>(
    caller: CastName | undefined,
    operation: string,
    variables?: object,
  ): Promise<GraphqlAnswer<Data>>;
  /** Performs a mutation field. @returns the id of the letter that it answers with, or the codes of its guards, or its error */
  act(caller: CastName, field: string, variables?: object, takes?: string): Promise<string>;
  /** Registers a delegate of `member`. @param person of the cast @returns the public id */
  delegate(person?: CastName | null, state?: string): Promise<string>;
  /** A letter of a new delegate in a state. */
  letter(state: 'REQUESTED' | 'DATA_COMPLETE' | 'TAKEN' | 'APPROVED' | 'ISSUED'): Promise<string>;
  /** Enters the passport. */
  enter(caller: CastName, id: string, changes?: object): Promise<string>;
}

const FIRST_DAY = '2027-10-24';

export async function startVisaBench(): Promise<VisaBench> {
  const network = await startTestApp({ PUBLIC_URL: 'https://network.example' });
  const cast = await createCast(network);
  const query = <Row extends object>(sql: string) => ask<Row>(network.database.ownerUrl, sql);
  const summitId = newUuid();
  const delegationId = newUuid();
  const placeId = newUuid();
  const title = JSON.stringify([
    { language: 'en', text: 'Example Summit', origin: 'AUTHORED' },
    { language: 'ru', text: 'Пример саммита', origin: 'AUTHORED' },
  ]);
  await query(`insert into place (id, country_code, created_at) values ('${placeId}', 'KZ', now())`);
  await query(`insert into place_name (id, place_id, text, language, folded, sound, valid, recorded_at) values
    ('${newUuid()}', '${placeId}', 'Astana', 'en', 'astana', 'astana', '(,)', now()),
    ('${newUuid()}', '${placeId}', 'Астана', 'ru', 'astana', 'astana', '(,)', now())`);
  await query(`insert into summit (id, slug, kind, form, title, place_id, zone, starts_on, ends_on, first_day, last_day, state,
    provenance, created_at, updated_at) values ('${summitId}', 'example', 'ORDINARY', 'IN_PERSON', '${title}', '${placeId}',
    'Asia/Almaty', '${FIRST_DAY}', '2027-10-25', '${FIRST_DAY}', '2027-10-25', 'REGISTRATION_OPEN', 'FICTITIOUS', now(), now())`);
  const member = uuidOf('Organisation', cast.organisations.member);
  await query(`insert into delegation (id, summit_id, organisation_id, capacity, state, created_at, updated_at)
    values ('${delegationId}', '${summitId}', '${member}', 'VOTING', 'SUBMITTED', now(), now())`);

  const as: VisaBench['as'] = (caller, operation, variables = {}) =>
    network.graphql(operation, variables, caller && cast.tokens[caller]);
  const act: VisaBench['act'] = async (caller, field, variables = {}, takes = '') => {
    const operation = `mutation ${takes && `(${takes})`} { result: ${field} { __typename
      ${/^(readVisaData|requestVisaLetterDownload)/u.test(field) ? '' : `... on ${successOf(field)} { letter { id } }`}
      ... on GuardFailed { guards { code } } } }`;
    const { data, errors } = await as<{
      result: { __typename: string; letter?: { id: string }; guards?: { code: string }[] };
    }>(caller, operation, variables);
    if (errors?.[0]) {
      const rules = (errors[0].extensions['violations'] as { rule: string }[] | undefined)?.map(({ rule }) => rule);
      return [errors[0].extensions.code, ...(rules ?? [])].join(' ');
    }
    const { letter, guards, __typename } = data?.result ?? {};
    return letter?.id ?? guards?.map(({ code }) => code).join(' ') ?? __typename ?? '';
  };
  const delegate: VisaBench['delegate'] = async (person = 'memberEditor', state = 'REGISTERED') => {
    const id = newUuid();
    const personId = person ? `(select person_id from person_email where address = '${emailOf(person)}')` : 'null';
    await query(`update delegate set state = 'CANCELLED' where person_id = ${personId}`);
    await query(`insert into delegate (id, delegation_id, summit_id, person_id, name, role, position, state, created_at, updated_at)
      values ('${id}', '${delegationId}', '${summitId}', ${personId}, ${person ? 'null' : `'Example Delegate'`}, 'DELEGATE', 1, '${state}', now(), now())`);
    return idOf('Delegate', id);
  };
  const enter: VisaBench['enter'] = (caller, id, changes = {}) =>
    act(
      caller,
      'enterVisaData(input: $input)',
      { input: { id, ...PASSPORT, consulate: CONSULATE, ...changes } },
      '$input: EnterVisaDataInput!',
    );
  const letter: VisaBench['letter'] = async state => {
    const id = await act('memberHead', `requestVisaLetter(delegateId: "${await delegate()}")`);
    const steps: [string, () => Promise<string>][] = [
      ['REQUESTED', async () => id],
      ['DATA_COMPLETE', () => enter('memberEditor', id)],
      ['TAKEN', () => act('officer', `takeVisaCase(id: "${id}")`)],
      ['APPROVED', () => act('admin', `approveVisaLetter(id: "${id}")`)],
      ['ISSUED', () => act('officer', `issueVisaLetter(id: "${id}")`)],
    ];
    for (const [name, step] of steps) {
      const done = await step();
      if (done !== id) throw new Error(`${name}: ${done}`);
      if (name === state) break;
    }
    return id;
  };
  return { ...network, cast, summitId, query, as, act, delegate, letter, enter };
}

const successOf = (field: string): string => {
  const name = /^\w+/u.exec(field)?.[0] ?? '';
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Success`;
};
