/** Publishing by real HTTP: who may, what comes back, what is kept, and what happens when it is sent again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../apps/api/src/core/access/index.js';
import { listenTo } from '../../support/live-ear.js';
import {
  article,
  errorOf,
  type PublicationBench,
  startPublicationBench,
  successOf,
  type TestOrganisation,
  uuidIn,
} from '../../support/publication-bench.js';

describe('publishing by a member', () => {
  let bench: PublicationBench;
  let own: TestOrganisation;
  let key: Actor;
  beforeAll(async () => {
    bench = await startPublicationBench();
    own = await bench.organisation();
    key = own.key('PUBLICATION_WRITE', 'ORGANISATION_READ');
  });
  afterAll(() => bench.close());

  const count = async (table: string): Promise<number> =>
    (await bench.sql<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count;

  describe('who may publish', () => {
    it('lets a key with the scope, an editor and a head publish in the name of their organisation', async () => {
      for (const actor of [key, own.person('EDITOR'), own.person('HEAD')]) {
        const { outcome, publication } = successOf(await bench.publish(actor));
        expect(outcome).toBe('CREATED');
        expect(publication).toMatchObject({
          organisation: { id: own.id },
          status: 'PUBLISHED',
          kind: 'ARTICLE',
          version: 1,
        });
      }
    });

    it('refuses everybody else', async () => {
      const before = await count('publication');
      expect(errorOf(await bench.publish(undefined)).code).toBe('UNAUTHENTICATED');
      const others = [
        own.key('FILE_WRITE', 'ORGANISATION_WRITE'),
        own.person('CONTACT', 'TRANSLATOR', 'VOTING_DELEGATE'),
      ];
      for (const actor of others) expect(errorOf(await bench.publish(actor)).code).toBe('FORBIDDEN');
      expect(await count('publication')).toBe(before);
    });
  });

  describe('what is published', () => {
    it('comes back to everybody as it was sent', async () => {
      const mentioned = await bench.organisation();
      const input = {
        kind: 'STATEMENT',
        content: [
          { language: 'kk', title: 'Сенімен болашақ', summary: 'Қысқаша', body: '# Мәтін' },
          { language: 'en', title: 'The future with you', body: 'Text' },
        ],
        canonicalUrl: 'https://example.org/news/1?a=b#c',
        topics: ['parenting', 'astana'],
        mentions: [mentioned.id, own.id],
        publishedAt: '2022-08-17T10:00:00+06:00',
      };
      const { id } = successOf(await bench.publish(key, input)).publication;
      expect(await bench.read(undefined, id, ['ru', 'en'])).toEqual({
        id,
        version: 1,
        kind: 'STATEMENT',
        status: 'PUBLISHED',
        slug: 'senimen-bolashaq',
        languages: ['kk', 'en'],
        topics: ['parenting', 'astana'],
        canonicalUrl: 'https://example.org/news/1?a=b#c',
        publishedAt: '2022-08-17T04:00:00.000Z',
        provenance: 'LIVE',
        source: null,
        externalId: null,
        title: { language: 'en', text: 'The future with you' },
        summary: { text: 'Қысқаша' },
        body: { text: 'Text' },
        organisation: { id: own.id },
        mentions: [{ id: mentioned.id }, { id: own.id }],
      });
      expect((await bench.read(undefined, id, ['de']))?.title).toEqual({ language: 'kk', text: 'Сенімен болашақ' });
    });

    it.each([
      ['the curly name', 'Parent’R’Us'],
      ['the straight name', "Parent'R'Us"],
      ['Kazakh', 'Сенімен болашақ'],
      ['emoji', '👩‍👩‍👧‍👦 🇰🇿 👍🏽'],
      ['right-to-left text', 'أولياء الأمور הורים'],
      ['markup', '<b>&amp;</b><script>alert(1)</script>'],
      ['a formula', '=1+1'],
      ['a no-break space', 'a\u00a0b\u202fc'],
      ['quotes and braces', '{"a": \'b\', \\n, $1, %s, NULL}'],
    ])('keeps %s byte for byte', async (_, text) => {
      const lines = `${text}\r\n\t${text}\n`;
      const content = [{ language: 'en', title: text, summary: lines, body: lines }];
      const { id } = successOf(await bench.publish(key, { content, externalId: text })).publication;
      expect(await bench.read(key, id)).toMatchObject({
        title: { text },
        summary: { text: lines },
        body: { text: lines },
        externalId: text,
      });
    });

    it('tells the external id to its organisation only', async () => {
      const { id } = successOf(await bench.publish(key, { externalId: 'discreet' })).publication;
      const other = await bench.organisation();
      expect(await bench.read(own.person('CONTACT'), id)).toMatchObject({ externalId: 'discreet' });
      expect(await bench.read(other.person('HEAD'), id)).toMatchObject({ externalId: null });
      expect(await bench.read(own.key('PUBLICATION_WRITE'), id)).toMatchObject({ externalId: 'discreet' });
      expect(await bench.read(own.key('FILE_WRITE'), id)).toMatchObject({ externalId: null });
      expect(await bench.read(undefined, id)).toMatchObject({ externalId: null });
    });

    it('is kept as a revision, audited, put into the outbox and sent live, together', async () => {
      const heard = listenTo(bench, 'publication');
      const { publication } = successOf(await bench.publish(key, { externalId: 'recorded' }));
      expect(await heard.next()).toEqual({ id: publication.id });
      heard.stop();
      successOf(await bench.publish(key, { externalId: 'recorded', topics: ['new'] }));
      const uuid = uuidIn(publication.id);
      const revisions = await bench.sql(
        `select version, actor_kind, content -> 'topics' as topics from publication_revision where publication_id = $1 order by 1`,
        [uuid],
      );
      expect(revisions).toEqual([
        { version: 1, actor_kind: 'ORGANISATION_KEY', topics: [] },
        { version: 2, actor_kind: 'ORGANISATION_KEY', topics: ['new'] },
      ]);
      expect(await bench.sql(`select action from audit_event where subject_id = $1 order by id`, [uuid])).toEqual([
        { action: 'publication.published' },
        { action: 'publication.updated' },
      ]);
      const data = { publication: publication.id, organisation: own.id };
      expect(
        await bench.sql(`select type, data from outbox_event where subject = $1 order by id`, [publication.id]),
      ).toEqual([
        { type: 'publication.published', data },
        { type: 'publication.updated', data },
      ]);
      await expect(bench.sql('update publication_revision set version = 9')).rejects.toThrow('insert-only');
    });
  });

  describe('sending it again', () => {
    it('makes another publication each time without an external id', async () => {
      const ids = [await bench.publish(key), await bench.publish(key)].map(answer => successOf(answer).publication.id);
      expect(new Set(ids).size).toBe(2);
    });

    it('makes one with an idempotency key', async () => {
      const headers = { 'idempotency-key': 'once' };
      const answers = [await bench.publish(key, {}, headers), await bench.publish(key, {}, headers)];
      expect(successOf(answers[1]!)).toEqual(successOf(answers[0]!));
    });

    it('changes nothing when it says the same', async () => {
      const input = { externalId: 'same', publishedAt: '2026-01-01T00:00:00Z', topics: ['a'] };
      const first = successOf(await bench.publish(key, input));
      const before = [await count('publication_revision'), await count('audit_event'), await count('outbox_event')];
      bench.clock.advance(60);
      const again = successOf(await bench.publish(key, { ...input, publishedAt: null }));
      expect(again).toEqual({ ...first, outcome: 'UNCHANGED' });
      expect([await count('publication_revision'), await count('audit_event'), await count('outbox_event')]).toEqual(
        before,
      );
    });

    it.each([
      ['title', article('Another')],
      ['language', article('A title', 'de')],
      ['kind', { kind: 'CALL' }],
      ['address', { canonicalUrl: 'https://example.org/' }],
      ['topics', { topics: ['a', 'b'] }],
      ['instant', { publishedAt: '2020-01-01T00:00:00Z' }],
    ])('writes the next version when its %s is another', async (what, change) => {
      const externalId = `changed ${what}`;
      const first = successOf(await bench.publish(key, { externalId, topics: ['b', 'a'] }));
      const next = successOf(await bench.publish(key, { externalId, topics: ['b', 'a'], ...change }));
      expect(next).toMatchObject({ outcome: 'UPDATED', publication: { id: first.publication.id, version: 2 } });
      expect(await bench.read(undefined, first.publication.id)).toEqual({ ...next.publication, externalId: null });
    });

    it('replaces texts, topics and mentions', async () => {
      const mentioned = await bench.organisation();
      const content = ['en', 'ru', 'kk'].map(language => ({ language, title: language, summary: 's', body: 'b' }));
      const full = { externalId: 'replaced', content, topics: ['x', 'y'], mentions: [mentioned.id] };
      successOf(await bench.publish(key, full));
      const { publication } = successOf(await bench.publish(key, { externalId: 'replaced', ...article('ru', 'ru') }));
      expect(publication).toMatchObject({ languages: ['ru'], topics: [], mentions: [], summary: null });
    });

    it('ends 20 calls at once with one external id as one publication', async () => {
      const before = await count('publication');
      const calls = Array.from({ length: 20 }, (_, index) =>
        bench.publish(key, { externalId: 'race', ...article(`T${index % 4}`) }),
      );
      const results = (await Promise.all(calls)).map(successOf);
      expect(new Set(results.map(({ publication }) => publication.id)).size).toBe(1);
      expect(results.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
      expect(await count('publication')).toBe(before + 1);
      const written = results
        .filter(({ outcome }) => outcome !== 'UNCHANGED')
        .map(({ publication }) => publication.version);
      expect(written.sort((a, b) => a - b)).toEqual(written.map((_, index) => index + 1));
      const last = await bench.read(undefined, results[0]!.publication.id);
      expect(last?.version).toBe(written.length);
    });

    it('ends 20 equal calls at once as one publication that was written once', async () => {
      const calls = Array.from({ length: 20 }, () => bench.publish(key, { externalId: 'equal' }));
      const outcomes = (await Promise.all(calls)).map(answer => successOf(answer).outcome);
      expect(outcomes.sort()).toEqual(['CREATED', ...Array.from({ length: 19 }, () => 'UNCHANGED')]);
    });

    it('refuses a version that is not the current one, and one of nothing', async () => {
      const externalId = 'versioned';
      expect(errorOf(await bench.publish(key, { externalId, expectedVersion: 1 })).code).toBe('NOT_FOUND');
      successOf(await bench.publish(key, { externalId }));
      const second = { externalId, expectedVersion: 1, ...article('2') };
      expect(successOf(await bench.publish(key, second)).publication.version).toBe(2);
      expect(errorOf(await bench.publish(key, { ...second, ...article('3') })).code).toBe('STALE');
      expect(await bench.titles({ filter: { organisation: [own.id] } })).not.toContain('3');
    });

    it('is refused when it was taken back', async () => {
      const { id } = successOf(await bench.publish(key, { externalId: 'retracted' })).publication;
      await bench.sql(
        `update publication set status = 'RETRACTED', retraction_reason = '[]', retracted_at = now() where id = $1`,
        [uuidIn(id)],
      );
      const { data } = await bench.publish(key, { externalId: 'retracted', ...article('Back') });
      expect(data?.publish).toEqual({ __typename: 'GuardFailed', guards: [{ code: 'WRONG_STATE' }] });
    });

    it('of another organisation makes its own publication and leaves the first alone', async () => {
      const other = (await bench.organisation()).key('PUBLICATION_WRITE');
      const { publication } = successOf(await bench.publish(key, { externalId: 'shared' }));
      const theirs = successOf(await bench.publish(other, { externalId: 'shared', ...article('Theirs') }));
      expect(theirs.outcome).toBe('CREATED');
      expect(await bench.read(key, publication.id)).toEqual(publication);
    });
  });

  it('says what may be done with it now', async () => {
    const actions = async (actor: Actor | undefined, id: string) => {
      const query = `query ($id: ID!) { publication(id: $id) { availableActions { action allowed blockingGuards { code } } } }`;
      const { data } = await bench.ask<{ publication: { availableActions: { action: string }[] } }>(actor, query, {
        id,
      });
      return data?.publication.availableActions.filter(({ action }) => action === 'UPDATE');
    };
    const named = successOf(await bench.publish(key, { externalId: 'actions' })).publication.id;
    const unnamed = successOf(await bench.publish(key)).publication.id;
    const free = { action: 'UPDATE', allowed: true, blockingGuards: [] };
    for (const actor of [key, own.key('PUBLICATION_WRITE')]) expect(await actions(actor, named)).toEqual([free]);
    const blocked = { action: 'UPDATE', allowed: false, blockingGuards: [{ code: 'EXTERNAL_ID_MISSING' }] };
    expect(await actions(own.person('EDITOR'), unnamed)).toEqual([blocked]);
    expect(await actions(undefined, named)).toEqual([]);
    expect(await actions((await bench.organisation()).person('HEAD'), named)).toEqual([]);
  });
});
