/** What a member's server and a partner's page do through the SDK, against the real service. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ForbiddenError,
  InputInvalidError,
  Kurultai,
  RefusedError,
  StaleError,
  UnauthenticatedError,
  UsageError,
} from '@kurultai/sdk';
import { type Cast, createCast } from '../../support/cast.js';
import { PNG } from '../../support/sample-files.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { describeExamples } from './examples.js';

const article = (title: string) => ({ content: [{ language: 'en', title, body: `About **${title}**.` }] });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the SDK on a real service', () => {
  let network: TestApp;
  let cast: Cast;
  const as = (token?: string): Kurultai => new Kurultai({ url: `${network.url}/graphql`, key: token });
  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  }, 60_000);
  afterAll(() => network.close());

  describe('publications', () => {
    it('are published once under their external id, changed, and found unchanged', async () => {
      const { publications } = as(cast.tokens.memberKey);
      const first = await publications.publish({ externalId: 'one', ...article('One') });
      expect(first).toMatchObject({
        outcome: 'CREATED',
        replayed: false,
        publication: { externalId: 'one' },
      });
      expect(first.requestId).toMatch(/./);
      await expect(publications.publish({ externalId: 'one', ...article('One') })).resolves.toMatchObject({
        outcome: 'UNCHANGED',
      });
      const second = await publications.publish({ externalId: 'one', ...article('Two') }, { languages: ['kk', 'en'] });
      expect(second).toMatchObject({
        outcome: 'UPDATED',
        publication: { id: first.publication.id, title: { text: 'Two', language: 'en' } },
      });
      const read = await as().publications.get(first.publication.id);
      expect(read?.bodyHtml?.text).toContain('<strong>Two</strong>');
    });

    it('answer from the record when the same key comes again', async () => {
      const { publications } = as(cast.tokens.memberKey);
      const send = () => publications.publish(article('Keyed'), { idempotencyKey: 'sdk-keyed' });
      const [first, again] = [await send(), await send()];
      expect(again).toMatchObject({ replayed: true, publication: { id: first.publication.id } });
    });

    it('are listed page by page, and one after another', async () => {
      const { publications } = as(cast.tokens.otherMemberKey);
      for (const title of ['A', 'B', 'C']) await publications.publish({ externalId: title, ...article(title) });
      const filter = { organisation: [cast.organisations.otherMember] };
      const page = await as().publications.list({ first: 2, filter });
      expect([page.nodes.length, page.hasNextPage]).toEqual([2, true]);
      const titles: string[] = [];
      for await (const { title } of as().publications.list({ first: 2, filter })) titles.push(title.text);
      expect(titles.sort()).toEqual(['A', 'B', 'C']);
      await expect(as().publications.list({ first: 1, after: page.endCursor, filter })).resolves.toMatchObject({
        hasNextPage: false,
      });
    });

    it('come in any number, each with its own result', async () => {
      const items = [
        { externalId: 'm1', ...article('M1') },
        { externalId: 'm2', content: [] },
        { externalId: 'm3', ...article('M3') },
      ];
      const results = [];
      for await (const result of as(cast.tokens.memberKey).publications.publishMany(items)) results.push(result);
      expect(results.map(({ index, externalId, outcome }) => [index, externalId, outcome])).toEqual([
        [0, 'm1', 'CREATED'],
        [1, 'm2', 'REFUSED'],
        [2, 'm3', 'CREATED'],
      ]);
      const [, refused] = results;
      expect(
        refused && !refused.ok && InputInvalidError.is(refused.error) && refused.error.violations[0]?.path,
      ).toEqual(expect.arrayContaining(['content']));
    });

    it('fill a request with as many as the service takes', async () => {
      const items = Array.from({ length: 500 }, (_, number) => ({ externalId: `full-${String(number)}`, content: [] }));
      const outcomes = [];
      for await (const { outcome } of as(cast.tokens.memberKey).publications.publishMany(items)) outcomes.push(outcome);
      expect(outcomes).toEqual(Array(500).fill('REFUSED'));
    });

    it('of which one is too large by itself still come, with its refusal in its place', async () => {
      const huge = {
        externalId: 'huge',
        content: [{ language: 'en', title: 'Huge', body: 'x'.repeat(3 * 1024 * 1024) }],
      };
      const items = [{ externalId: 's1', ...article('S1') }, huge, { externalId: 's2', ...article('S2') }];
      const results = [];
      for await (const result of as(cast.tokens.memberKey).publications.publishMany(items)) results.push(result);
      expect(results.map(({ externalId, ok }) => [externalId, ok])).toEqual([
        ['s1', true],
        ['huge', false],
        ['s2', true],
      ]);
    });

    it('are tried without being done', async () => {
      const results = [];
      const items = [{ externalId: 'dry', ...article('Dry') }];
      for await (const one of as(cast.tokens.memberKey).publications.publishMany(items, { dryRun: true }))
        results.push(one);
      expect(results).toMatchObject([{ ok: true, outcome: 'CREATED' }]);
      const all = await as().publications.list({ filter: { organisation: [cast.organisations.member] }, first: 100 });
      expect(all.nodes.map(({ title }) => title.text)).not.toContain('Dry');
    });

    it('are corrected and taken back', async () => {
      const { publications } = as(cast.tokens.memberKey);
      const { publication } = await publications.publish({ externalId: 'wrong', ...article('Wrong') });
      const note = [{ language: 'en', text: 'The name was wrong.' }];
      const corrected = await publications.correct({ id: publication.id, note, ...article('Right') });
      expect(corrected.publication.status).toBe('CORRECTED');
      const retracted = await publications.retract({ externalId: 'wrong', reason: note });
      expect(retracted.publication.status).toBe('RETRACTED');
      const failure = await failureOf(publications.publish({ externalId: 'wrong', ...article('Again') }));
      expect(RefusedError.is(failure) && failure.guards.length).toBeGreaterThan(0);
    });
  });

  describe('errors', () => {
    it('name every broken rule', async () => {
      const failure = await failureOf(as(cast.tokens.memberKey).publications.publish({ content: [] }));
      expect(InputInvalidError.is(failure) && failure.violations).toEqual([
        expect.objectContaining({ path: expect.arrayContaining(['content']) }),
      ]);
    });

    it('say that a key is wrong, and that one may not', async () => {
      expect(UnauthenticatedError.is(await failureOf(as('kur_sk_wrong').members.list().then()))).toBe(true);
      expect(ForbiddenError.is(await failureOf(as(cast.tokens.siteKey).publications.publish(article('No'))))).toBe(
        true,
      );
    });

    it('say that somebody was faster', async () => {
      const { organisations } = as(cast.tokens.memberHead);
      const id = cast.organisations.member;
      const version = (await organisations.get(id))?.version ?? 0;
      await organisations.update({ id, expectedVersion: version, website: 'https://one.example' });
      const late = organisations.update({ id, expectedVersion: version, website: 'https://two.example' });
      expect(StaleError.is(await failureOf(late))).toBe(true);
    });

    it('keep a secret key out of pages', () => {
      Object.assign(globalThis, { document: {} });
      try {
        expect(() => as('kur_sk_secret')).toThrow(UsageError);
        expect(() => as('kur_pk_publishable')).not.toThrow();
      } finally {
        delete (globalThis as { document?: unknown }).document;
      }
    });
  });

  describe('the register', () => {
    it('lists members, of today and of a day long past', async () => {
      const members = await as().members.list().toArray({ limit: 10 });
      expect(members.map(({ organisation }) => organisation?.name.text)).toEqual(
        expect.arrayContaining(['Example Association 01', 'Example Association 02']),
      );
      await expect(as().members.list({ asOf: '2001-01-01' }).toArray({ limit: 10 })).resolves.toEqual([]);
      const [one] = members;
      await expect(as().members.get(one?.id ?? '')).resolves.toMatchObject({ publicStatus: one?.publicStatus });
    });

    it('finds organisations, counts them by country, and reads one by its slug', async () => {
      const page = await as().organisations.list({ filter: { search: 'association 02' }, count: true });
      expect(page.nodes[0]?.country).toBe('KZ');
      const { facets } = await as().organisations.facets({ filter: { membershipStatus: ['ACTIVE'] } });
      expect(facets.countries).toEqual(expect.arrayContaining([{ value: 'KZ', count: 1 }]));
      const one = await as().organisations.get({ slug: page.nodes[0]?.slug ?? '' }, { languages: ['en'] });
      expect(one?.names.map(({ text }) => text)).toEqual(['Example Association 02']);
      await expect(as().organisations.get({ slug: 'nobody' })).resolves.toBeNull();
    });

    it('knows no summit, no ballot and no receipt in an empty network', async () => {
      await expect(as().summits.next()).resolves.toBeNull();
      await expect(as().summits.list().toArray({ limit: 1 })).resolves.toEqual([]);
      await expect(as().summits.get({ slug: 'none' })).resolves.toBeNull();
    });
  });

  describe('an application', () => {
    it('is begun, and says what blocks it from being handed in', async () => {
      const { applications } = as(cast.tokens.applicantHead);
      const { application } = await applications.start({ category: 'FULL' });
      expect(application.availableActions.find(({ action }) => action === 'SUBMIT')).toMatchObject({ allowed: false });
      const failure = await failureOf(
        applications.submit({ id: application.id, expectedVersion: application.version ?? 1 }),
      );
      expect(RefusedError.is(failure) && failure.guards.length).toBeGreaterThan(0);
      const second = await failureOf(applications.start({ category: 'FULL' }));
      expect(RefusedError.is(second) && second.code).toBe('OPEN_APPLICATION_EXISTS');
      await expect(applications.get(application.id)).resolves.toMatchObject({ state: 'DRAFT' });
    });
  });

  describe('resources', () => {
    it('are refused with the rule that they break, not with a status', async () => {
      const member = as(cast.tokens.memberHead);
      const options = { name: 'guide.png', mediaType: 'image/png', visibility: 'PUBLIC' } as const;
      const failure = await failureOf(member.resources.upload(new Blob(['no picture at all']), options));
      expect(InputInvalidError.is(failure) && failure.violations.length).toBeGreaterThan(0);
    });

    it('are not taken from an answer that is none', async () => {
      const page = new Response('Not here.', { status: 404, headers: { 'content-type': 'image/png' } });
      const options = { name: 'guide.png', visibility: 'PUBLIC' } as const;
      expect(UsageError.is(await failureOf(as(cast.tokens.memberHead).resources.upload(page, options)))).toBe(true);
      for (const deadline of [-1, Number.NaN, Infinity]) {
        const late = as(cast.tokens.memberHead).resources.upload(PNG, { ...options, mediaType: 'image/png', deadline });
        expect(UsageError.is(await failureOf(late))).toBe(true);
      }
    });

    it('are uploaded as a stream with their progress told', async () => {
      const member = as(cast.tokens.memberHead);
      const bytes = new Uint8Array(PNG);
      const told: number[] = [];
      const options = {
        name: 'guide.png',
        mediaType: 'image/png',
        visibility: 'PUBLIC',
        bytes: bytes.length,
      } as const;
      const stream = new Blob([bytes]).stream();
      const file = await member.resources.upload(stream, { ...options, onProgress: ({ sent }) => told.push(sent) });
      expect([file.bytes, told.at(-1)]).toEqual([bytes.length, bytes.length]);
      await expect(
        member.resources.upload(new Blob([bytes]).stream(), { ...options, bytes: undefined }),
      ).rejects.toThrow('bytes');
    });
  });

  describeExamples(() => ({ network, cast }));
});
