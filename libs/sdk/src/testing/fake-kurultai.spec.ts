import { describe, expect, it } from '@jest/globals';
import {
  InputInvalidError,
  NotFoundError,
  RateLimitError,
  StaleError,
  TimeoutError,
  UnreadableAnswerError,
} from '../errors/index.js';
import { Kurultai } from '../kurultai.js';
import { query } from '../query.js';
import { verify } from '../receiving/verify.js';
import { fakeKurultai } from './fake-kurultai.js';
import type { FakeRecords } from './records.js';

const article = (title: string) => ({ content: [{ language: 'en', title, body: `About ${title}.` }] });
const example = { id: 'org_7', slug: 'example-association-07', name: 'Example Association 07', country: 'KZ' };

function faked(records: FakeRecords = {}) {
  const network = fakeKurultai(records);
  return { ...network, kurultai: new Kurultai(network) };
}

describe('a network in memory', () => {
  it('holds what the test gives it, and makes up what the schema wants besides', async () => {
    const { kurultai } = faked({ organisations: [example, { name: 'Example Association 08', country: 'FR' }] });
    const found = await kurultai.organisations.list({ filter: { country: ['KZ'] } });
    expect(found.nodes).toMatchObject([{ slug: 'example-association-07', country: 'KZ' }]);
    await expect(kurultai.organisations.get({ slug: 'example-association-07' })).resolves.toMatchObject({
      id: 'org_7',
    });
    await expect(kurultai.organisations.get({ slug: 'unknown' })).resolves.toBeNull();
  });

  it('gives lists page by page', async () => {
    const publications = Array.from({ length: 45 }, (_, index) => ({ title: `No ${index}` }));
    const { kurultai } = faked({ publications });
    const all = await kurultai.publications.list({ first: 20 }).toArray({ limit: 100 });
    expect(all.map(({ title }) => title.text)).toEqual(publications.map(({ title }) => title));
  });

  it('keeps what is published, once under an external id', async () => {
    const { kurultai } = faked();
    const send = (title: string) => kurultai.publications.publish({ externalId: 'cms:1', ...article(title) });
    expect([(await send('One')).outcome, (await send('One')).outcome, (await send('Two')).outcome]).toEqual([
      'CREATED',
      'UNCHANGED',
      'UPDATED',
    ]);
    const { nodes } = await kurultai.publications.list();
    expect(nodes).toMatchObject([{ externalId: 'cms:1', title: { text: 'Two' }, version: 2 }]);
  });

  it('takes many publications at once', async () => {
    const { kurultai, requests } = faked();
    const items = Array.from({ length: 30 }, (_, index) => ({ externalId: `cms:${index}`, ...article(`No ${index}`) }));
    const results = [];
    for await (const result of kurultai.publications.publishMany(items)) results.push(result.ok);
    expect(results).toEqual(items.map(() => true));
    expect(requests.length).toBeLessThan(30);
  });

  it('refuses what the real schema does not have, wherever it stands', async () => {
    const { kurultai } = faked();
    await expect(kurultai.request('{ organisations { nodes { nickname } } }')).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      violations: [{ path: [], rule: 'schema' }],
      message: expect.stringContaining('nickname') as unknown,
    });
    await expect(kurultai.request('{ organisations {')).rejects.toMatchObject({ violations: [{ rule: 'syntax' }] });
    const wrong = kurultai.request('mutation ($input: PublishInput!) { publish(input: $input) { __typename } }', {
      input: { externalID: 'cms:1', content: [] },
    });
    await expect(wrong).rejects.toMatchObject({ violations: [{ path: ['input', 'externalID'], rule: 'type' }] });
    await expect(kurultai.publications.publish({ content: [{ language: 'en' } as never] })).rejects.toMatchObject({
      violations: [{ path: ['input', 'content', '0', 'body'], rule: 'type' }],
    });
  });

  it('names a record’s field that is none', async () => {
    // @ts-expect-error The compiler says it first.
    const { kurultai } = faked({ organisations: [{ nickname: 'Seven' }] });
    await expect(kurultai.organisations.list()).rejects.toMatchObject({
      message: 'organisations: Organisation has no field nickname.',
    });
  });

  it('answers a query of your own', async () => {
    const { kurultai } = faked({ organisations: [example] });
    const { organisation } = await query(kurultai, {
      organisation: { $: { id: 'org_7' }, name: { text: true }, country: true },
    });
    expect(organisation).toEqual({ name: { text: 'Example Association 07' }, country: 'KZ' });
  });

  it('answers as the test wants, also with a refusal', async () => {
    const network = faked();
    network.answer('publish', () => ({
      __typename: 'GuardFailed',
      code: 'GUARD_FAILED',
      message: 'Not now.',
      guards: [{ code: 'standing', message: 'Your organisation is not in good standing.' }],
    }));
    await expect(network.kurultai.publications.publish(article('One'))).rejects.toMatchObject({
      code: 'GUARD_FAILED',
      guards: [{ code: 'standing' }],
    });
  });

  it('acts on the record that a mutation names beside no input, under its version', async () => {
    const { kurultai } = faked({ translations: [{ id: 'trl_1', version: 3 }] });
    await expect(kurultai.translations.submit('trl_1', { expectedVersion: 2 })).rejects.toBeInstanceOf(StaleError);
    await kurultai.translations.submit('trl_1', { expectedVersion: 3 });
    expect((await kurultai.translations.list()).nodes).toMatchObject([{ id: 'trl_1' }]);
  });

  it('finds anything by its id, and narrows a list by what is asked besides a filter', async () => {
    const { kurultai } = faked({
      organisations: [example],
      delegations: [
        { id: 'del_1', summit: { id: 'sum_1' }, state: 'ACCREDITED' },
        { id: 'del_2', summit: { id: 'sum_2' }, state: 'ACCREDITED' },
        { id: 'del_3', summit: { id: 'sum_1' }, state: 'DRAFT' },
      ],
    });
    const { node } = await query(kurultai, { node: { $: { id: 'org_7' }, '...Organisation': { slug: true } } });
    expect(node).toMatchObject({ slug: example.slug });
    const { nodes } = await kurultai.request<{ nodes: unknown }, object>('{ nodes(ids: ["org_7", "no"]) { id } }');
    expect(nodes).toEqual([{ id: 'org_7' }, null]);
    const accredited = await kurultai.summits.delegations('sum_1', { state: 'ACCREDITED' });
    expect(accredited.nodes).toMatchObject([{ id: 'del_1' }]);
  });

  it('refuses a key that was used for something else', async () => {
    const { kurultai } = faked();
    const options = { idempotencyKey: 'key-1' };
    await kurultai.publications.publish(article('One'), options);
    await expect(kurultai.publications.publish(article('Two'), options)).rejects.toMatchObject({
      violations: [{ path: ['Idempotency-Key'], rule: 'idempotencyKeyReused' }],
    });
  });

  it('takes again under its key what a rule had refused', async () => {
    const network = faked();
    const options = { idempotencyKey: 'key-1' };
    const answer = { code: 'GUARD_FAILED', message: 'Not now.', guards: [] };
    network.answer('publish', () => ({ __typename: 'GuardFailed', ...answer }));
    await expect(network.kurultai.publications.publish(article('One'), options)).rejects.toMatchObject(answer);
    network.answer('publish', () => ({ __typename: 'PublishSuccess', outcome: 'CREATED', publication: {} }));
    await expect(network.kurultai.publications.publish(article('One'), options)).resolves.toMatchObject({
      replayed: false,
    });
  });

  it('takes what it refused again under its key', async () => {
    const { kurultai } = faked({ publications: [{ externalId: 'cms:1', version: 3 }] });
    const send = (expectedVersion: number) =>
      kurultai.publications.publish(
        { externalId: 'cms:1', expectedVersion, ...article('Two') },
        { idempotencyKey: 'key-1' },
      );
    await expect(send(2)).rejects.toBeInstanceOf(StaleError);
    await expect(send(3)).resolves.toMatchObject({ outcome: 'UPDATED', replayed: false });
  });

  it('says that a version is stale', async () => {
    const { kurultai } = faked({ publications: [{ id: 'pub_1', externalId: 'cms:1', version: 3 }] });
    const late = kurultai.publications.publish({ externalId: 'cms:1', expectedVersion: 2, ...article('Two') });
    await expect(late).rejects.toBeInstanceOf(StaleError);
  });

  describe('on demand', () => {
    const patient = { maxRetries: 3 };

    it('limits the rate, drops requests and loses answers: a client that tries again publishes once', async () => {
      const network = faked();
      network.next.rateLimit(1);
      network.next.drop(1);
      network.next.lose(1);
      const { replayed } = await network.kurultai.publications.publish(article('One'), patient);
      expect(replayed).toBe(true);
      expect((await network.kurultai.publications.list()).nodes).toHaveLength(1);
      const keys = network.requests.slice(0, 3).map(({ idempotencyKey }) => idempotencyKey);
      expect(new Set(keys).size).toBe(1);
    });

    it.each([
      ['rateLimit', RateLimitError],
      ['unavailable', UnreadableAnswerError],
    ] as const)('%s is told to a client without patience', async (fault, Kind) => {
      const network = faked();
      network.next[fault]();
      const failed = network.kurultai.organisations.list({ maxRetries: 0 });
      await expect(failed).rejects.toBeInstanceOf(Kind);
    });

    it('refuses with a code', async () => {
      const network = faked();
      network.next.refuse('NOT_FOUND');
      network.next.refuse('INPUT_INVALID', 'Wrong.', [{ path: 'input.title', rule: 'required', message: 'Missing.' }]);
      await expect(network.kurultai.organisations.list()).rejects.toBeInstanceOf(NotFoundError);
      const invalid = await network.kurultai.organisations.list().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(InputInvalidError.is(invalid) && invalid.violations).toMatchObject([{ path: 'input.title' }]);
    });

    it('hangs until the client gives up', async () => {
      const network = faked();
      network.next.hang();
      const late = network.kurultai.organisations.list({ timeout: 5, maxRetries: 0 });
      await expect(late).rejects.toBeInstanceOf(TimeoutError);
    });
  });

  it('signs webhooks as the network does', async () => {
    const network = faked();
    const sent = await network.webhook('publication.published', { publication: 'pub_1', organisation: null });
    await expect(verify(sent.body, sent.headers, network.webhookSecret)).resolves.toMatchObject({
      type: 'publication.published',
      data: { publication: 'pub_1' },
    });
  });

  it('stands behind a client of your own', async () => {
    const { url, fetch, requests } = fakeKurultai();
    await new Kurultai({ url, fetch, key: 'kur_sk_example' }).organisations.list();
    expect(requests[0]).toMatchObject({ authorization: 'Bearer kur_sk_example', idempotencyKey: null });
  });
});
