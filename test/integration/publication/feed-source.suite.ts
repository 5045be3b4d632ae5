/** Who may register a feed, and what becomes of it: states, limits, confirmation, races. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import { FeedBench, rss, rssItem } from '../../support/feed-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

const LIST = `query ($filter: FeedSourcesFilter, $first: Int, $after: String) {
  feedSources(filter: $filter, first: $first, after: $after) { nodes { id state } pageInfo { hasNextPage endCursor } } }`;
interface List {
  feedSources: { nodes: { id: string; state: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe('a feed of an organisation', () => {
  let bench: FeedBench;
  let number = 0;

  beforeAll(async () => {
    bench = await FeedBench.start();
  }, 60_000);
  afterAll(() => bench.close());
  beforeEach(() => bench.endAll());

  /** A page of the website with a feed, of its own for each test. */
  const page = (items = rssItem('1', 'One')): string => {
    const path = `/feed-${String((number += 1))}`;
    bench.serve(path, rss(items));
    return path;
  };
  const list = async (caller: CallerName, variables: object = {}) => {
    const { data, errors } = await bench.callers.ask<List>(caller, LIST, variables);
    expect(errors).toBeUndefined();
    return data!.feedSources;
  };

  it('on the host of its website is read at once, by the job', async () => {
    const path = page();
    const { id, state } = await bench.register(path);
    expect(state).toBe('ACTIVE');
    await until(async () => (await bench.seen(id)).publishedCount === 1);
    expect(await bench.seen(id)).toMatchObject({
      title: 'Member’s news',
      problems: [],
      failures: 0,
      confirmedAt: null,
    });
    expect(bench.visits(path)).toBe(1);
  });

  it('elsewhere waits for the secretariat, and is not read before', async () => {
    const url = bench.at('/elsewhere').replace('127.0.0.1', 'localhost');
    const asked = await bench.act('memberEditor', 'registerFeedSource', { url });
    const { id } = asked.feedSource!;
    expect(asked.feedSource).toMatchObject({ state: 'PENDING', nextFetchAt: null });
    const { data } = await bench.callers.ask('officer', '{ myTasks { nodes { kind subject { id } } } }');
    expect(data).toEqual({ myTasks: { nodes: [{ kind: 'FEED_CONFIRM', subject: { id } }] } });
    await bench.readAgain(id);
    expect(await bench.seen(id)).toMatchObject({ lastFetchedAt: null });

    expect((await bench.act('officer', 'confirmFeedSource', id)).feedSource).toMatchObject({ state: 'ACTIVE' });
    await until(async () => (await bench.seen(id)).lastFetchedAt !== null);
    const { data: left } = await bench.callers.ask('officer', '{ myTasks { nodes { kind } } }');
    expect(left).toEqual({ myTasks: { nodes: [] } });
  });

  it('on a host where another organisation has its website waits for the secretariat, too', async () => {
    const other = uuidOf('Organisation', bench.cast.organisations.otherMember);
    const [{ website } = { website: null }] = await bench.sql<{ website: string | null }>(
      `select website from organisation where id = '${other}'`,
    );
    const port = new URL(bench.at('/')).port;
    for (const spelling of [
      bench.at('/other').replace('://', '://WWW.'),
      bench.at('').replace(/\/?$/u, '?page=1'),
      bench.at('/').replace('://', '://somebody@'),
      // As names in another alphabet, the host is written in another way than it is called.
      `http://127.1:0${port}/`,
      `http://１２７.0.0.1:${port}`,
    ]) {
      await bench.sql(`update organisation set website = '${spelling}' where id = '${other}'`);
      expect([spelling, (await bench.register(page())).state]).toEqual([spelling, 'PENDING']);
      await bench.endAll();
    }
    await bench.sql(
      `update organisation set website = ${website === null ? 'null' : `'${website}'`} where id = '${other}'`,
    );
    expect((await bench.register(page())).state).toBe('ACTIVE');
  });

  it('that an officer registers on behalf is confirmed by that', async () => {
    const organisationId = bench.cast.organisations.applicant;
    const seen = await bench.register(page(), { organisationId }, 'officer');
    expect(seen).toMatchObject({ state: 'ACTIVE', organisation: { id: organisationId } });
    expect(seen.confirmedAt).not.toBeNull();
  });

  it('is registered for the own organisation only, and seen by nobody else', async () => {
    const organisationId = bench.cast.organisations.member;
    const input = { url: bench.at('/x'), organisationId };
    await expect(bench.act('otherMemberHead', 'registerFeedSource', input)).rejects.toThrow('FORBIDDEN');
    const { id } = await bench.register(page());
    await expect(bench.seen(id, 'otherMemberHead')).rejects.toThrow('Not seen');
    await expect(bench.act('otherMemberHead', 'pauseFeedSource', id)).rejects.toThrow('NOT_FOUND');
    const filter = { organisation: [organisationId] };
    expect((await list('otherMemberHead', { filter })).nodes).toEqual([]);
    expect((await list('memberHead', { filter, first: 1 })).nodes).toEqual([{ id, state: 'ACTIVE' }]);
    expect((await list('admin', { filter: { ...filter, state: ['ACTIVE'] } })).nodes).toEqual([
      { id, state: 'ACTIVE' },
    ]);
  });

  it('is listed in pages without a gap', async () => {
    const ids = [];
    for (let one = 0; one < 3; one += 1) ids.unshift((await bench.register(page())).id);
    const filter = { state: ['ACTIVE'] };
    const first = await list('memberHead', { filter, first: 2 });
    const rest = await list('memberHead', { filter, first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(ids);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('is registered once, and there are five at most, whoever is quickest', async () => {
    const paths = Array.from({ length: 8 }, () => page());
    const attempts = [...paths, paths[0]!].map(path =>
      bench.act('memberEditor', 'registerFeedSource', { url: bench.at(path) }),
    );
    const results = await Promise.all(attempts);
    expect(results.filter(({ feedSource }) => feedSource)).toHaveLength(5);
    const codes = new Set(results.flatMap(({ guards = [] }) => guards.map(({ code }) => code)));
    expect([...codes].every(code => code === 'TOO_MANY_FEEDS' || code === 'FEED_KNOWN')).toBe(true);
    const [known] = results.flatMap(({ feedSource }) => feedSource ?? []);
    await bench.act('memberEditor', 'removeFeedSource', known!.id);
    const other = results.flatMap(({ feedSource }) => feedSource ?? [])[1]!;
    const again = await bench.act('memberEditor', 'registerFeedSource', { url: other.url });
    expect(again.guards).toEqual([{ code: 'FEED_KNOWN' }]);
  });

  it('of an address that is not called is refused', async () => {
    for (const url of [
      'http://10.0.0.1/feed',
      'http://169.254.169.254/',
      'http://[::1]/feed',
      'https://a.example:22/',
    ]) {
      await expect(bench.act('memberEditor', 'registerFeedSource', { url })).rejects.toThrow('outboundUrl');
    }
  });

  it('keeps what its settings say, against those who read an older version', async () => {
    const { id, version } = await bench.registered(page());
    const input = { id, expectedVersion: version, language: 'ru', topics: ['news'], kind: 'STATEMENT' };
    expect((await bench.act('memberHead', 'changeFeedSource', input)).feedSource).toMatchObject({
      language: 'ru',
      topics: ['news'],
      version: version + 1,
    });
    await expect(bench.act('memberHead', 'changeFeedSource', input)).rejects.toThrow('STALE');
    await until(async () => [...(await bench.published()).values()].some(({ languages }) => languages.includes('ru')));
  });

  it('that was removed keeps what came from it, and its history', async () => {
    const { id } = await bench.registered(page(rssItem('stays', 'It stays')));
    await bench.act('memberEditor', 'removeFeedSource', id);
    expect((await bench.published()).has('It stays')).toBe(true);
    expect(await bench.seen(id)).toMatchObject({ state: 'ENDED', endReason: 'REMOVED', publishedCount: 1 });
  });

  it('is read by one of two processes that begin at once', async () => {
    const path = page();
    const second: TestApp = await startTestApp(
      { OUTBOUND_ALLOW: '127.0.0.1' },
      bench.network.clock.now().toISOString(),
      bench.network.database,
    );
    try {
      const { id } = await bench.registered(path);
      await Promise.all([bench.network, second, bench.network, second].map(app => bench.readAgain(id, app)));
      // Each may follow another that is done; none begins while another one reads.
      const uuid = uuidOf('FeedSource', id);
      expect(await bench.sql(`select from feed_source where id = '${uuid}' and claimed_until is not null`)).toEqual([]);
      let reading = 0;
      let most = 0;
      bench.serve(path, (_, response) => {
        most = Math.max(most, (reading += 1));
        setTimeout(() => {
          reading -= 1;
          response.end(rss(rssItem('1', 'One')));
        }, 100);
      });
      await Promise.all([second, bench.network, second].map(app => bench.readAgain(id, app)));
      expect(most).toBe(1);
    } finally {
      await second.close();
    }
  });

  it('that is slow holds up no other', async () => {
    const [slow, quick] = ['/slow', page()];
    let answer = (): void => undefined;
    bench.serve(slow, (_, response) => {
      answer = () => response.end(rss(''));
    });
    const waiting = await bench.register(slow);
    await until(() => bench.visits(slow) === 1);
    const { id } = await bench.register(quick);
    await until(async () => (await bench.seen(id)).publishedCount > 0 || (await bench.seen(id)).knownCount > 0);
    expect(await bench.seen(waiting.id)).toMatchObject({ lastFetchedAt: null });
    answer();
    await until(async () => (await bench.seen(waiting.id)).lastFetchedAt !== null);
  });

  describe('allows what it lists, and nothing else', () => {
    const make = async (state: string): Promise<string> => {
      await bench.endAll();
      const { id } = await bench.registered(page());
      const ended = state === 'ENDED' ? `, ended_at = now(), end_reason = 'REMOVED'` : '';
      // As if it was read long ago.
      await bench.sql(`update feed_source set state = '${state}'${ended}, last_fetched_at = '2026-01-01'
                       where id = '${uuidOf('FeedSource', id)}'`);
      return id;
    };
    const byId = (field: string) => ({
      call: `${field}(id: $id)`,
      takes: '$id: ID!',
      variables: (id: string) => ({ id }),
    });
    const walk = {
      type: 'FeedSource',
      states: Object.fromEntries(['PENDING', 'ACTIVE', 'PAUSED', 'ENDED'].map(state => [state, () => make(state)])),
      actions: {
        CONFIRM: byId('confirmFeedSource'),
        PAUSE: byId('pauseFeedSource'),
        RESUME: byId('resumeFeedSource'),
        CHECK: byId('checkFeedSourceNow'),
        REMOVE: byId('removeFeedSource'),
        CHANGE: {
          call: 'changeFeedSource(input: $input)',
          takes: '$input: ChangeFeedSourceInput!',
          variables: async (id: string) => ({ input: { id, expectedVersion: (await bench.seen(id)).version } }),
        },
      },
      callers: ['memberEditor', 'otherMemberHead', 'officer', 'auditor'] as CallerName[],
    };

    it.each(Object.keys(walk.states))(
      'in the state %s',
      async state => {
        expect(await walkState(bench.callers, walk, state)).toBe(24);
      },
      120_000,
    );

    it('when it was read just now', async () => {
      const { id } = await bench.registered(page());
      expect((await bench.act('memberEditor', 'checkFeedSourceNow', id)).guards).toEqual([{ code: 'READ_JUST_NOW' }]);
    });
  });
});
