/** The network's stream, mentions, relatives, covers and HTML: the whole service over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { PublicationService, type PublishInput } from '../../../apps/api/src/modules/publication/index.js';
import { StreamService } from '../../../apps/api/src/modules/publication/stream/stream.service.js';
import type { CallerName } from '../../support/callers.js';
import { note, type PublicationLife, startPublicationLife, text } from '../../support/publication-life.js';
import { statementsOf } from '../../support/statements.js';

describe('what surrounds a publication', () => {
  let life: PublicationLife;
  beforeAll(async () => {
    life = await startPublicationLife();
  }, 60_000);
  afterAll(() => life.network.close());

  describe('in the stream', () => {
    const tasks = async (): Promise<string[]> => {
      const query = `{ myTasks(first: 100) { nodes { kind subject { id } } } }`;
      const { data } = await life.callers.ask<{
        myTasks: { nodes: { kind: string; subject: { id: string } | null }[] };
      }>('officer', query);
      return (
        data?.myTasks.nodes.flatMap(({ kind, subject }) =>
          kind === 'PUBLICATION_REVIEW' && subject ? [subject.id] : [],
        ) ?? []
      );
    };

    it('stands at once what members and the secretariat publish, and nothing of others', async () => {
      expect(await life.publish({}, 'memberKey')).toMatchObject({ inStream: true });
      expect(await life.publish({}, 'officer')).toMatchObject({ inStream: true });
      expect(await life.publish({}, 'applicantHead')).toMatchObject({ inStream: false, streamState: 'NONE' });
      expect(await tasks()).toEqual([]);
    });

    it('stands what a candidate publishes once the secretariat has looked at it', async () => {
      const waiting = await life.publish({ content: text('Please') }, 'applicantHead');
      expect(
        await life.act('applicantHead', 'submitToStream', 'PublicationActInput', { id: waiting.id }),
      ).toMatchObject({
        streamState: 'IN_REVIEW',
      });
      expect(await tasks()).toEqual([waiting.id]);
      expect(await life.listed({ stream: true })).not.toContain(waiting.id);
      await life.act('officer', 'declineFromStream', 'StreamCommentInput', {
        id: waiting.id,
        comment: 'Name your sources.',
      });
      expect(await tasks()).toEqual([]);
      expect(await life.read('applicantHead', waiting.id)).toMatchObject({
        streamState: 'DECLINED',
        streamComment: 'Name your sources.',
      });
      for (const caller of ['anonymous', 'memberHead'] as const)
        expect(await life.read(caller, waiting.id)).toMatchObject({
          streamState: null,
          streamComment: null,
          inStream: false,
        });
      await life.act('applicantHead', 'submitToStream', 'PublicationActInput', { id: waiting.id });
      expect(await life.act('admin', 'includeInStream', 'PublicationActInput', { id: waiting.id })).toMatchObject({
        inStream: true,
        streamComment: null,
      });
      expect(await life.listed({ stream: true })).toContain(waiting.id);
      await life.act('admin', 'removeFromStream', 'StreamCommentInput', { id: waiting.id, comment: 'A mistake.' });
      expect(await life.listed({ stream: true })).not.toContain(waiting.id);
      expect(await life.listed({})).toContain(waiting.id);
      expect(await life.events(waiting.id)).toEqual([
        'publication.published',
        'publication.declined',
        'publication.included',
        'publication.removed',
      ]);
    });

    it('leaves with its task when it is taken back', async () => {
      const waiting = await life.publish({}, 'applicantHead');
      await life.act('applicantHead', 'submitToStream', 'PublicationActInput', { id: waiting.id });
      await life.act('applicantHead', 'retractPublication', 'RetractPublicationInput', {
        id: waiting.id,
        reason: note('No.'),
      });
      expect(await tasks()).toEqual([]);
      expect(await life.read('officer', waiting.id)).toMatchObject({ streamState: 'NONE' });
    });
  });

  it('asks for the review of many by one statement', async () => {
    const ids = [newUuid(), newUuid(), newUuid()];
    const stream = life.network.app.get(StreamService, { strict: false });
    const organisation = uuidOf('Organisation', life.cast.organisations.applicant);
    const enter = () => life.network.app.get(UnitOfWork).run(() => stream.entered(ids, organisation, 'IN_REVIEW'));
    const reviews = () => life.sql(`select id from task where subject_id in ('${ids.join("', '")}')`);
    expect((await statementsOf(enter)).filter(text => text.startsWith('insert into task'))).toHaveLength(1);
    const opened = await reviews();
    expect(opened).toHaveLength(3);
    await enter();
    expect(await reviews()).toEqual(opened);
    await life.network.app.get(UnitOfWork).run(async () => {
      for (const id of ids) await stream.leave(id);
    });
  });

  it('is about organisations, places and summits, which tell what is about them', async () => {
    const place = await life.callers.ask<{ r: { place: { id: string } } }>(
      'officer',
      `mutation { r: recordPlace(input: { country: "KZ", names: [{ text: "Astana", language: "en" }] }) { ... on RecordPlaceSuccess { place { id } } } }`,
    );
    const placeId = place.data?.r.place.id ?? '';
    const { id } = await life.publish({
      mentions: [placeId, life.cast.organisations.applicant],
      content: text('A visit'),
    });
    const seen = await life.read('anonymous', id);
    expect(seen).toMatchObject({
      about: [{ __typename: 'Place', id: placeId }, { __typename: 'Organisation' }],
      mentions: [{ id: life.cast.organisations.applicant }],
    });
    expect(await life.listed({ mentions: [placeId] })).toEqual([id]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Place { publications { totalCount nodes { id } } } } }`;
    const { data, errors } = await life.callers.ask('anonymous', query, { id: placeId });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: { publications: { totalCount: 1, nodes: [{ id }] } } });
    const wrong = await life.attempt('memberEditor', 'publish', 'PublishInput', { content: text('A'), mentions: [id] });
    expect(wrong.errors?.[0]?.extensions['violations']).toMatchObject([
      { path: ['input', 'mentions', '0'], rule: 'idType' },
    ]);
  });

  it('is about resources and engagements, too: those that its author may read, told to those who may read them', async () => {
    const asked = async (caller: CallerName, query: string, variables: object) => {
      const { data, errors } = await life.callers.ask<Record<string, Record<string, { id: string }>>>(
        caller,
        query,
        variables,
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return Object.values(Object.values(data)[0] ?? {})[0]?.id ?? '';
    };
    const record = (open: boolean) =>
      asked(
        'officer',
        `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) { ... on RecordEngagementSuccess { engagement { id } } } }`,
        { input: { kind: 'CONFERENCE', state: 'PLANNED', public: open, title: note('A conference') } },
      );
    const [open, closed] = [await record(true), await record(false)];
    const resource = await asked(
      'memberEditor',
      `mutation ($input: AddResourceInput!) { addResource(input: $input) { ... on AddResourceSuccess { resource { id } } } }`,
      {
        input: {
          programmeId: await asked(
            'memberEditor',
            `mutation ($input: ShareProgrammeInput!) { shareProgramme(input: $input) { ... on ShareProgrammeSuccess { programme { id } } } }`,
            { input: { name: 'Parents first', originalLanguage: 'en', status: 'PLANNED' } },
          ),
          ...{
            kind: 'GUIDE',
            title: note('A guide'),
            originalLanguage: 'en',
            status: 'PLANNED',
            content: { body: 'Text.' },
          },
        },
      },
    );
    const { id } = await life.publish({ content: text('A conference'), mentions: [open, closed, resource] });
    const about = async (caller: CallerName) =>
      ((await life.read(caller, id))?.['about'] as { id: string }[]).map(one => one.id);
    expect(await about('anonymous')).toEqual([open]);
    expect(await about('memberEditor')).toEqual([open, closed, resource]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Engagement { publications { nodes { id } } } } }`;
    expect((await life.callers.ask('anonymous', query, { id: open })).data).toEqual({
      node: { publications: { nodes: [{ id }] } },
    });
    const stranger = await life.attempt('applicantHead', 'publish', 'PublishInput', {
      content: text('B'),
      mentions: [closed],
    });
    expect(stranger.errors?.[0]?.extensions['violations']).toMatchObject([{ rule: 'unknownMention' }]);
  });

  it('has relatives: what shares a mention or a topic, the newest first, without itself and what is not public', async () => {
    const mentions = [life.cast.organisations.otherMember];
    const one = await life.publish({ topics: ['kin'], mentions });
    life.network.clock.advance(1);
    const byTopic = await life.publish({ topics: ['kin'] });
    life.network.clock.advance(1);
    const byMention = await life.publish({ mentions });
    life.network.clock.advance(1);
    const gone = await life.publish({ topics: ['kin'] });
    await life.act('memberEditor', 'retractPublication', 'RetractPublicationInput', {
      id: gone.id,
      reason: note('No.'),
    });
    await life.save({ topics: ['kin'] });
    const query = `query ($ids: [ID!]!, $first: Int) { nodes(ids: $ids) { ... on Publication { related(first: $first) { id } } } }`;
    const { data } = await life.callers.ask('anonymous', query, { ids: [one.id, byTopic.id, gone.id] });
    expect(data).toEqual({
      nodes: [{ related: [{ id: byMention.id }, { id: byTopic.id }] }, { related: [{ id: one.id }] }, { related: [] }],
    });
    const capped = await life.callers.ask('anonymous', query, { ids: [one.id], first: 1 });
    expect(capped.data).toEqual({ nodes: [{ related: [{ id: byMention.id }] }] });
  });

  describe('with a cover', () => {
    const PNG = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    async function uploaded(visibility: string, caller: CallerName = 'memberEditor'): Promise<string> {
      const query = `mutation ($input: RequestUploadInput!) { r: requestUpload(input: $input) { ... on RequestUploadSuccess { uploadUrl file { id } } } }`;
      const input = { name: 'a.png', mediaType: 'image/png', bytes: PNG.length, visibility };
      const { data } = await life.callers.ask<{ r: { uploadUrl: string; file: { id: string } } }>(caller, query, {
        input,
      });
      const path = new URL(data!.r.uploadUrl).pathname;
      expect((await fetch(`${life.network.url}${path}`, { method: 'PUT', body: PNG })).status).toBe(204);
      return data!.r.file.id;
    }
    const described = [{ ...text('With a picture')[0], coverAlt: 'Parents in a hall' }];

    it('shows a picture of its organisation to everybody, until it is taken back', async () => {
      const fileId = await uploaded('PUBLIC');
      const { id } = await life.publish({ content: described, cover: { fileId } });
      const cover = (await life.read('anonymous', id))?.['cover'] as { url: string };
      expect(cover).toMatchObject({ alternativeText: { text: 'Parents in a hall' }, file: { id: fileId } });
      const address = `${life.network.url}${new URL(cover.url).pathname}`;
      const picture = await fetch(address);
      expect([
        picture.status,
        picture.headers.get('content-type'),
        picture.headers.get('cross-origin-resource-policy'),
      ]).toEqual([200, 'image/png', 'cross-origin']);
      expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG);
      const again = await fetch(address, { headers: { 'if-none-match': picture.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
      await life.act('memberEditor', 'retractPublication', 'RetractPublicationInput', { id, reason: note('No.') });
      expect((await fetch(address)).status).toBe(404);
    });

    it('takes no picture of others, none that is not public, and none that nobody describes', async () => {
      for (const fileId of [await uploaded('MEMBER'), await uploaded('PUBLIC', 'otherMemberHead')]) {
        const { errors } = await life.attempt('memberEditor', 'publish', 'PublishInput', {
          content: described,
          cover: { fileId },
        });
        expect(errors?.[0]?.extensions['violations']).toMatchObject([
          { path: ['input', 'cover', 'fileId'], rule: 'coverFile' },
        ]);
      }
      const { errors } = await life.attempt('memberEditor', 'publish', 'PublishInput', {
        content: text('A'),
        cover: { url: 'https://member.example/a.png' },
      });
      expect(errors?.[0]?.extensions['violations']).toMatchObject([
        { path: ['input', 'content', '0', 'coverAlt'], rule: 'coverAltMissing' },
      ]);
    });
  });

  it('keeps HTML as it was sent, shows it safe, and refuses what is too deep', async () => {
    const body = '<p onclick="alert(1)">We met <a href="/where">there</a>.<script>alert(1)</script></p>';
    const content = [{ language: 'kk', title: 'T', body, format: 'HTML' }];
    const { id } = await life.publish({ content, canonicalUrl: 'https://member.example/news/1' });
    expect(await life.read('anonymous', id)).toMatchObject({
      body: { text: body },
      bodyHtml: {
        text: '<p>We met <a href="https://member.example/where" rel="noopener noreferrer nofollow ugc">there</a>.</p>',
      },
      excerpt: { text: 'We met there.' },
    });
    const deep = [{ language: 'en', title: 'T', body: '<div>'.repeat(30_000), format: 'HTML' }];
    const { errors } = await life.attempt('memberEditor', 'publish', 'PublishInput', { content: deep });
    expect(errors?.[0]?.extensions['violations']).toMatchObject([
      { path: ['input', 'content', '0', 'body'], rule: 'tooDeep' },
    ]);
  });

  it('is written by the service itself as by its organisation', async () => {
    const input: PublishInput = { content: text('By the service') };
    const uuid = uuidOf('Organisation', life.cast.organisations.member);
    const origin = { provenance: 'LIVE', source: null } as const;
    const published = await life.network.app
      .get(PublicationService)
      .publishAs({ kind: 'SYSTEM', reason: 'test' }, uuid, input, origin);
    expect(published.publication.inStream).toBe(true);
  });
});
