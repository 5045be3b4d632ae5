import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AddressPolicy } from './address-policy.js';
import { type HostAddress, HostResolver } from './host-resolver.js';
import { OutboundError } from './outbound-error.js';
import { Outbound, type OutboundRequest } from './outbound.js';

/** Answers with what the test says, and counts how often it was asked. */
class FakeResolver extends HostResolver {
  asked = 0;
  answers: HostAddress[][] = [[{ address: '127.0.0.1', family: 4 }]];

  resolve(): Promise<HostAddress[]> {
    this.asked += 1;
    return Promise.resolve(this.answers[Math.min(this.asked, this.answers.length) - 1] ?? []);
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let port: number;
let handler: Handler;
let requests: IncomingMessage[];
let resolver: FakeResolver;
let outbound: Outbound;

const LIMITS = { method: 'GET', timeoutMs: 5000, maxBytes: 1000 } as const;
const at = (host: string, path = '/') => `http://${host}:${String(port)}${path}`;
const get = (path = '/', more: Partial<OutboundRequest> = {}) =>
  outbound.send({ url: at('receiver.example', path), ...LIMITS, ...more });
const failureOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'none',
    (error: unknown) => (error instanceof OutboundError ? error.failure : error),
  );

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  requests = [];
  handler = (_, response) => response.end('ok');
  resolver = new FakeResolver();
  outbound = new Outbound(new AddressPolicy('127.0.0.1'), resolver);
});
afterEach(() => {
  server.closeAllConnections();
});

describe('a call to the outside', () => {
  it('brings status, headers and body', async () => {
    let sent = '';
    handler = (request, response) => {
      void text(request).then(body => {
        sent = body;
        response.writeHead(404, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] }).end('not here');
      });
    };
    const headers = { 'Content-Type': 'application/json', Host: 'other.example' };
    const answer = await get('/hook', { method: 'POST', body: '{}', headers });
    expect(answer).toMatchObject({ status: 404, body: Buffer.from('not here'), cut: false, movedTo: null });
    expect(answer.headers).toMatchObject({ 'x-answer': 'yes', 'set-cookie': 'a=1, b=2' });
    expect(answer.durationMs).toBeGreaterThanOrEqual(0);
    expect(sent).toBe('{}');
    expect(requests[0]?.headers).toMatchObject({
      host: `receiver.example:${String(port)}`,
      'content-type': 'application/json',
      'user-agent': 'Kurultai',
    });
  });

  it.each([
    ['ENOTFOUND', 'NAME_UNKNOWN'],
    ['ECONNREFUSED', 'NOT_REACHED'],
  ])('says %s as %s', async (code, failure) => {
    resolver.resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await failureOf(get())).toBe(failure);
  });

  it('tells nothing of what it found inside', async () => {
    resolver.answers = [[{ address: '10.1.2.3', family: 4 }]];
    await expect(get()).rejects.toThrow(/^The host leads to a network address that this service may not call/u);
    await expect(get()).rejects.not.toThrow(/10\.1\.2\.3/u);
  });

  it('trusts no certificate that it cannot check', async () => {
    const silent = createTcpServer(socket => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `https://receiver.example:${String((silent.address() as AddressInfo).port)}/`;
    expect(await failureOf(outbound.send({ url, ...LIMITS }))).toBe('NOT_TRUSTED');
    silent.close();
  });
});

describe('an address that the service may not call', () => {
  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '127.0.0.1.'])('is not called: %s', async host => {
    const strict = new Outbound(new AddressPolicy(), resolver);
    expect(await failureOf(strict.send({ url: at(host), ...LIMITS }))).toBe('ADDRESS_REFUSED');
    expect(requests).toEqual([]);
  });

  it.each([
    ['the loopback', { address: '127.0.0.2', family: 4 }],
    ['a private network', { address: '192.168.0.9', family: 4 }],
    ['metadata', { address: '169.254.169.254', family: 4 }],
    ['the loopback of IPv6', { address: '::1', family: 6 }],
    ['an IPv4 address in IPv6', { address: '::ffff:127.0.0.1', family: 6 }],
    ['NAT64', { address: '64:ff9b::7f00:1', family: 6 }],
  ])('is not called by a name that leads to %s', async (_, address) => {
    resolver.answers = [[address]];
    expect(await failureOf(get())).toBe('ADDRESS_REFUSED');
    expect(requests).toEqual([]);
  });

  it('is left out of several answers for one name', async () => {
    resolver.answers = [
      [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    ];
    expect((await get()).status).toBe(200);
  });

  it('is not reached by a name that answers otherwise the second time: there is one lookup, and it counts', async () => {
    const [publicly, inside] = [[{ address: '127.0.0.1', family: 4 }], [{ address: '127.0.0.2', family: 4 }]];
    resolver.answers = [publicly, inside];
    expect((await get()).status).toBe(200);
    expect(resolver.asked).toBe(1);
    // The next call looks the name up again, keeps no connection, and refuses what it finds now.
    expect(await failureOf(get())).toBe('ADDRESS_REFUSED');
    expect(resolver.asked).toBe(2);
    expect(requests).toHaveLength(1);
  });
});

