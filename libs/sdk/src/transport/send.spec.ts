import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Kurultai } from '../kurultai.js';
import {
  AbortedError,
  ConnectionError,
  InputInvalidError,
  RateLimitError,
  ServiceError,
  TimeoutError,
  UnreadableAnswerError,
  UsageError,
} from '../errors/index.js';
import { ManualTime, type ScriptedServer, scriptedServer } from '../../../../test/support/scripted-server.js';

const query = 'query { viewer { kind } }';
const mutation = 'mutation { signOut { __typename } }';
const answer = { body: { data: { viewer: { kind: 'ANONYMOUS' } } } };
const internal = { body: { errors: [{ message: 'A fault.', extensions: { code: 'INTERNAL', incidentId: 'inc-1' } }] } };

describe('a request', () => {
  let server: ScriptedServer;
  let time: ManualTime;
  const client = (options = {}) => new Kurultai({ url: server.url, fetch: time.fetch, ...options }, time);

  beforeEach(async () => {
    server = await scriptedServer();
    time = new ManualTime();
  });
  afterEach(() => server.close());

  it('is sent again when the connection breaks, waiting longer each time with full jitter', async () => {
    server.answer('break', 'break', 'break', answer);
    time.chance = 0.5;
    const waits: number[] = [];
    const result = await client({ onRetry: ({ wait }: { wait: number }) => waits.push(wait) }).request(query);
    expect(result).toEqual(answer.body.data);
    expect(waits).toEqual([150, 300, 600]);
  });

  it('tells what it uses that will go away', async () => {
    const message = 'The field Query.old is deprecated. Ask `new`.';
    server.answer({ body: { ...answer.body, extensions: { deprecations: [message] } } }, answer);
    const heard: string[] = [];
    const k = client({ onDeprecation: (text: string) => heard.push(text) });
    await k.request(query);
    await k.request(query);
    expect(heard).toEqual([message]);
  });

  it('gives up after `maxRetries`, and says how often it tried', async () => {
    server.answer('break', 'break', 'break', 'break');
    const failure = await client({ maxRetries: 2 })
      .request(query)
      .catch((error: unknown) => error);
    expect(ConnectionError.is(failure) && failure.attempts).toBe(3);
    expect(server.requests).toHaveLength(3);
  });

  it('of a write without a key is sent once', async () => {
    server.answer('break', answer);
    await expect(client().request(mutation)).rejects.toMatchObject({ code: 'CONNECTION', attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  it('of a write is recognised wherever a tool has put the word', async () => {
    server.answer('break', answer);
    const minified = 'fragment F on Viewer{kind}mutation P{signOut{__typename}}';
    await expect(client().request(minified)).rejects.toMatchObject({ code: 'CONNECTION', attempts: 1 });
  });

  it('with an empty key is refused before it is sent: it would be repeated without one', async () => {
    await expect(client().request(mutation, undefined, { idempotencyKey: '' })).rejects.toMatchObject({
      code: 'USAGE',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('calls `fetch` as browsers want it: as the method of nothing', async () => {
    server.answer(answer);
    const strict = function (this: unknown, ...request: Parameters<typeof fetch>): Promise<Response> {
      if (this !== undefined) throw new TypeError('Illegal invocation');
      return time.fetch(...request);
    };
    await expect(client({ fetch: strict }).request(query)).resolves.toEqual(answer.body.data);
  });

  it.each([
    [404, 1],
    [302, 1],
    [503, 2],
  ])('answered by a page with the status %i is sent %i times', async (status, times) => {
    const page = { status, headers: { location: '/elsewhere' }, raw: '<html></html>' };
    server.answer(page, page);
    await expect(client({ maxRetries: 1 }).request(query)).rejects.toMatchObject({ code: 'UNREADABLE_ANSWER' });
    expect(server.requests).toHaveLength(times);
  });

  it.each([{ timeout: 0 }, { deadline: Number.POSITIVE_INFINITY }, { maxRetries: -1 }, { timeout: Number.NaN }])(
    'takes no number that a timer cannot keep: %j',
    async options => {
      expect(() => client(options)).toThrow(UsageError);
      await expect(client().request(query, undefined, options)).rejects.toMatchObject({ code: 'USAGE' });
    },
  );

  it('says how long all of it took when the deadline ends it', async () => {
    server.answer('hang');
    const hanging = new Kurultai({ url: server.url, timeout: 5000, deadline: 40, maxRetries: 3 }).request(query);
    await expect(hanging).rejects.toMatchObject({ code: 'TIMEOUT', message: 'No answer in 40 ms.' });
  });

  it('of a write with a key keeps the key over its retries', async () => {
    server.answer('break', internal, { body: { data: { signOut: {} } } });
    await client().request(mutation, undefined, { idempotencyKey: 'run-1' });
    expect(server.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['run-1', 'run-1', 'run-1']);
  });

  it('that breaks a rule is not sent again', async () => {
    const violations = [{ path: ['first'], rule: 'tooLarge', message: 'At most 100.' }];
    server.answer({
      status: 400,
      body: { errors: [{ message: 'No.', extensions: { code: 'INPUT_INVALID', violations } }] },
    });
    const failure = await client()
      .request(query)
      .catch((error: unknown) => error);
    expect(InputInvalidError.is(failure) && failure.violations).toEqual(violations);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['in seconds', { 'retry-after': '2' }, 2000],
    ['as a date', { 'retry-after': new Date(4000).toUTCString() }, 4000],
    ['in milliseconds', { 'retry-after-ms': '1234', 'retry-after': '9' }, 1234],
    ['in seconds, beside something unreadable', { 'retry-after-ms': 'soon', 'retry-after': '3' }, 3000],
  ])('waits as long as the service asks, %s', async (_form, headers, wait) => {
    const busy = {
      status: 429,
      headers,
      body: { errors: [{ message: 'Slowly.', extensions: { code: 'RATE_LIMITED' } }] },
    };
    server.answer(busy, answer);
    const waits: number[] = [];
    await client({ onRetry: (notice: { wait: number }) => waits.push(notice.wait) }).request(query);
    expect(waits).toEqual([wait]);
  });

  it('fails at once when the service asks for more than twenty seconds, and says how long', async () => {
    const busy = {
      status: 429,
      headers: { 'retry-after': '21' },
      body: { errors: [{ message: 'Slowly.', extensions: { code: 'RATE_LIMITED' } }] },
    };
    server.answer(busy);
    const failure = await client()
      .request(query)
      .catch((error: unknown) => error);
    expect(RateLimitError.is(failure) && failure.retryAfter).toBe(21);
    expect(server.requests).toHaveLength(1);
  });

  it('stops at the deadline, however many retries are left', async () => {
    server.answer(...Array.from({ length: 9 }, () => internal));
    time.chance = 0.999;
    const failure = await client({ deadline: 1000, maxRetries: 8 })
      .request(query)
      .catch((error: unknown) => error);
    expect(ServiceError.is(failure) && failure.incidentId).toBe('inc-1');
    expect(server.requests.length).toBeLessThan(4);
  });

  it('is sent ten times more than asked at most by one client, until answers come again', async () => {
    server.answer(...Array.from({ length: 40 }, () => internal));
    const one = client({ maxRetries: 100, deadline: 1e9 });
    await Promise.allSettled([one.request(query), one.request(query), one.request(query)]);
    expect(server.requests).toHaveLength(13);
  });

  it('is never sent after its caller ended it, not even while it waits', async () => {
    server.answer('break', answer);
    const caller = new AbortController();
    const failure = await client({ onRetry: () => caller.abort() })
      .request(query, undefined, { signal: caller.signal })
      .catch((error: unknown) => error);
    expect(AbortedError.is(failure)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('is not sent at all when its caller ended it before', async () => {
    const ended = { signal: AbortSignal.abort() };
    await expect(client().request(query, undefined, ended)).rejects.toMatchObject({ code: 'ABORTED' });
    expect(server.requests).toHaveLength(0);
  });

  it('that hangs ends after `timeout`', async () => {
    server.answer('hang');
    const failure = await new Kurultai({ url: server.url, timeout: 30, maxRetries: 0 })
      .request(query)
      .catch((error: unknown) => error);
    expect(TimeoutError.is(failure) && failure.message).toContain('30 ms');
  });

  it.each([
    ['an HTML page', { status: 502, raw: '<html>Bad gateway</html>' }],
    ['half an answer', { raw: '{"data":{"vie' }],
    ['JSON of somebody else', { raw: '{"hello":"world"}' }],
  ])('answered by %s is tried again, then named', async (_what, wrong) => {
    server.answer(wrong, wrong);
    const failure = await client({ maxRetries: 1 })
      .request(query)
      .catch((error: unknown) => error);
    expect(UnreadableAnswerError.is(failure) && failure.attempts).toBe(2);
  });

  it('throws what was answered beside an error, or returns both when asked to', async () => {
    const half = {
      body: { data: { a: 1, b: null }, errors: [{ message: 'Gone.', extensions: { code: 'NOT_FOUND' } }] },
    };
    server.answer(half, half);
    await expect(client().request(query)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { a: 1, b: null } });
    const both = await client().request(query, undefined, { partial: true });
    expect(both).toMatchObject({ data: { a: 1 }, errors: [{ message: 'Gone.' }] });
  });

  it('names itself, its request and where the code is explained', async () => {
    server.answer({ ...internal, headers: { 'x-request-id': 'req-9' } });
    const failure = await client({ maxRetries: 0 })
      .request(query)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'ServiceError',
      requestId: 'req-9',
      docsUrl: `${server.origin}/errors/INTERNAL`,
    });
    expect(server.requests[0]?.headers['kurultai-client']).toMatch(/^sdk\/\d/);
  });
});
