/** The log of the network: what stands in it, in which order, and who is told of what. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type EventType } from '@kurultai/schema';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { Outbox } from '../../../apps/api/src/core/jobs/index.js';
import { type ActivityBench, cutAfter, startActivityBench } from '../../support/activity-bench.js';
import { subscribe, type Transport, TRANSPORTS, type Watching } from '../../support/subscriber.js';
import type { GraphqlAnswer } from '../../support/test-app.js';

const FIELDS = 'id cursor type occurredAt subject { id } organisation { id }';
const PAGE = `query ($after: String, $first: Int, $types: [String!]) {
  networkActivity(after: $after, first: $first, types: $types) {
    nodes { ${FIELDS} } edges { cursor } newestCursor pageInfo { hasNextPage endCursor startCursor }
  }
}`;
const FOLLOW = `subscription ($after: String, $types: [String!]) {
  networkActivity(after: $after, types: $types) { ${FIELDS} }
}`;

/** Of members' publications another event tells that they came into the stream. */
const PUBLISHED = { types: ['publication.published'] };

interface Activity {
  id: string;
  cursor: string;
  type: string;
  subject: { id: string };
  organisation: { id: string } | null;
}
interface Page {
  networkActivity: {
    nodes: Activity[];
    edges: { cursor: string }[];
    newestCursor: string;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
interface Followed {
  networkActivity: Activity;
}

describe('the log of the network', () => {
  let bench: ActivityBench;
  const watched: Watching<unknown>[] = [];
  beforeAll(async () => {
    bench = await startActivityBench();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(watched.splice(0).map(one => one.stop()));
  });
  afterAll(() => bench.close());

  async function page(variables: object = {}, token?: string): Promise<Page['networkActivity']> {
    const { data, errors } = await bench.second.graphql<Page>(PAGE, { ...PUBLISHED, ...variables }, token);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.networkActivity;
  }
  /** The place of now. */
  const now = async (): Promise<string> => {
    await bench.logged();
    return (await page({ first: 1 })).newestCursor;
  };
  function follow(transport: Transport, variables: object = {}, token?: string): Watching<Followed> {
    const watching = subscribe<Followed>(bench.second.url, transport, {
      query: FOLLOW,
      variables: { ...PUBLISHED, ...variables },
      token,
    });
    watched.push(watching);
    return watching;
  }
  const subjectOf = (answer: GraphqlAnswer<Followed> | undefined) => answer?.data?.networkActivity.subject.id;
  async function take(watching: Watching<Followed>, count: number): Promise<(string | undefined)[]> {
    const subjects: (string | undefined)[] = [];
    for (let index = 0; index < count; index += 1) subjects.push(subjectOf(await watching.next()));
    return subjects;
  }
  const setStatus = (id: string, status: string) =>
    bench.sql(
      `update publication set status = '${status}', stream_state = 'NONE' where id = '${uuidOf('Publication', id)}'`,
    );

  it('tells everybody what happened, oldest first, in pages', async () => {
    const after = await now();
    const ids = [await bench.publish('One'), await bench.publish('Two'), await bench.publish('Three')];
    await bench.logged();
    const first = await page({ after, first: 2 });
    expect(first.nodes).toEqual(
      ids.slice(0, 2).map(id => ({
        id: expect.stringMatching(/^event_[0-9a-z]{26}$/u),
        cursor: expect.any(String),
        type: 'publication.published',
        occurredAt: '2026-11-24T09:00:00.000Z',
        subject: { id },
        organisation: { id: bench.cast.organisations.member },
      })),
    );
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges.map(({ cursor }) => cursor)).toEqual(first.nodes.map(({ cursor }) => cursor));
    const second = await page({ after: first.pageInfo.endCursor, first: 2, types: ['publication.published'] });
    expect(second.nodes.map(({ subject }) => subject.id)).toEqual(ids.slice(2));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, endCursor: second.nodes[0]?.cursor });
    expect((await page({ after, types: ['summit.closed'] })).nodes).toEqual([]);
  });

  it('holds public events only, and each once though it is delivered twice', async () => {
    const after = await now();
    const everything = { after, types: null };
    const { app } = bench.first;
    const id = await bench.publish('Once');
    const organisation = bench.cast.organisations.member;
    await app.get(UnitOfWork).run(async () => {
      await app.get(Outbox).add('publication.declined', id, { publication: id, organisation });
      await app.get(Outbox).add('publication.updated', id, { publication: id, organisation: null });
    });
    await bench.logged();
    await bench.sql(`update outbox_event set delivered_at = null where subject = '${id}'`);
    await app
      .get(UnitOfWork)
      .run(() => app.get(Outbox).add('publication.corrected', id, { publication: id, organisation }));
    await bench.logged();
    expect((await page(everything)).nodes.map(({ type, organisation: of }) => [type, of?.id ?? null])).toEqual([
      ['publication.published', organisation],
      ['publication.included', organisation],
      ['publication.updated', null],
      ['publication.corrected', organisation],
    ]);
    const types = await bench.sql<{ type: EventType }>('select distinct type from network_activity');
    expect(types.filter(({ type }) => EVENT_TYPES[type].audience !== 'PUBLIC')).toEqual([]);
  });

