/** `publicationPublished`: who follows is told of what fits, once, and of nothing that was taken back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type ActivityBench, startActivityBench } from '../../support/activity-bench.js';
import { subscribe, type Transport, TRANSPORTS, type Watching } from '../../support/subscriber.js';

const FOLLOW = `subscription ($after: String, $filter: PublicationPublishedFilter) {
  publicationPublished(after: $after, filter: $filter) { id cursor occurredAt publication { id title { text } organisation { id } } }
}`;

interface Published {
  publicationPublished: { cursor: string; publication: { id: string; title: { text: string } } };
}

describe('following what is published', () => {
  let bench: ActivityBench;
  let beginning: string;
  const watched: Watching<unknown>[] = [];
  beforeAll(async () => {
    bench = await startActivityBench();
    const { data } = await bench.first.graphql<{ networkActivity: { newestCursor: string } }>(
      '{ networkActivity { newestCursor } }',
    );
    beginning = data?.networkActivity.newestCursor ?? '';
    const { organisations, tokens } = bench.cast;
    await bench.publish('Alpha', { topics: ['a', 'b'], externalId: 'alpha' });
    await bench.publish(
      'Beta',
      { topics: ['b'], mentions: [organisations.member] },
      bench.second,
      tokens.otherMemberHead,
    );
    await bench.publish('Gamma', { content: [{ language: 'kk', title: 'Gamma', body: 'A' }], topics: ['c'] });
    await bench.publish('Alpha', { topics: ['b'], externalId: 'alpha' });
    await bench.publish('Delta', { topics: ['a'] }, bench.first, tokens.otherMemberHead);
    await bench.logged();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(watched.splice(0).map(one => one.stop()));
  });
  afterAll(() => bench.close());

  function follow(transport: Transport, variables: object, token?: string): Watching<Published> {
    const watching = subscribe<Published>(bench.second.url, transport, { query: FOLLOW, variables, token });
    watched.push(watching);
    return watching;
  }
  async function titles(watching: Watching<Published>, count: number): Promise<(string | undefined)[]> {
    const told: (string | undefined)[] = [];
    for (let index = 0; index < count; index += 1) {
      told.push((await watching.next())?.data?.publicationPublished.publication.title.text);
    }
    return told;
  }

  it.each<[string, () => object, string[]]>([
    ['all', () => ({}), ['Alpha', 'Beta', 'Gamma', 'Delta']],
    ['an organisation', () => ({ organisation: [bench.cast.organisations.otherMember] }), ['Beta', 'Delta']],
    ['a topic', () => ({ topic: ['b'] }), ['Alpha', 'Beta']],
    ['a language', () => ({ language: ['kk'] }), ['Gamma']],
    ['a mention', () => ({ mentions: [bench.cast.organisations.member] }), ['Beta']],
  ])('tells of %s, and of nothing else', async (_, filter, expected) => {
    for (const transport of TRANSPORTS) {
      const watching = follow(transport, { after: beginning, filter: filter() });
      expect(await titles(watching, expected.length)).toEqual(expected);
    }
  });

  it('tells of those of the stream when they come into it, and of none that was removed', async () => {
    const filter = { stream: true, topic: ['stream'] };
    const { tokens } = bench.cast;
    const ids = [
      await bench.publish('Member', { topics: ['stream'] }),
      await bench.publish('Applicant', { topics: ['stream'] }, bench.first, tokens.applicantHead),
      await bench.publish('Removed', { topics: ['stream'] }),
      await bench.publish('Member again', { topics: ['stream'] }),
    ];
    await bench.logged();
    await bench.sql(`update publication set stream_state = 'REMOVED' where id = '${uuidOf('Publication', ids[2]!)}'`);
    for (const transport of TRANSPORTS) {
      expect(await titles(follow(transport, { after: beginning, filter }), 2)).toEqual(['Member', 'Member again']);
      const all = { after: beginning, filter: { ...filter, stream: false } };
      expect(await titles(follow(transport, all), 4)).toEqual(['Member', 'Applicant', 'Removed', 'Member again']);
    }
  });

  it('tells of nothing that was taken back, whoever follows', async () => {
    const id = await bench.publish('Taken back', { topics: ['taken'] });
    await bench.publish('Stays', { topics: ['stays'] });
    await bench.logged();
    await bench.sql(
      `update publication set status = 'DRAFT', stream_state = 'NONE' where id = '${uuidOf('Publication', id)}'`,
    );
    for (const transport of TRANSPORTS) {
      for (const token of [undefined, bench.cast.tokens.memberHead]) {
        const filter = { topic: ['taken', 'stays'] };
        expect(await titles(follow(transport, { after: beginning, filter }, token), 1)).toEqual(['Stays']);
      }
    }
  });

  it('tells of what comes while it waits', async () => {
    const watching = follow('WebSocket', { after: beginning, filter: { topic: ['later'] } });
    const coming = titles(watching, 1);
    await bench.publish('Other', { topics: ['other'] });
    await bench.publish('Later', { topics: ['later'] });
    expect(await coming).toEqual(['Later']);
  });

  it('refuses a filter by what is no organisation', async () => {
    for (const transport of TRANSPORTS) {
      const answer = await follow(transport, { filter: { organisation: ['nonsense'] } }).next();
      expect(answer?.errors?.[0]?.extensions).toMatchObject({
        code: 'INPUT_INVALID',
        violations: [{ rule: 'typeId' }],
      });
    }
  });
});
