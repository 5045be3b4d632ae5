/** From the request to the public, and what happens when the source changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TranslationBench } from '../../support/translation-bench.js';

const BODY = `# SAILS

Parents and teachers learn together. See https://example.org/sails for the 12 modules.

- First, listen.
- Then, talk.
`;
const RUSSIAN: Readonly<Record<string, string>> = {
  'SAILS toolkit': 'Набор SAILS',
  SAILS: 'SAILS',
  'Parents and teachers learn together. See https://example.org/sails for the 12 modules.':
    'Родители и учителя учатся вместе. 12 модулей: https://example.org/sails.',
  'First, listen.': 'Сначала слушайте.',
  'Then, talk.': 'Потом говорите.',
};
const russian = (source: string): string => RUSSIAN[source] ?? `Перевод: ${source}`;

describe('translations', () => {
  let bench: TranslationBench;
  beforeAll(async () => {
    bench = await TranslationBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  const shared = () => bench.share({ title: 'SAILS toolkit', body: BODY });
  const inEdit = async (language = 'ru'): Promise<{ resource: string; id: string }> => {
    const resource = await shared();
    const id = await bench.begin('translator', resource, language);
    await bench.act('translator', 'draftTranslationByHand', id);
    await bench.act('translator', 'takeTranslation', id);
    return { resource, id };
  };
  const published = async () => {
    const made = await inEdit();
    await bench.editAll('translator', made.id, russian);
    await bench.act('translator', 'submitTranslation', made.id);
    await bench.act('officer', 'approveTranslation', made.id);
    expect(await bench.act('memberEditor', 'publishTranslation', made.id)).toEqual(['done']);
    return made;
  };
  const resourceOf = async (id: string, languages: string[]) => {
    const { data } = await bench.say<{ resource: Record<string, unknown> }>(
      null,
      `query ($id: ID!, $languages: [LanguageTag!]) { resource(id: $id) {
         languages title(languages: $languages) { text language origin stale }
         translations { language sourceRevision stale origin body } translationWork { status } } }`,
      { id, languages },
    );
    return data?.resource;
  };

  it('go from the request to the public, and everybody reads what a second person agreed to', async () => {
    const { resource, id } = await published();
    expect(await resourceOf(resource, ['ru'])).toEqual({
      languages: ['en', 'ru'],
      title: { text: 'Набор SAILS', language: 'ru', origin: 'HUMAN', stale: false },
      translations: [
        {
          language: 'ru',
          sourceRevision: 1,
          stale: false,
          origin: 'HUMAN',
          body: `# SAILS\n\n${russian('Parents and teachers learn together. See https://example.org/sails for the 12 modules.')}\n\n- Сначала слушайте.\n- Потом говорите.\n`,
        },
      ],
      translationWork: [{ status: 'PUBLISHED' }],
    });
    const { machineAssisted, engine, editor, publishedRevision, segments } = await bench.view(id, null);
    expect({ machineAssisted, engine, publishedRevision, segments }).toEqual({
      machineAssisted: false,
      engine: null,
      publishedRevision: 1,
      segments: null,
    });
    expect(editor).toEqual({ id: bench.cast.organisations.otherMember });
  });

  it('are not there for the public before', async () => {
    const { resource, id } = await inEdit();
    await bench.editAll('translator', id, russian);
    for (const speaker of [null, 'memberKey', 'applicantHead'] as const) {
      const { data } = await bench.say(speaker, `{ translation(id: "${id}") { id } node(id: "${id}") { id } }`);
      expect(data).toEqual({ translation: null, node: null });
    }
    expect(await resourceOf(resource, ['ru'])).toMatchObject({
      languages: ['en'],
      title: { language: 'en' },
      translations: [],
      translationWork: [],
    });
  });

  it('exist once for each language, however many begin at the same moment', async () => {
    const resource = await shared();
    const input = { subjectId: resource, language: 'kk' };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => bench.send('translator', 'startTranslation', 'StartTranslationInput', input)),
    );
    expect(outcomes.flat().sort()).toEqual([...Array.from({ length: 5 }, () => 'TRANSLATION_EXISTS'), 'done']);
  });

  it.each([
    ['NO', 'LICENCE_FORBIDS'],
    ['ASK', 'OWNER_MUST_BEGIN'],
  ] as const)('do not begin against the licence: %s', async (adaptation, code) => {
    const resource = await bench.share({ title: 'Closed', body: 'Words.', adaptation });
    const input = { subjectId: resource, language: 'ru' };
    expect(await bench.send('translator', 'startTranslation', 'StartTranslationInput', input)).toEqual([code]);
    const own = await bench.send('memberEditor', 'startTranslation', 'StartTranslationInput', input);
    expect(own).toEqual([adaptation === 'NO' ? code : 'done']);
  });

  it('do not begin into the language of the author, by an applicant, or of what cannot be translated', async () => {
    const resource = await shared();
    const begin = (speaker: 'translator' | 'applicantHead', subjectId: string, language: string) =>
      bench.send(speaker, 'startTranslation', 'StartTranslationInput', { subjectId, language });
    expect(await begin('translator', resource, 'en')).toEqual(['AUTHORED_IN_LANGUAGE']);
    expect(await begin('applicantHead', resource, 'ru')).toEqual(['FORBIDDEN']);
    expect(await begin('translator', bench.cast.organisations.member, 'ru')).toEqual(['INPUT_INVALID']);
  });

  it('are not submitted with empty or faulty segments; the guards name them', async () => {
    const { id } = await inEdit();
    const [title, , body] = (await bench.view(id)).segments?.nodes ?? [];
    await bench.editAll('translator', id, source =>
      source === body?.source ? 'Без адреса и чисел.' : russian(source),
    );
    expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['SEGMENTS_FAULTY']);
    const { availableActions, segments } = await bench.view(id);
    expect(segments?.nodes[2]?.faults).toEqual(['URL', 'NUMBER']);
    const submit = availableActions.find(({ action }) => action === 'SUBMIT');
    expect(submit).toMatchObject({ allowed: false, blockingGuards: [{ code: 'SEGMENTS_FAULTY' }] });
    expect(submit?.blockingGuards[0]?.message).toContain(body?.id);
    expect(submit?.blockingGuards[0]?.message).not.toContain(title?.id);
  });

  it('are reviewed by a person who has not touched a segment', async () => {
    const { id } = await inEdit();
    await bench.editAll('translator', id, russian);
    const [segment] = (await bench.view(id)).segments?.nodes ?? [];
    await bench.edit('officer', id, [{ id: segment?.id, target: 'Набор инструментов SAILS' }]);
    await bench.act('translator', 'submitTranslation', id);
    expect(await bench.act('officer', 'approveTranslation', id)).toEqual(['REVIEWER_EDITED']);
    expect(await bench.act('secondOfficer', 'approveTranslation', id)).toEqual(['done']);
    expect((await bench.view(id)).singleReviewed).toBe(false);
  });

  it('are reviewed by their editor only in a language that nobody else reads, and say so', async () => {
    const { id } = await inEdit('ky');
    await bench.editAll('officer', id, russian);
    await bench.act('officer', 'submitTranslation', id);
    expect(await bench.act('officer', 'approveTranslation', id)).toEqual(['done']);
    expect((await bench.view(id)).singleReviewed).toBe(true);
  });

  it('come back from the reviewer with a comment', async () => {
    const { id } = await inEdit();
    await bench.editAll('translator', id, russian);
    await bench.act('translator', 'submitTranslation', id);
    const note = { id, note: 'Use the formal form.' };
    expect(await bench.send('officer', 'returnTranslation', 'TranslationNoteInput', note)).toEqual(['done']);
    const { data } = await bench.say('translator', `{ translation(id: "${id}") { status reviewComment } }`);
    expect(data).toEqual({ translation: { status: 'IN_EDIT', reviewComment: 'Use the formal form.' } });
  });

  it('refuse a segment that somebody else has changed, and write none of the call', async () => {
    const { id } = await inEdit();
    const [first, second] = (await bench.view(id)).segments?.nodes ?? [];
    const edit = (target: string) => [
      { id: first?.id, target, expectedVersion: first?.version },
      { id: second?.id, target: 'SAILS' },
    ];
    const outcomes = await Promise.all(
      ['Один SAILS', 'Два SAILS'].map(text => bench.edit('translator', id, edit(text))),
    );
    expect(outcomes.flat().sort()).toEqual(['STALE', 'done']);
    expect((await bench.view(id)).segments?.nodes[1]?.version).toBe((second?.version ?? 0) + 1);
  });

  describe('when the source changes', () => {
    it('reopen only the changed segments; the public text stays, marked, until it is replaced', async () => {
      const { resource, id } = await published();
      await bench.revise(resource, 2, BODY.replace('First, listen.', 'First of all, listen.'));
      const view = await bench.view(id);
      expect(view).toMatchObject({ status: 'STALE', stale: true, sourceRevision: 2, publishedRevision: 1 });
      expect(view.segments?.nodes.map(({ state }) => state)).toEqual([
        ...['EDITED', 'EDITED', 'EDITED', 'REOPENED', 'EDITED'],
      ]);
      expect(await resourceOf(resource, ['ru'])).toMatchObject({
        translations: [{ stale: true, sourceRevision: 1 }],
        title: { language: 'ru' },
      });
      await bench.act('translator', 'takeTranslation', id);
      expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['SEGMENTS_UNCONFIRMED']);
      await bench.editAll('translator', id, () => 'Прежде всего слушайте.');
      await bench.act('translator', 'submitTranslation', id);
      await bench.act('officer', 'approveTranslation', id);
      await bench.act('memberEditor', 'publishTranslation', id);
      expect(await resourceOf(resource, ['ru'])).toMatchObject({
        translations: [{ stale: false, sourceRevision: 2, body: expect.stringContaining('Прежде всего слушайте.') }],
      });
    });

    it('are out of date by other words alone: a title changes that, a revision with the same words does not', async () => {
      const { resource, id } = await published();
      const badges = async () => {
        const { translations, title } = (await resourceOf(resource, ['ru'])) as {
          translations: { stale: boolean; sourceRevision: number }[];
          title: { stale: boolean };
        };
        const { status, stale, publishedRevision } = await bench.view(id);
        return {
          status,
          publishedRevision,
          stale: [stale, translations[0]?.stale, title.stale],
          of: translations[0]?.sourceRevision,
        };
      };
      await bench.revise(resource, 2, BODY);
      const current = { status: 'PUBLISHED', publishedRevision: 2, stale: [false, false, false], of: 2 };
      expect(await badges()).toEqual(current);
      const { data } = await bench.say<{ resource: { version: number } }>(
        null,
        `{ resource(id: "${resource}") { version } }`,
      );
      const title = [{ language: 'en', text: 'SAILS toolkit for parents' }];
      const input = { id: resource, expectedVersion: data?.resource.version, title };
      expect(await bench.send('memberEditor', 'updateResource', 'UpdateResourceInput', input)).toEqual(['done']);
      expect(await badges()).toEqual({ ...current, status: 'STALE', stale: [true, true, true] });
      await bench.act('translator', 'takeTranslation', id);
      expect(await badges()).toEqual({ ...current, status: 'IN_EDIT', stale: [true, true, true] });
      await bench.editAll('translator', id, () => 'Набор SAILS для родителей');
      await bench.act('translator', 'submitTranslation', id);
      await bench.act('officer', 'approveTranslation', id);
      await bench.act('memberEditor', 'publishTranslation', id);
      expect(await badges()).toEqual(current);
    });

    it('go back to the editor when they were with the reviewer', async () => {
      const { resource, id } = await inEdit();
      await bench.editAll('translator', id, russian);
      await bench.act('translator', 'submitTranslation', id);
      await bench.revise(resource, 2, `${BODY}\nOne more paragraph.\n`);
      expect(await bench.view(id)).toMatchObject({ status: 'IN_EDIT', progress: { segments: 6, translated: 5 } });
      expect(await bench.act('officer', 'approveTranslation', id)).toEqual(['WRONG_STATE']);
    });
  });
});
