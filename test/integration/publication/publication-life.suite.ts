/** Drafts, times, corrections, retractions: the whole service over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRegistry } from '../../../apps/api/src/core/jobs/index.js';
import { renderInThread } from '../../../apps/api/src/modules/publication/markup/markup-threads.js';
import { MARKUP_VERSION } from '../../../apps/api/src/modules/publication/markup/render-markup.js';
import { note, type PublicationLife, startPublicationLife, text } from '../../support/publication-life.js';

describe('the life of a publication', () => {
  let life: PublicationLife;
  beforeAll(async () => {
    life = await startPublicationLife();
  }, 60_000);
  afterAll(() => life.network.close());

  describe('as a draft', () => {
    it('is seen by its organisation and the secretariat, and told to nobody', async () => {
      const draft = await life.save({ externalId: 'quiet', topics: ['quiet'] });
      expect(draft).toMatchObject({ status: 'DRAFT', inStream: false, revisions: [] });
      for (const caller of ['anonymous', 'otherMemberHead', 'siteKey', 'applicantHead'] as const) {
        expect(await life.read(caller, draft.id)).toBeNull();
        const query = `query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } _entities(representations: [{ __typename: "Publication", id: $id }]) { __typename } }`;
        const { data } = await life.callers.ask(caller, query, { id: draft.id });
        expect(data).toEqual({ node: null, nodes: [null], _entities: [null] });
      }
      expect((await life.read('officer', draft.id))?.status).toBe('DRAFT');
      for (const filter of [
        {},
        { topic: ['quiet'] },
        { organisation: [life.cast.organisations.member] },
        { stream: true },
        { retracted: true },
      ])
        expect(await life.listed(filter, 'memberEditor')).not.toContain(draft.id);
      expect(await life.events(draft.id)).toEqual([]);
    });

    it('is listed to its organisation alone', async () => {
      const draft = await life.save({});
      const query = `{ publicationDrafts(first: 100) { nodes { id status } } }`;
      const own = await life.callers.ask<{ publicationDrafts: { nodes: { id: string; status: string }[] } }>(
        'memberKey',
        query,
      );
      expect(own.data?.publicationDrafts.nodes).toContainEqual({ id: draft.id, status: 'DRAFT' });
      expect(new Set(own.data?.publicationDrafts.nodes.map(({ status }) => status))).toEqual(new Set(['DRAFT']));
      const other = await life.callers.ask<{ publicationDrafts: { nodes: object[] } }>('otherMemberHead', query);
      expect(other.data?.publicationDrafts.nodes).toEqual([]);
    });

    it('is saved again by its id or its external id, and becomes public by a person', async () => {
      const first = await life.save({ externalId: 'again' });
      const second = await life.save({ externalId: 'again', content: text('Better') });
      const third = await life.save({ id: first.id, expectedVersion: second.version, content: text('Best', '# Best') });
      expect([second.id, third.id, third.version]).toEqual([first.id, first.id, 3]);
      const stale = await life.attempt('memberEditor', 'saveDraft', 'SaveDraftInput', {
        id: first.id,
        expectedVersion: 1,
        content: text('Old'),
      });
      expect(stale.errors?.[0]?.extensions.code).toBe('STALE');
      const published = await life.act('memberEditor', 'publishDraft', 'PublicationActInput', { id: first.id });
      expect(published).toMatchObject({
        status: 'PUBLISHED',
        title: { text: 'Best' },
        bodyHtml: { text: '<h1>Best</h1>' },
        inStream: true,
      });
      expect(published['revisions']).toMatchObject([{ version: 4, change: 'PUBLISHED' }]);
      expect(await life.events(first.id)).toEqual(['publication.published', 'publication.included']);
      expect(await life.listed({ stream: true })).toContain(first.id);
      const again = await life.attempt('memberEditor', 'saveDraft', 'SaveDraftInput', {
        externalId: 'again',
        content: text('Late'),
      });
      expect(again.data?.result.guards).toEqual([{ code: 'WRONG_STATE' }]);
      const same = await life.publish({ externalId: 'again', content: text('Best', '# Best') });
      expect(same.version).toBe(4);
    });

    it('is published at its time, once, by whichever process comes first, and also when all were down', async () => {
      const soon = await life.save({ scheduledFor: life.at(60), content: text('Soon') });
      const later = await life.save({ scheduledFor: life.at(120), content: text('Later') });
      const moved = await life.save({ scheduledFor: life.at(60), content: text('Moved') });
      const cancelled = await life.save({ scheduledFor: life.at(60), content: text('Cancelled') });
      await life.act('memberEditor', 'scheduleDraft', 'ScheduleDraftInput', {
        id: moved.id,
        scheduledFor: life.at(120),
      });
      await life.act('memberEditor', 'scheduleDraft', 'ScheduleDraftInput', { id: cancelled.id });
      await life.publishDue();
      expect((await life.read('memberEditor', soon.id))?.['status']).toBe('DRAFT');
      life.network.clock.advance(61);
      await Promise.all([life.publishDue(), life.publishDue(), life.publishDue()]);
      const published = await life.read('anonymous', soon.id);
      expect(published).toMatchObject({ status: 'PUBLISHED', publishedAt: soon['scheduledFor'], inStream: true });
      expect(published?.['revisions']).toHaveLength(1);
      expect(await life.events(soon.id)).toEqual(['publication.published', 'publication.included']);
      for (const { id } of [later, moved, cancelled]) expect(await life.read('anonymous', id)).toBeNull();
      life.network.clock.advance(61);
      await life.publishDue();
      expect(await life.listed({})).toEqual(expect.arrayContaining([later.id, moved.id]));
      expect(await life.listed({})).not.toContain(cancelled.id);
      const [first] = await life.listed({});
      expect(first).toBe(later.id > moved.id ? later.id : moved.id);
    });

    it('takes no time that is over', async () => {
      const { errors } = await life.attempt('memberEditor', 'saveDraft', 'SaveDraftInput', {
        content: text('A'),
        scheduledFor: life.at(0),
      });
      expect(errors?.[0]?.extensions['violations']).toMatchObject([{ path: ['input', 'scheduledFor'], rule: 'past' }]);
    });
  });

  describe('from before the service made HTML', () => {
    it('is made safe by each reading, until a job has kept it once for all', async () => {
      const old = await life.publish({ externalId: 'old', content: text('Old', '*Old* <script>alert(1)</script>') });
      const gone = await life.publish({ externalId: 'old-gone', content: text('Gone') });
      await life.act('memberKey', 'retractPublication', 'RetractPublicationInput', {
        externalId: 'old-gone',
        reason: note('Wrong.'),
      });
      const stored = () =>
        life.sql<{ title: string; body_html: string | null; excerpt: string | null; markup: number }>(
          `select title, body_html, excerpt, markup from publication_text where title in ('Old', 'Gone') order by title desc`,
        );
      const [made, tomb] = await stored();
      await life.sql(
        `update publication_text set body_html = null, excerpt = null, reading_minutes = null, markup = 0 where title in ('Old', 'Gone')`,
      );
      const html = '<p><em>Old</em> </p>';
      expect((await life.read('anonymous', old.id))?.['bodyHtml']).toEqual({ text: html });
      await life.network.app.get(JobRegistry).handlers.get('publication.render-old')?.({});
      expect(await stored()).toEqual([made, { ...tomb, markup: 0 }]);
      expect(made).toMatchObject({ body_html: html, excerpt: 'Old' });
      expect((await life.read('anonymous', gone.id))?.['bodyHtml']).toBeNull();
    });

    it('is read, also while many long texts are being made, and has no text when it cannot be made now', async () => {
      const long = await life.publish({ content: text('Lengthy', 'A paragraph.\n\n'.repeat(2_000)) });
      const heavy = await life.publish({ content: text('Heavy') });
      await life.sql(`update publication_text set body_html = null, markup = 0 where title in ('Lengthy', 'Heavy')`);
      await life.sql(`update publication_text set body = repeat('*a_ ', 40000) where title = 'Heavy'`);
      const jam = { body: '*a_ '.repeat(40_000), format: 'MARKDOWN', base: null } as const;
      const jams = Array.from({ length: 6 }, () => renderInThread(jam, undefined, 200).catch(String));
      const html = async (id: string) => (await life.read('anonymous', id))?.['bodyHtml'];
      expect(await html(long.id)).toMatchObject({ text: expect.stringContaining('<p>A paragraph.</p>') });
      expect(await html(heavy.id)).toBeNull();
      await Promise.all(jams);
      await life.sql(`delete from publication_text where title in ('Lengthy', 'Heavy')`);
    }, 120_000);

    it('holds up no other when it cannot be made now, and is made when it can', async () => {
      await life.publish({ content: text('Long', 'A paragraph.\n\n'.repeat(2_000)) });
      await life.publish({ content: text('Short') });
      const stored = () =>
        life.sql(`select title, markup from publication_text where title in ('Long', 'Short') order by title`);
      await life.sql(`update publication_text set body_html = null, markup = 0 where title in ('Long', 'Short')`);
      const heavy = { body: '*a_ '.repeat(40_000), format: 'MARKDOWN', base: null } as const;
      const jams = Array.from({ length: 6 }, () => renderInThread(heavy, undefined, 2_000).catch(String));
      const render = async () => life.network.app.get(JobRegistry).handlers.get('publication.render-old')?.({});
      await render();
      expect(await stored()).toEqual([
        { title: 'Long', markup: 0 },
        { title: 'Short', markup: MARKUP_VERSION },
      ]);
      await Promise.all(jams);
      await render();
      expect(await stored()).toMatchObject([{ markup: MARKUP_VERSION }, { markup: MARKUP_VERSION }]);
    }, 120_000);
  });

  describe('when it was wrong', () => {
    it('is corrected with a note that everybody reads, and keeps its places', async () => {
      const first = await life.publish({ externalId: 'yearly', content: text('A yearly summit') });
      life.network.clock.advance(60);
      const content = text('A biennial summit');
      const corrected = await life.act('memberEditor', 'correctPublication', 'CorrectPublicationInput', {
        id: first.id,
        expectedVersion: 1,
        content,
        note: [...note('It is not yearly.'), { language: 'ru', text: 'Не ежегодный.' }],
      });
      expect(await life.read('anonymous', first.id)).toMatchObject({
        status: 'CORRECTED',
        title: { text: 'A biennial summit' },
        correctionNote: { text: 'It is not yearly.' },
        correctedAt: life.network.clock.now().toISOString(),
        publishedAt: first['publishedAt'],
        streamIncludedAt: first['streamIncludedAt'],
        revisions: [
          {
            version: 2,
            change: 'CORRECTED',
            note: { text: 'It is not yearly.' },
            organisation: { id: life.cast.organisations.member },
          },
          { version: 1, change: 'PUBLISHED', note: null },
        ],
      });
      expect(await life.events(first.id)).toEqual([
        'publication.published',
        'publication.included',
        'publication.corrected',
      ]);
      // What a server sends every night says nothing new.
      expect((await life.publish({ externalId: 'yearly', content })).version).toBe(corrected.version);
    });

    it('is corrected by a server with a note beside the text, once', async () => {
      const input = { externalId: 'note', content: text('Right') };
      await life.publish({ externalId: 'note', content: text('Wrong') });
      const corrected = await life.publish({ ...input, correctionNote: note('It was wrong.') });
      expect(corrected).toMatchObject({ status: 'CORRECTED', version: 2 });
      expect((await life.publish({ ...input, correctionNote: note('It was wrong.') })).version).toBe(2);
      expect(await life.publish({ ...input, correctionNote: note('Very wrong.') })).toMatchObject({ version: 3 });
      const nothing = await life.attempt('memberEditor', 'publish', 'PublishInput', {
        ...input,
        externalId: 'new',
        correctionNote: note('A'),
      });
      expect(nothing.errors?.[0]?.extensions['violations']).toMatchObject([{ rule: 'nothingToCorrect' }]);
    });

    it('is taken back: title and reason stay, the text is gone from every reading, and it does not come again', async () => {
      const secret = 'What nobody may read any more';
      const full = {
        externalId: 'gone',
        topics: ['gone'],
        content: [{ ...text('The title', secret)[0], summary: secret, coverAlt: secret }],
        cover: { url: 'https://member.example/a.png' },
      };
      const { id } = await life.publish(full);
      const retracted = await life.act('memberKey', 'retractPublication', 'RetractPublicationInput', {
        externalId: 'gone',
        reason: note('It was not true.'),
      });
      expect(retracted.id).toBe(id);
      const tombstone = await life.read('anonymous', id);
      expect(tombstone).toMatchObject({
        status: 'RETRACTED',
        title: { text: 'The title' },
        retractionReason: { text: 'It was not true.' },
        retractedAt: life.network.clock.now().toISOString(),
        body: null,
        bodyHtml: null,
        excerpt: null,
        summary: null,
        cover: null,
        inStream: false,
      });
      for (const caller of ['anonymous', 'memberHead', 'officer'] as const)
        expect(JSON.stringify(await life.read(caller, id))).not.toContain(secret);
      for (const filter of [{}, { topic: ['gone'] }, { stream: true }])
        expect(await life.listed(filter)).not.toContain(id);
      expect(await life.listed({ retracted: true })).toContain(id);
      expect(await life.events(id)).toEqual(['publication.published', 'publication.included', 'publication.retracted']);
      const back = await life.attempt('memberEditor', 'publish', 'PublishInput', full);
      expect(back.data?.result.guards).toEqual([{ code: 'WRONG_STATE' }]);
    });
  });
});
