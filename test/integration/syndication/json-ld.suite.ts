/** What JSON-LD says of public things. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { startSyndicationBench, type SyndicationBench } from '../../support/syndication-bench.js';

describe('JSON-LD', () => {
  let bench: SyndicationBench;
  const read = async (path: string): Promise<Record<string, unknown>> => {
    const { status, headers, body } = await bench.get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8']);
    expect(body).not.toMatch(/[<>]/u);
    return JSON.parse(body) as Record<string, unknown>;
  };
  const address = (id: string) => `${bench.network.url}/json-ld/${id}`;

  beforeAll(async () => {
    bench = await startSyndicationBench();
  }, 60_000);
  afterAll(() => bench.close());

  it('describes a member, with all its names and since when it belongs to the network', async () => {
    const { member, secretariat } = bench.cast.organisations;
    const uuid = uuidOf('Organisation', member);
    await bench.sql(
      `update organisation set website = 'https://member.example', founded_on = '2021', topics = '{schools}',
         description = '[{"language":"en","text":"</script><b>Parents</b>","origin":"AUTHORED"}]' where id = $1`,
      [uuid],
    );
    await bench.sql(
      `insert into organisation_name (id, organisation_id, text, language, script, kind, folded, sound, valid, recorded_at)
       select gen_random_uuid(), $1, text, 'kk', 'Cyrl', kind, 'f', 's', '(,)', now()
       from (values ('Сенімен болашақ', 'ALIAS'), ('Senimen Bolasaq', 'MISSPELLING')) n (text, kind)`,
      [uuid],
    );
    expect(await read(`/json-ld/${member}`)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NGO',
      '@id': address(member),
      identifier: member,
      name: 'Example Association 01',
      alternateName: ['Сенімен болашақ'],
      description: '</script><b>Parents</b>',
      url: 'https://member.example',
      sameAs: 'https://member.example',
      address: { '@type': 'PostalAddress', addressCountry: 'AT' },
      foundingDate: '2021',
      knowsAbout: ['schools'],
      memberOf: {
        '@type': 'OrganizationRole',
        roleName: 'FULL',
        startDate: '2015-06-01',
        memberOf: { '@type': 'Organization', '@id': address(secretariat), name: 'Example Secretariat' },
      },
    });
    expect((await read(`/json-ld/${bench.cast.organisations.applicant}`))['memberOf']).toBeUndefined();
  });

  it('describes an article, its translations, its correction, and that it was taken back', async () => {
    const { member, otherMember } = bench.cast.organisations;
    const content = [
      { language: 'en', title: 'Title', summary: 'Summary', body: 'Body' },
      { language: 'ru', title: 'Заголовок', body: 'Текст' },
    ];
    const shared = {
      externalId: 'article',
      canonicalUrl: 'https://member.example/a',
      topics: ['schools'],
      mentions: [otherMember],
    };
    const id = await bench.publish(member, { content, ...shared });
    const correctionNote = [{ language: 'en', text: 'A year was wrong.' }];
    await bench.publish(member, { content, ...shared, correctionNote });
    expect(await read(`/json-ld/${id}`)).toMatchObject({
      '@type': 'NewsArticle',
      '@id': address(id),
      headline: 'Title',
      description: 'Summary',
      inLanguage: 'en',
      genre: 'article',
      url: 'https://member.example/a',
      keywords: ['schools'],
      author: { '@id': address(member), name: 'Example Association 01' },
      mentions: [{ '@id': address(otherMember) }],
      correction: { '@type': 'CorrectionComment', text: 'A year was wrong.' },
      workTranslation: [{ '@type': 'NewsArticle', '@id': `${address(id)}?languages=ru`, inLanguage: 'ru' }],
    });
    expect(await read(`/json-ld/${id}?languages=ru`)).toMatchObject({
      headline: 'Заголовок',
      inLanguage: 'ru',
      translationOfWork: { '@id': `${address(id)}?languages=en`, inLanguage: 'en' },
    });
    await bench.retract(id, 'It was false.');
    const gone = await read(`/json-ld/${id}`);
    expect(gone).toMatchObject({ creativeWorkStatus: 'Retracted', correction: 'It was false.', headline: 'Title' });
    expect(gone['description']).toBeUndefined();
  });

  it('describes a summit, where it was held by the name of that day', async () => {
    const [place, summit] = [newUuid(), newUuid()];
    await bench.sql(
      `with p as (insert into place (id, country_code, latitude, longitude, created_at) values ($1, 'KZ', 51.17, 71.45, now()))
       insert into place_name (id, place_id, text, language, folded, sound, valid_from, valid_to, valid, recorded_at) values
         (gen_random_uuid(), $1, 'Nur-Sultan', 'en', 'f', 's', '2019-03', '2022-09', '[2019-03-01,2022-09-01)', now()),
         (gen_random_uuid(), $1, 'Astana', 'en', 'f', 's', '2022-09', null, '[2022-09-01,)', now())`,
      [place],
    );
    await bench.sql(
      `insert into summit (id, slug, kind, form, title, place_id, zone, starts_on, ends_on, first_day, last_day, state,
         host_organisation_id, provenance, created_at, updated_at)
       values ($1, 'visit', 'ORDINARY', 'HYBRID', '[{"language":"en","text":"Visit","origin":"AUTHORED"}]', $2, 'Asia/Almaty',
         '2022-08-15', '2022-08-17', '2022-08-15', '2022-08-17', 'CLOSED', $3, 'FICTITIOUS', now(), now())`,
      [summit, place, uuidOf('Organisation', bench.cast.organisations.otherMember)],
    );
    const id = idOf('Summit', summit);
    expect(await read(`/json-ld/${id}`)).toMatchObject({
      '@type': 'Event',
      name: 'Visit',
      startDate: '2022-08-15',
      endDate: '2022-08-17',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Nur-Sultan',
        address: { addressLocality: 'Nur-Sultan', addressCountry: 'KZ' },
      },
      organizer: { '@id': address(bench.cast.organisations.otherMember) },
    });
    await bench.sql(`update summit set state = 'CANCELLED', announced_on = '2022-01-01' where id = $1`, [summit]);
    expect((await read(`/json-ld/${id}`))['eventStatus']).toBe('https://schema.org/EventCancelled');
    await bench.sql(`update summit set state = 'DRAFT' where id = $1`, [summit]);
    expect((await bench.get(`/json-ld/${id}`)).status).toBe(404);
  });

  it('describes programmes and resources as learning resources, and what was published about a programme has a feed', async () => {
    const [programme, resource, planned] = [newUuid(), newUuid(), newUuid()];
    const owner = uuidOf('Organisation', bench.cast.organisations.secretariat);
    await bench.sql(
      `insert into programme (id, slug, name, owner_id, status, audiences, age_from, age_to, licence, adaptation, offered,
         provenance, sort_name, created_at, updated_at)
       values ($1, 'parentrus', 'Parent’R’Us', $2, 'AVAILABLE', '{PARENTS}', 3, 6, 'CC-BY-SA-4.0', 'YES', '{en,ru}',
         'FICTITIOUS', 'a', now(), now()),
        ($3, 'planned', 'A Plan', $2, 'PLANNED', '{}', null, null, null, 'ASK', '{}', 'FICTITIOUS', 'b', now(), now())`,
      [programme, owner, planned],
    );
    await bench.sql(
      `insert into resource (id, programme_id, kind, status, title, adaptation, original_language, offered, educational_use, teaches,
         time_required, revision, provenance, sort_title, created_at, updated_at)
       values ($1, $2, 'TOOLKIT', 'AVAILABLE', '[{"language":"en","text":"Toolkit","origin":"AUTHORED"}]', 'YES', 'en', '{en}',
         '{group work}', '{listening}', 90, 1, 'FICTITIOUS', 'a', now(), now())`,
      [resource, programme],
    );
    const id = idOf('Programme', programme);
    expect(await read(`/json-ld/${id}`)).toMatchObject({
      '@type': 'LearningResource',
      name: 'Parent’R’Us',
      inLanguage: ['en', 'ru'],
      audience: [{ '@type': 'EducationalAudience', educationalRole: 'parents' }],
      typicalAgeRange: '3-6',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      creator: { '@id': address(bench.cast.organisations.secretariat) },
    });
    expect(await read(`/json-ld/${idOf('Resource', resource)}`)).toMatchObject({
      name: 'Toolkit',
      learningResourceType: 'toolkit',
      educationalUse: ['group work'],
      teaches: ['listening'],
      timeRequired: expect.stringMatching(/^PT/u),
      isPartOf: { '@id': address(id), name: 'Parent’R’Us' },
    });
    // A plan is for members of the network.
    expect((await bench.get(`/json-ld/${idOf('Programme', planned)}`)).status).toBe(404);
    expect((await bench.get('/feeds/programmes/planned.rss')).status).toBe(404);

    await bench.publish(bench.cast.organisations.member, { mentions: [id] });
    await bench.publish(bench.cast.organisations.member);
    const feed = JSON.parse((await bench.get('/feeds/programmes/parentrus.json')).body) as {
      title: string;
      items: object[];
    };
    expect([feed.title, feed.items.length]).toEqual(['Parent’R’Us · Example Secretariat', 1]);
    await bench.sql(
      `insert into programme_former_slug (slug, programme_id, recorded_at) values ('old-name', $1, now())`,
      [programme],
    );
    const moved = await bench.get('/feeds/programmes/old-name.atom');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/feeds/programmes/parentrus.atom']);
  });

  it('of a merged record is at the id of what it became, and of one at risk nowhere', async () => {
    const [kept, merged, hidden] = [
      await bench.register('Kept'),
      await bench.register('Merged'),
      await bench.register('Hidden', { sensitivity: 'AT_RISK' }),
    ];
    await bench.sql(`update organisation set lifecycle = 'MERGED', merged_into_id = $2 where id = $1`, [
      merged.uuid,
      kept.uuid,
    ]);
    const { status, headers } = await bench.get(`/json-ld/${merged.id}?languages=kk`);
    expect([status, headers.get('location')]).toEqual([301, `/json-ld/${kept.id}?languages=kk`]);
    expect((await bench.get(`/json-ld/${hidden.id}`)).status).toBe(404);
  });
});