  it('leaves out what the reader may not read by now, and goes on behind it', async () => {
    const after = await now();
    const ids = [await bench.publish('Seen'), await bench.publish('Hidden'), await bench.publish('Seen too')];
    await bench.logged();
    await setStatus(ids[1]!, 'DRAFT');
    expect((await page({ after })).nodes.map(({ subject }) => subject.id)).toEqual([ids[0], ids[2]]);
    expect((await page({ after }, bench.cast.tokens.memberHead)).nodes).toHaveLength(3);
    const narrow = await page({ after, first: 2 });
    expect(narrow.nodes).toHaveLength(1);
    expect((await page({ after: narrow.pageInfo.endCursor })).nodes.map(({ subject }) => subject.id)).toEqual([ids[2]]);
    for (const transport of TRANSPORTS) {
      expect(await take(follow(transport, { after }), 2)).toEqual([ids[0], ids[2]]);
    }
  });

  it('does not tell strangers the organisation of an event when it is at risk', async () => {
    const after = await now();
    await bench.publish('At risk');
    await bench.logged();
    const uuid = uuidOf('Organisation', bench.cast.organisations.member);
    await bench.sql(`update organisation set sensitivity = 'AT_RISK' where id = '${uuid}'`);
    try {
      expect((await page({ after })).nodes).toMatchObject([{ organisation: null }]);
      const told = await follow('WebSocket', { after }).next();
      expect(told?.data?.networkActivity.organisation).toBeNull();
      expect((await page({ after }, bench.cast.tokens.otherMemberHead)).nodes[0]?.organisation).not.toBeNull();
    } finally {
      await bench.sql(`update organisation set sensitivity = 'NORMAL' where id = '${uuid}'`);
    }
  });

  it('refuses a place that is none, and events that not everybody is told of', async () => {
    const codes = async (variables: object) => {
      const { errors } = await bench.second.graphql(PAGE, variables);
      const lines = await Promise.all(TRANSPORTS.map(async one => (await follow(one, variables).next())?.errors));
      return [errors, ...lines].map(list => (list?.[0]?.extensions['violations'] as { rule: string }[])[0]?.rule);
    };
    expect(await codes({ after: 'nonsense' })).toEqual(['cursor', 'cursor', 'cursor']);
    expect(await codes({ types: ['application.refused'] })).toEqual(['isIn', 'isIn', 'isIn']);
    expect(
      (await page({ after: Buffer.from(`["ACTIVITY","${'9'.repeat(18)}"]`).toString('base64url') })).nodes,
    ).toEqual([]);
  });

  it.each(TRANSPORTS)('tells by %s what comes from now on, whichever process it comes from', async transport => {
    await bench.publish('Before');
    await bench.logged();
    const watching = follow(transport);
    const coming = watching.next();
    // Something that it would be told of tells that it listens.
    const probe = follow(transport, { after: await now() });
    const ids = [await bench.publish('Here'), await bench.publish('There', {}, bench.second)];
    expect(await take(probe, 2)).toEqual(ids);
    expect([subjectOf(await coming), subjectOf(await watching.next())]).toEqual(ids);
  });

  it('loses nothing and repeats nothing for a reader that is cut off while two processes publish', async () => {
    const after = await now();
    const told = cutAfter<Followed>(bench.second.url, { query: FOLLOW, variables: { ...PUBLISHED, after } }, 12);
    const published = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        bench.publish(
          `Storm ${String(index)}`,
          { externalId: `storm-${String(index)}` },
          index % 2 ? bench.first : bench.second,
        ),
      ),
    );
    const before = (await told).map(({ networkActivity }) => networkActivity);
    expect(before).toHaveLength(12);
    for (const transport of TRANSPORTS) {
      const rest = await take(follow(transport, { after: before.at(-1)?.cursor }), 38);
      const all = [...before.map(({ subject }) => subject.id), ...rest];
      expect([...all].sort()).toEqual([...published].sort());
      expect((await page({ after, first: 100 })).nodes.map(({ subject }) => subject.id)).toEqual(all);
    }
    const [row] = await bench.sql<{ gaps: number }>(
      'select (max(position) - count(*))::int as gaps from network_activity',
    );
    expect(row?.gaps).toBe(0);
  }, 60_000);

  it('is never changed', async () => {
    await expect(bench.sql(`update network_activity set type = 'a'`)).rejects.toThrow('insert-only');
    await expect(bench.sql('truncate network_activity')).rejects.toThrow('insert-only');
  });
});
