/** Who may call which root field: every field, every kind of caller, over real HTTP, held against the table. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Callers, type CallerName, CALLER_NAMES, makeCallers } from '../support/callers.js';
import { createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { firstAnswer, type Transport, TRANSPORTS } from '../support/subscriber.js';
import { MUTATIONS, QUERIES, type Row, SUBSCRIPTIONS } from './access-matrix.js';

const ROOT_FIELDS =
  '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }';

interface Roots {
  __schema: Record<'queryType' | 'mutationType' | 'subscriptionType', { fields: { name: string }[] }>;
}

describe('the access matrix', () => {
  let network: TestApp;
  let callers: Callers;

  beforeAll(async () => {
    network = await startTestApp();
    callers = await makeCallers(network, await createCast(network));
  }, 60_000);
  afterAll(() => network.close());

  it('has a row for every root field, and a field for every row', async () => {
    const { data } = await network.graphql<Roots>(ROOT_FIELDS);
    const named = (fields?: { name: string }[]) => fields?.map(({ name }) => name).sort();
    expect(named(data?.__schema.queryType.fields)).toEqual(Object.keys(QUERIES).sort());
    expect(named(data?.__schema.mutationType.fields)).toEqual(Object.keys(MUTATIONS).sort());
    expect(named(data?.__schema.subscriptionType.fields)).toEqual(Object.keys(SUBSCRIPTIONS).sort());
  });

  it('is what `viewer` tells each caller', async () => {
    for (const caller of CALLER_NAMES) {
      const { data } = await callers.ask<{ viewer: { mayCall: string[] } }>(caller, '{ viewer { mayCall } }');
      const rows = Object.entries({ ...QUERIES, ...MUTATIONS, ...SUBSCRIPTIONS }).filter(
        ([name]) => !name.startsWith('_'),
      );
      const may = rows.filter(([, { letIn }]) => letIn.includes(caller)).map(([name]) => name);
      expect({ caller, mayCall: data?.viewer.mayCall }).toEqual({ caller, mayCall: may.sort() });
    }
  });

  const everySubscription = Object.entries(SUBSCRIPTIONS).flatMap(([name, row]) =>
    TRANSPORTS.map(transport => ({ name, row, transport })),
  );

  it.each(everySubscription)(
    'lets in to $name by $transport whom the table names',
    async ({ name, row, transport }) => {
      const verdicts: Record<string, string> = {};
      for (const caller of CALLER_NAMES) verdicts[caller] = await verdict('subscription', name, row, caller, transport);
      expect(verdicts).toEqual(Object.fromEntries(CALLER_NAMES.map(caller => [caller, expected(row, caller)])));
    },
  );

  const everyRow = [
    ...Object.entries(QUERIES).map(([name, row]) => ({ kind: 'query', name, row })),
    ...Object.entries(MUTATIONS).map(([name, row]) => ({ kind: 'mutation', name, row })),
  ];

  it.each(everyRow)('lets in to $name whom the table names, and nobody else', async ({ kind, name, row }) => {
    const verdicts: Record<string, string> = {};
    for (const caller of CALLER_NAMES) verdicts[caller] = await verdict(kind, name, row, caller);
    expect(verdicts).toEqual(Object.fromEntries(CALLER_NAMES.map(caller => [caller, expected(row, caller)])));
  });

  async function verdict(
    kind: string,
    name: string,
    row: Row,
    caller: CallerName,
    transport?: Transport,
  ): Promise<string> {
    const head = row.takes === undefined ? '' : `(${row.takes})`;
    const query = `${kind} ${head} { ${row.sample} }`;
    const variables = (await row.variables?.(network)) ?? {};
    const { data, errors = [] } = transport
      ? await firstAnswer(network.url, transport, { query, variables, ...callers.credentials(caller) })
      : await callers.ask(caller, query, variables);
    const [first] = errors;
    if (!first) return data && name in data ? 'let in' : 'no answer';
    if (first.path?.[0] !== name) return `never ran: ${first.message}`;
    const { code } = first.extensions;
    return code === 'NOT_FOUND' || code === 'INPUT_INVALID' ? 'let in' : code;
  }
});

function expected({ letIn }: Row, caller: CallerName): string {
  if (letIn.includes(caller)) return 'let in';
  return caller === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}
