import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { sign } from './sign.js';
import { verify, WebhookError } from './verify.js';

/** The vector of the specification's own libraries. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const headersOf = ({ id, at, signature }: typeof vector) => ({
  'webhook-id': id,
  'webhook-timestamp': String(at / 1000),
  'webhook-signature': signature,
});
const event = { type: 'publication.published', data: { publication: 'pub_1', organisation: null } } as const;
const secret = `whsec_${btoa('a secret of twenty-four.')}`;

describe('a webhook', () => {
  it('of the specification’s own vector holds', async () => {
    const options = { now: vector.at };
    await expect(verify(vector.body, headersOf(vector), vector.secret, options)).resolves.toMatchObject({
      id: vector.id,
    });
    const bytes = new TextEncoder().encode(vector.body);
    await expect(verify(bytes, new Headers(headersOf(vector)), vector.secret, options)).resolves.toMatchObject({
      test: 2432232314,
    });
  });

  it('is signed as the specification’s library checks it, and checked as that library signs', async () => {
    const { headers, body } = await sign(event, secret);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject(event);
    const at = new Date();
    const signature = new Webhook(secret).sign('event_1', at, body);
    const sent = {
      'webhook-id': 'event_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    };
    await expect(verify(body, sent, secret)).resolves.toMatchObject({ ...event, id: 'event_1' });
  });

  it('holds by either secret while one is being replaced', async () => {
    const { headers, body } = await sign(event, secret);
    await expect(verify(body, headers, [undefined, `whsec_${btoa('another')}`, secret])).resolves.toMatchObject(event);
  });

  it('holds when one of several signatures does', async () => {
    const { headers, body } = await sign(event, secret);
    const several = { ...headers, 'webhook-signature': `v1a,xyz v1,!!! v1,AAAA ${headers['webhook-signature']}` };
    await expect(verify(body, several, secret)).resolves.toMatchObject(event);
  });

  it.each([
    ['another body', 'SIGNATURE_WRONG', (body: string) => [`${body} `, {}] as const],
    ['another id', 'SIGNATURE_WRONG', (body: string) => [body, { 'webhook-id': 'event_2' }] as const],
    [
      'no signature of a version that is known',
      'SIGNATURE_WRONG',
      (body: string) => [body, { 'webhook-signature': 'v2,AAAA' }] as const,
    ],
    ['no signature at all', 'HEADERS_MISSING', (body: string) => [body, { 'webhook-signature': undefined }] as const],
    ['a time that is none', 'TOO_OLD', (body: string) => [body, { 'webhook-timestamp': 'soon' }] as const],
  ])('with %s is refused', async (_what, code, change) => {
    const { headers, body } = await sign(event, secret);
    const [text, changed] = change(body);
    await expect(verify(text, { ...headers, ...changed }, secret)).rejects.toMatchObject({
      name: 'WebhookError',
      code,
    });
  });

  it('older or newer than five minutes is refused, one of exactly five minutes is not', async () => {
    const { headers, body } = await sign(event, secret, { at: 1_000_000_000_000 });
    const at = (seconds: number) => verify(body, headers, secret, { now: 1_000_000_000_000 + seconds * 1000 });
    await expect(at(301)).rejects.toMatchObject({ code: 'TOO_OLD' });
    await expect(at(-301)).rejects.toMatchObject({ code: 'TOO_NEW' });
    await expect(at(300)).resolves.toMatchObject(event);
    await expect(at(-300)).resolves.toMatchObject(event);
  });

  it('is found whatever class or spelling its headers have', async () => {
    const { headers, body } = await sign(event, secret);
    const spelt = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name.replaceAll(/\b\w/gu, letter => letter.toUpperCase()),
        value,
      ]),
    );
    await expect(verify(body, spelt, secret)).resolves.toMatchObject(event);
    const foreign = { get: (name: string) => headers[name as keyof typeof headers] } as unknown as Headers;
    await expect(verify(body, foreign, secret)).resolves.toMatchObject(event);
  });

  it('holds by the good secret when another one is no base64', async () => {
    const { headers, body } = await sign(event, secret);
    await expect(verify(body, headers, ['whsec_not base64!', secret])).resolves.toMatchObject(event);
    await expect(verify(body, headers, 'whsec_not base64!')).rejects.toMatchObject({ code: 'SIGNATURE_WRONG' });
    const failure = await verify(`${body} `, headers, secret).catch((error: unknown) => error);
    expect(WebhookError.is(failure)).toBe(true);
  });

  it('is narrowed by its type', async () => {
    const { headers, body } = await sign(event, secret);
    const received = await verify(body, headers, secret);
    // It compiles only if the compiler knows which data belong to which type.
    const publication: string = received.type === 'publication.published' ? received.data.publication : '';
    expect(publication).toBe('pub_1');
  });
});