describe('a redirect', () => {
  const redirect =
    (status: number, to: string): Handler =>
    (request, response) => {
      if (request.url === '/') response.writeHead(status, { Location: to }).end();
      else response.end('there');
    };

  it('is not followed by default, nor for a POST', async () => {
    handler = redirect(302, '/there');
    expect((await get()).status).toBe(302);
    expect((await get('/', { method: 'POST', redirects: 3 })).status).toBe(302);
    expect(requests.map(({ url }) => url)).toEqual(['/', '/']);
  });

  it.each([
    [301, true],
    [308, true],
    [302, false],
    [303, false],
    [307, false],
  ])('of status %p is followed as often as asked for, and moves the address for good: %p', async (status, moves) => {
    handler = redirect(status, '/there');
    const answer = await get('/', { redirects: 1 });
    expect(answer).toMatchObject({ status: 200, url: at('receiver.example', '/there') });
    expect(answer.movedTo).toBe(moves ? at('receiver.example', '/there') : null);
  });

  it.each(['http://127.0.0.2:8080/', 'http://[::1]/', 'http://169.254.169.254/'])(
    'is checked like the first address: %s',
    async to => {
      handler = redirect(302, to);
      expect(await failureOf(get('/', { redirects: 3 }))).toBe('ADDRESS_REFUSED');
    },
  );

  it.each(['ftp://receiver.example/', 'http://me:sesame@receiver.example/', 'http://'])('to %s fails', async to => {
    handler = redirect(302, to);
    expect(await failureOf(get('/', { redirects: 3 }))).toBe('URL_REFUSED');
  });

  it('that leads to another name is looked up anew, and takes no credentials along', async () => {
    resolver.answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.1', family: 4 }]];
    handler = redirect(302, at('inside.example', '/there'));
    expect(await failureOf(get('/', { redirects: 1 }))).toBe('ADDRESS_REFUSED');
    resolver.answers = [[{ address: '127.0.0.1', family: 4 }]];
    await get('/', { redirects: 1, headers: { Authorization: 'Bearer x', Accept: 'a/b' } });
    expect(requests.at(-1)?.headers).toMatchObject({ accept: 'a/b' });
    expect(requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('is not followed for ever', async () => {
    handler = (_, response) => response.writeHead(302, { Location: '/' }).end();
    expect(await failureOf(get('/', { redirects: 3 }))).toBe('TOO_MANY_REDIRECTS');
    expect(requests).toHaveLength(4);
  });
});

describe('an answer', () => {
  it.each<[string, Handler]>([
    ['never comes', () => undefined],
    ['stops in its headers', request => request.socket.write('HTTP/1.1 200 OK\r\nX: 1')],
    [
      'comes drop by drop',
      (_, response) => {
        const drops = setInterval(() => response.write('.'), 20);
        response.once('close', () => {
          clearInterval(drops);
        });
      },
    ],
  ])('that %s ends at the deadline', async (_, never) => {
    handler = never;
    expect(await failureOf(get('/', { timeoutMs: 150 }))).toBe('TIMED_OUT');
  });

  it('also when the name server keeps silent', async () => {
    resolver.resolve = () => new Promise(() => undefined);
    expect(await failureOf(get('/', { timeoutMs: 100 }))).toBe('TIMED_OUT');
  });

  it.each<[string, string, Handler]>([
    ['breaks off', 'BROKEN_OFF', (_, response) => response.destroy()],
    ['breaks off in its body', 'BROKEN_OFF', (_, response) => (response.write('x'), response.socket?.end())],
    ['is no HTTP', 'BROKEN_OFF', request => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    [
      'wants another protocol',
      'BROKEN_OFF',
      (_, response) => response.writeHead(101, { Upgrade: 'x', Connection: 'upgrade' }).end(),
    ],
    [
      'is compressed otherwise',
      'NOT_READABLE',
      (_, response) => response.writeHead(200, { 'Content-Encoding': 'zstd' }).end('x'),
    ],
    [
      'only says that it is compressed',
      'NOT_READABLE',
      (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('x'),
    ],
  ])('that %s fails with %s', async (_, failure, broken) => {
    handler = broken;
    expect(await failureOf(get())).toBe(failure);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('in %s is unfolded, and limited by what it unfolds to', async (encoding, fold) => {
    const answer =
      (size: number): Handler =>
      (_, response) =>
        response.writeHead(200, { 'Content-Encoding': encoding }).end(fold(Buffer.alloc(size, 'a')));
    handler = answer(1000);
    expect((await get()).body).toHaveLength(1000);
    handler = answer(50_000_000);
    expect(await failureOf(get())).toBe('TOO_LARGE');
  });

  it('larger than agreed fails, or is cut where the beginning is enough', async () => {
    handler = (_, response) => response.end('a'.repeat(1001));
    expect(await failureOf(get())).toBe('TOO_LARGE');
    const answer = await get('/', { excess: 'CUT', maxBytes: 10 });
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('aaaaaaaaaa'), cut: true });
    expect(requests.at(-1)?.headers['accept-encoding']).toBe('identity');
  });

  it('of which the beginning is enough counts by its status, also when the rest never comes', async () => {
    handler = (_, response) => response.write('begun');
    const answer = await get('/', { excess: 'CUT', timeoutMs: 200 });
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('begun'), cut: true });
  });
});

it('takes no proxy from the environment', async () => {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
  const before = names.map(name => process.env[name]);
  try {
    for (const name of names) process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : 'http://127.0.0.1:9';
    expect((await get()).status).toBe(200);
  } finally {
    names.forEach((name, index) => {
      if (before[index] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[index];
    });
  }
});
