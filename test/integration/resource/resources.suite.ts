/** How resources are added under a programme, revised and translated, and which files they may hold. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MIGRATIONS, UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { ResourceTranslations } from '../../../apps/api/src/modules/resource/index.js';
import { type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const WEBSITE = 'https://programme.example';
const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

describe('a resource under a programme', () => {
  let bench: ResourceBench;
  beforeAll(async () => {
    bench = await startResourceBench();
  }, 60_000);
  afterAll(() => bench.close());

  const share = (input: object = {}) =>
    bench.do('memberEditor', 'shareProgramme', { name: `Example ${newUuid()}`, ...input });
  const step = ({ id, version }: { id: string; version: number }, more: object = {}) => ({
    id,
    expectedVersion: version,
    ...more,
  });

  it('takes resources with files and revisions, and says what each changed', async () => {
    const programme = await share({
      status: 'AVAILABLE',
      website: WEBSITE,
      licence: 'CC-BY-4.0',
      topics: ['mentoring'],
    });
    const file = await bench.upload('memberEditor', 'MEMBER');
    const made = await bench.do('memberEditor', 'addResource', {
      programmeId: programme.id,
      kind: 'GUIDE',
      title: [{ language: 'en', text: 'Implementation guide' }],
      originalLanguage: 'en',
      teaches: ['mentoring parents'],
      educationalUse: ['group work'],
      minutesRequired: 90,
      status: 'AVAILABLE',
      content: { body: '# Guide', links: [{ url: WEBSITE, label: 'Online' }], fileIds: [file] },
    });
    expect(made).toMatchObject({ licence: 'CC-BY-4.0', mayBeAdapted: 'YES', topics: ['mentoring'], revision: 1 });
    const revised = await bench.do(
      'memberEditor',
      'reviseResource',
      step(made, { changes: 'A clearer chapter 2.', content: { body: '# Guide, better' } }),
    );
    const query = `query ($id: ID!) { resource(id: $id) { revision timeRequired teaches programme { id }
      latest { number body } revisions { number changes body links { url label } files { id } } } }`;
    const { resource } = await bench.read<{ resource: object }>('otherMemberHead', query, { id: made.id });
    expect(resource).toEqual({
      revision: 2,
      timeRequired: 'PT90M',
      teaches: ['mentoring parents'],
      programme: { id: programme.id },
      latest: { number: 2, body: '# Guide, better' },
      revisions: [
        { number: 2, changes: 'A clearer chapter 2.', body: '# Guide, better', links: [], files: [] },
        {
          number: 1,
          changes: 'First revision.',
          body: '# Guide',
          links: [{ url: WEBSITE, label: 'Online' }],
          files: [{ id: file }],
        },
      ],
    });
    await expect(bench.sql('update resource_revision set changes = $$x$$')).rejects.toThrow();
    await expect(bench.sql('delete from resource_revision_file')).rejects.toThrow();
    const open = await bench.read<{ resource: { revisions: { files: object[] }[] } }>('anonymous', query, {
      id: made.id,
    });
    expect(open.resource.revisions[1]?.files).toEqual([]);
    const kept = await bench.callers.ask<{ removeFile: { guards: { code: string }[] } }>(
      'memberEditor',
      `mutation { removeFile(id: "${file}") { ... on GuardFailed { guards { code } } } }`,
    );
    expect(kept.data?.removeFile.guards).toEqual([{ code: 'KEPT' }]);
    expect(
      await bench.refusal('otherMemberHead', 'reviseResource', step(revised, { changes: 'A', content: { body: 'A' } })),
    ).toBe('GuardFailed NOT_YOURS_TO_DO');
    expect(await bench.refusal('memberEditor', 'reviseResource', step(revised, { changes: 'A', content: {} }))).toBe(
      'GuardFailed NOTHING_TO_USE',
    );
  });

  it('takes only files that may be handed on', async () => {
    const programme = await share();
    const add = (fileId: string) => ({
      programmeId: programme.id,
      kind: 'MODULE',
      title: [{ language: 'en', text: 'Module' }],
      originalLanguage: 'en',
      content: { fileIds: [fileId] },
    });
    const secret = await bench.upload('memberEditor', 'SECRETARIAT');
    expect(await bench.refusal('memberEditor', 'addResource', add(secret))).toBe('INPUT_INVALID fileVisibility');
    const foreign = await bench.upload('otherMemberHead', 'PUBLIC');
    expect(await bench.refusal('memberEditor', 'addResource', add(foreign))).toBe('INPUT_INVALID fileOwner');
    expect(await bench.refusal('memberEditor', 'addResource', add(idOf('File', newUuid())))).toBe(
      'INPUT_INVALID unknownFile',
    );
  });

  it('tells those who translate of a revision in the same transaction, and offers what they publish', async () => {
    const programme = await share({ status: 'AVAILABLE', website: WEBSITE, originalLanguage: 'en' });
    const made = await bench.do('memberEditor', 'addResource', {
      programmeId: programme.id,
      kind: 'MODULE',
      title: [{ language: 'en', text: 'Translated "module"\\ of übung' }],
      description: [{ language: 'en', text: 'Line\none\t' }],
      originalLanguage: 'en',
      status: 'AVAILABLE',
      content: { body: 'One.' },
    });
    const told: string[] = [];
    const translations = bench.network.app.get(ResourceTranslations);
    translations.onChange(async (_, id) => {
      if (id !== uuidOf('Resource', made.id)) return;
      told.push(id);
      if (told.length === 1) throw new Error('The translations could not be marked.');
    });
    const revise = { changes: 'Two.', content: { body: 'Two.' } };
    expect(await bench.refusal('memberEditor', 'reviseResource', step(made, revise))).toBe('INTERNAL');
    const query = `query ($id: ID!) { resource(id: $id) { revision version languages translations { language stale sourceRevision }
      programme { languages } } }`;
    const read = async () =>
      (await bench.read<{ resource: Record<string, unknown> }>('anonymous', query, { id: made.id })).resource;
    expect(await read()).toMatchObject({ revision: 1, translations: [] });
    const russian = {
      language: 'ru',
      title: 'Переведённый модуль',
      description: null,
      body: 'Раз.',
      sourceRevision: 1,
    };
    await bench.network.app
      .get(UnitOfWork)
      .run(() => translations.publish(SYSTEM, uuidOf('Resource', made.id), { ...russian, origin: 'HUMAN' }));
    const found = '{ resources(filter: { search: "переведённые модули", language: ["ru"] }) { nodes { id } } }';
    expect(await bench.read('anonymous', found)).toEqual({ resources: { nodes: [{ id: made.id }] } });
    expect(await read()).toMatchObject({
      languages: ['en', 'ru'],
      programme: { languages: ['en', 'ru'] },
      translations: [{ language: 'ru', stale: false }],
    });
    // As it was before the words were hashed: the step that brings the hashes finds the same ones.
    const hashes = `select source_hash from resource_translation where resource_id = '${uuidOf('Resource', made.id)}'`;
    const hashed = await bench.sql(hashes);
    await bench.sql('update resource_translation set source_hash = null');
    const step36 = await readFile(join(MIGRATIONS, '0036_translated_words.sql'), 'utf8');
    await bench.sql(step36.split('-- Down Migration')[0] ?? '');
    expect(await bench.sql(hashes)).toEqual(hashed);
    const now = { id: made.id, version: Number((await read())['version']) };
    await bench.do('memberEditor', 'reviseResource', step(now, revise));
    expect(told).toHaveLength(2);
    expect(await read()).toMatchObject({
      revision: 2,
      translations: [{ language: 'ru', stale: true, sourceRevision: 1 }],
    });
  });

  describe('in figures', () => {
    const FIGURES = `{ programmeFigures(provenance: [STAGED]) { country language programmes resources }
      adoptionsByYear(filter: { provenance: [STAGED, LIVE] }) { year adoptions inUse organisations programmes countries } }`;

    it('counts programmes by country and language, and adoptions by year; plans and organisations at risk only inside', async () => {
      const staged = { provenance: 'STAGED', ownerId: bench.cast.organisations.member, website: WEBSITE } as const;
      const enter = (input: object) =>
        bench.do('officer', 'shareProgramme', {
          ...staged,
          name: `Example ${newUuid()}`,
          status: 'AVAILABLE',
          ...input,
        });
      const first = await enter({ originalLanguage: 'en', languages: ['kk'] });
      await enter({ originalLanguage: 'en' });
      await enter({});
      await enter({ originalLanguage: 'fi', status: 'PLANNED' });
      for (const originalLanguage of ['en', 'ru']) {
        const title = [{ language: originalLanguage, text: 'Guide' }];
        const content = { body: 'Words.' };
        const resource = {
          programmeId: first.id,
          kind: 'GUIDE',
          title,
          originalLanguage,
          status: 'AVAILABLE',
          content,
        };
        await bench.do('officer', 'addResource', resource);
      }
      const uses = [
        ['member', 'IN_USE', '2021-03'],
        ['otherMember', 'PILOT', '2021'],
        ['applicant', 'PLANNED', undefined],
      ] as const;
      for (const [organisation, status, startsOn] of uses) {
        await bench.do('officer', 'recordAdoption', {
          programmeId: first.id,
          organisationId: bench.cast.organisations[organisation],
          ...{ status, startsOn, provenance: 'STAGED' },
          ...(status === 'IN_USE' && { evidence: [{ url: WEBSITE }] }),
        });
      }
      await bench.do('otherMemberHead', 'adoptProgramme', { programmeId: first.id, language: 'kk' });
      const country = (
        await bench.sql(`select country_code from organisation where id = '${uuidOf('Organisation', staged.ownerId)}'`)
      )[0]?.['country_code'];
      const row = (language: string | null, programmes: number, resources: number) => ({
        country,
        language,
        programmes,
        resources,
      });
      const year = { inUse: 0, organisations: 1, programmes: 1, countries: 1 };
      const figures = {
        programmeFigures: [row('en', 2, 1), row('kk', 1, 0), row('ru', 1, 1), row(null, 1, 0)],
        adoptionsByYear: [
          { ...year, year: 2021, adoptions: 2, inUse: 1, organisations: 2, countries: 2 },
          { ...year, year: bench.network.clock.now().getUTCFullYear(), adoptions: 1 },
          { ...year, year: null, adoptions: 1 },
        ],
      };
      expect(await bench.read('anonymous', FIGURES)).toEqual(figures);
      await bench.sql(
        `update organisation set sensitivity = 'AT_RISK' where id = '${uuidOf('Organisation', bench.cast.organisations.applicant)}'`,
      );
      expect(await bench.read('anonymous', FIGURES)).toMatchObject({
        adoptionsByYear: figures.adoptionsByYear.slice(0, 2),
      });
      expect(await bench.read('auditor', FIGURES)).toEqual({
        ...figures,
        programmeFigures: [row('en', 2, 1), row('fi', 1, 0), ...figures.programmeFigures.slice(1)],
      });
    });
  });
});
