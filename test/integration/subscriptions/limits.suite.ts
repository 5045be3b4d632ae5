/** What subscriptions refuse, over both transports, and how connections end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIVE_LIMITS } from '@kurultai/schema';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { OpenSubscriptions } from '../../../apps/api/src/core/subscriptions/index.js';
import { type Cast, createCast } from '../../support/cast.js';
import { firstAnswer, subscribe, TRANSPORTS } from '../../support/subscriber.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const COUNT = 'subscription { myTasksUpdated }';
const deep = (levels: number): string =>
  levels === 0 ? 'slug' : `publications(first: 1) { nodes { organisation { ${deep(levels - 1)} } } }`;
const watched = (selection: string) =>
  `subscription { publicationUpdated(id: "pub_00000000000000000000000000") { ${selection} } }`;
const wide = 'organisation { publications(first: 100) { nodes { mentions { relations { to { slug } } } } } }';

describe('the limits of subscriptions', () => {
  let network: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  }, 60_000);
  afterAll(() => network.close());

  describe.each(TRANSPORTS)('a subscription by %s', transport => {
    it.each([
      ['is too deep', watched(`organisation { ${deep(5)} }`), { code: 'QUERY_TOO_COSTLY', limit: 'depth' }],
      ['is too costly', watched(`${wide} a: ${wide}`), { code: 'QUERY_TOO_COSTLY', limit: 'cost' }],
      ['has too many tokens', watched('id '.repeat(5000)), { code: 'QUERY_TOO_COSTLY', limit: 'tokens' }],
      ['is no GraphQL', 'subscription {', { code: 'INPUT_INVALID', violations: [{ rule: 'syntax' }] }],
      ['is a query', '{ viewer { kind } }', { code: 'INPUT_INVALID', violations: [{ rule: 'request' }] }],
      ['is a mutation', 'mutation { signOut { __typename } }', { code: 'INPUT_INVALID' }],
      ['has two root fields', 'subscription { a: myTasksUpdated b: myTasksUpdated }', { code: 'INPUT_INVALID' }],
      ['skips its root field', 'subscription { myTasksUpdated @skip(if: true) }', { code: 'INPUT_INVALID' }],
      ['lacks a variable', 'subscription ($id: ID!) { publicationUpdated(id: $id) { id } }', { code: 'INPUT_INVALID' }],
      ['has a bad id', 'subscription { publicationUpdated(id: "x") { id } }', { code: 'INPUT_INVALID' }],
    ])('is refused when it %s', async (_, query, extensions) => {
      const answer = await firstAnswer(network.url, transport, { query, token: cast.tokens.memberHead });
      expect(answer.errors?.[0]).toMatchObject({ extensions });
      expect(answer.data ?? null).toBeNull();
    });
  });

  describe('a connection', () => {
    const open = async (): Promise<WebSocket> => {
      const socket = new WebSocket(`${network.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await once(socket, 'open');
      return socket;
    };

    it.each([
      ['no JSON', '{'],
      ['a word of the server', '{"type":"connection_ack"}'],
      ['a subscription without a query', '{"type":"subscribe","id":"1","payload":{}}'],
      ['a subscription before its init', `{"type":"subscribe","id":"1","payload":{"query":"${COUNT}"}}`],
      ['bytes', Buffer.from([0xff, 0xfe])],
      ['two megabytes', 'a'.repeat(2 * 1024 * 1024)],
    ])('that sends %s is closed, and nothing else', async (_, frame) => {
      const socket = await open();
      const closed = once(socket, 'close');
      socket.send(frame);
      const [code] = (await closed) as [number];
      expect([4400, 4401, 1007, 1009]).toContain(code);
      expect((await network.graphql('{ viewer { kind } }')).data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
    });

    it(`carries ${String(LIVE_LIMITS.subscriptionsPerConnection)} subscriptions`, async () => {
      const socket = await open();
      const errors: unknown[] = [];
      const refused = new Promise(resolve => {
        socket.on('message', (data: Buffer) => {
          const message = JSON.parse(data.toString()) as { type: string; payload: unknown };
          if (message.type === 'error') resolve(errors.push(message.payload));
        });
      });
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${cast.tokens.memberHead}` } }),
      );
      await once(socket, 'message');
      for (let id = 0; id <= LIVE_LIMITS.subscriptionsPerConnection; id += 1) {
        socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query: COUNT } }));
      }
      await refused;
      expect(errors).toMatchObject([[{ extensions: { code: 'QUERY_TOO_COSTLY', limit: 'subscriptions' } }]]);
      socket.close();
    });

    it('that asks for HTTP/2 is served as if it had not asked, with its body', async () => {
      const { hostname, port } = new URL(network.url);
      const socket = connect(Number(port), hostname);
      const body = '{"query":"{ viewer { kind } }"}';
      const head = [
        'POST /graphql HTTP/1.1',
        'Host: a',
        'Connection: Upgrade, HTTP2-Settings',
        'Upgrade: h2c',
        'HTTP2-Settings: AAMAAABk',
      ];
      const rest = ['Content-Type: application/json', `Content-Length: ${String(body.length)}`, '', body];
      socket.end([...head, ...rest].join('\r\n'));
      expect(await text(socket)).toContain('{"data":{"viewer":{"kind":"ANONYMOUS"}}}');
    });

    it('by plain HTTP is told where subscriptions are served', async () => {
      const answer = await network.graphql(COUNT, {}, cast.tokens.memberHead);
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
    });

    it('ends when the process stops, and stops it in time', async () => {
      const other = await startTestApp({}, network.clock.now().toISOString(), network.database);
      const asked = { query: COUNT, token: cast.tokens.memberHead };
      const watching = TRANSPORTS.map(transport => subscribe(other.url, transport, asked));
      for (const one of watching) expect(await one.next()).toEqual({ data: { myTasksUpdated: 0 } });
      const ends = watching.map(one =>
        one.next().then(
          () => 'ended',
          () => 'cut off',
        ),
      );
      await other.close();
      expect(await Promise.all(ends)).toHaveLength(TRANSPORTS.length);
      expect(other.app.get(OpenSubscriptions).count).toBe(0);
      await Promise.all(watching.map(one => one.stop()));
    }, 20_000);
  });
});
