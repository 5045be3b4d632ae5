/** What stands around the text of a translation: the glossary, files for other tools, whom it waits for, figures. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { TaskReminders } from '../../../apps/api/src/modules/task/index.js';
import { ask } from '../../support/embedded-folders.js';
import { type Speaker, TranslationBench } from '../../support/translation-bench.js';

describe('translations', () => {
  let bench: TranslationBench;
  beforeAll(async () => {
    bench = await TranslationBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  const inEdit = async (): Promise<{ id: string }> => {
    const resource = await bench.share({ title: 'SAILS toolkit', body: '# SAILS\n\nLearn.\n\n- First, listen.\n' });
    const id = await bench.begin('translator', resource);
    await bench.act('translator', 'draftTranslationByHand', id);
    await bench.act('translator', 'takeTranslation', id);
    return { id };
  };

  describe('the glossary', () => {
    const add = (input: object) => bench.send('officer', 'addGlossaryTerm', 'AddGlossaryTermInput', input);

    it('holds what is being translated to a term from the moment that it is added until it ends', async () => {
      const resource = await bench.share({ title: 'About ELPIDA', body: 'ELPIDA helps parents.' });
      const id = await bench.begin('translator', resource);
      await bench.act('translator', 'draftTranslationByHand', id);
      await bench.act('translator', 'takeTranslation', id);
      await bench.editAll('translator', id, () => 'Надежда помогает родителям.');
      expect(await add({ term: 'ELPIDA', rule: 'KEEP' })).toEqual(['done']);
      expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['SEGMENTS_FAULTY']);
      expect(await add({ term: 'ELPIDA', rule: 'KEEP' })).toEqual(['TERM_EXISTS']);
      const { data } = await bench.say<{ glossary: { id: string; term: string }[] }>(null, '{ glossary { id term } }');
      const term = data?.glossary.find(({ term: text }) => text === 'ELPIDA');
      expect(await bench.act('officer', 'endGlossaryTerm', term?.id ?? '')).toEqual(['done']);
      expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['done']);
    });

    it.each([
      [{ term: 'One', rule: 'KEEP', target: 'Один' }],
      [{ term: 'Two', rule: 'TRANSLATE_AS', language: 'ru' }],
      [{ term: 'Three', rule: 'TRANSLITERATE', target: 'Три' }],
    ])('refuses %j', async input => {
      expect(await add(input)).toEqual(['INPUT_INVALID']);
    });
  });

  describe('as a file of XLIFF 2', () => {
    it('go out, and come back with what a person made of them', async () => {
      const { id } = await inEdit();
      const { data } = await bench.say<{ translation: { xliff: string } }>(
        'translator',
        `{ translation(id: "${id}") { xliff } }`,
      );
      const file = data?.translation.xliff ?? '';
      const edited = file.replace(
        /<segment [^>]*>(<source [^>]*>First, listen\.<\/source>)(<target .*?<\/target>)?/u,
        '<segment state="translated">$1<target>Сперва слушайте.</target>',
      );
      expect(
        await bench.send('translator', 'importTranslation', 'ImportTranslationInput', { id, xliff: edited }),
      ).toEqual(['done']);
      const segment = (await bench.view(id)).segments?.nodes[3];
      expect(segment).toMatchObject({ target: 'Сперва слушайте.', state: 'EDITED' });
      expect(
        await bench.send('translator', 'importTranslation', 'ImportTranslationInput', { id, xliff: edited }),
      ).toEqual(['done']);
      expect((await bench.view(id)).segments?.nodes[3]?.version).toBe(segment?.version);
    });

    it('come back from a machine as drafts of a machine: a person confirms them', async () => {
      const { id } = await inEdit();
      const { data } = await bench.say<{ translation: { xliff: string } }>(
        'translator',
        `{ translation(id: "${id}") { xliff } }`,
      );
      const filled = (data?.translation.xliff ?? '').replace(
        /(<source [^>]*>First, listen\.<\/source>)(<target .*?<\/target>)?/u,
        '$1<target>Сперва слушайте.</target>',
      );
      expect(
        await bench.send('translator', 'importTranslation', 'ImportTranslationInput', { id, xliff: filled }),
      ).toEqual(['done']);
      const view = await bench.view(id);
      expect(view).toMatchObject({ machineAssisted: true, engine: 'another tool (XLIFF)' });
      expect(view.segments?.nodes[3]).toMatchObject({ target: 'Сперва слушайте.', state: 'MACHINE' });
    });

    it('are refused when they are not this translation, or not XLIFF', async () => {
      const { id } = await inEdit();
      const other = await inEdit();
      const { data } = await bench.say<{ translation: { xliff: string } }>(
        'translator',
        `{ translation(id: "${other.id}") { xliff } }`,
      );
      for (const xliff of [data?.translation.xliff, '<html/>', '<!DOCTYPE a><a/>', 'no file']) {
        expect(await bench.send('translator', 'importTranslation', 'ImportTranslationInput', { id, xliff })).toEqual([
          'INPUT_INVALID',
        ]);
      }
    });
  });

  it('of what is only planned are no news for the outside', async () => {
    const told: number[] = [];
    for (const status of ['AVAILABLE', 'PLANNED']) {
      const resource = await bench.share({ title: 'News', body: 'Words.' });
      const set = `update resource set status = '${status}' where id = '${uuidOf('Resource', resource)}'`;
      await ask(bench.network.database.ownerUrl, set);
      const id = await bench.begin('translator', resource);
      await bench.act('translator', 'draftTranslationByHand', id);
      await bench.act('translator', 'takeTranslation', id);
      await bench.editAll('translator', id, source => `Перевод: ${source}`);
      await bench.act('translator', 'submitTranslation', id);
      await bench.act('officer', 'approveTranslation', id);
      expect(await bench.act('memberEditor', 'publishTranslation', id)).toEqual(['done']);
      await bench.revise(resource, 2, 'Other words.');
      const events = `select type from outbox_event where subject = '${id}' order by position`;
      told.push((await ask(bench.network.database.ownerUrl, events)).length);
    }
    expect(told).toEqual([2, 0]);
  });

  describe('the figures', () => {
    it('count what is under way by language and place, and how long it has waited, exactly', async () => {
      const ids: string[] = [];
      for (const title of ['Figures one', 'Figures two', 'Figures three']) {
        ids.push(await bench.begin('officer', await bench.share({ title, body: 'Words.' }), 'uz'));
      }
      const set = (id: string | undefined, change: string) =>
        ask(
          bench.network.database.ownerUrl,
          `update translation set ${change} where id = '${uuidOf('Translation', id ?? '')}'`,
        );
      const since = (days: number) => bench.network.clock.in(-days * 86_400).toISOString();
      await set(ids[0], `open_since = '${since(30)}'`);
      await set(ids[1], `open_since = '${since(365)}'`);
      const rows = async () =>
        (
          await bench.say<{ translationFigures: unknown }>(
            null,
            '{ translationFigures(language: ["uz"]) { language status translations over30Days over90Days over365Days oldestSince } }',
          )
        ).data?.translationFigures;
      const one = {
        language: 'uz',
        status: 'REQUESTED',
        translations: 3,
        over30Days: 2,
        over90Days: 1,
        over365Days: 1,
      };
      expect(await rows()).toEqual([{ ...one, oldestSince: since(365) }]);
      await bench.send('officer', 'rejectTranslation', 'TranslationNoteInput', { id: ids[1], note: 'No.' });
      expect(await rows()).toEqual([
        { ...one, translations: 2, over30Days: 1, over90Days: 0, over365Days: 0, oldestSince: since(30) },
      ]);
    });
  });

  describe('what waits', () => {
    const DAY = 86_400;
    const waiting = async (speaker: Speaker, about: string) => {
      const query = '{ myTasks(first: 100) { nodes { kind subjectId dueOn openedAt } } }';
      const { data } = await bench.say<{
        myTasks: { nodes: { kind: string; subjectId: string; dueOn: string | null }[] };
      }>(speaker, query);
      return (data?.myTasks.nodes ?? []).filter(({ subjectId }) => subjectId === about);
    };
    /** Which of editor, officer and owner have something to do. */
    const whose = async (id: string) =>
      Object.fromEntries(
        await Promise.all(
          (['translator', 'officer', 'memberEditor'] as const).map(
            async speaker => [speaker, (await waiting(speaker, id)).map(({ kind }) => kind)] as const,
          ),
        ),
      );
    const EDITOR = { translator: ['TRANSLATION_EDIT'], officer: [], memberEditor: [] };
    const REVIEWER = { translator: [], officer: ['TRANSLATION_REVIEW'], memberEditor: [] };
    const inDays = (days: number) =>
      bench.network.clock
        .in(days * DAY)
        .toISOString()
        .slice(0, 10);

    it('waits for the editor, the reviewer and the owner, one after the other, and for nobody while a machine drafts', async () => {
      const resource = await bench.share({ title: 'Waiting', body: 'Words.' });
      const id = await bench.begin('translator', resource);
      expect(await whose(id)).toEqual(EDITOR);
      bench.engine.answer(() => undefined);
      await bench.act('translator', 'draftTranslation', id);
      expect(await whose(id)).toEqual({ ...EDITOR, translator: [] });
      await bench.act('translator', 'cancelTranslationDraft', id);
      const [task] = await waiting('translator', id);
      await bench.act('translator', 'takeTranslation', id);
      await bench.editAll('translator', id, source => `Перевод: ${source}`);
      expect(await waiting('translator', id)).toEqual([task]);
      await bench.act('translator', 'submitTranslation', id);
      expect(await whose(id)).toEqual(REVIEWER);
      expect(await waiting('officer', id)).toMatchObject([{ dueOn: inDays(14) }]);
      await bench.send('officer', 'returnTranslation', 'TranslationNoteInput', { id, note: 'Again.' });
      expect(await whose(id)).toEqual(EDITOR);
      await bench.act('translator', 'submitTranslation', id);
      await bench.act('officer', 'approveTranslation', id);
      expect(await whose(id)).toEqual({ translator: [], officer: [], memberEditor: ['TRANSLATION_PUBLISH'] });
      await bench.act('memberEditor', 'publishTranslation', id);
      expect(await whose(id)).toEqual({ translator: [], officer: [], memberEditor: [] });
      await bench.revise(resource, 2, 'Other words.');
      expect(await whose(id)).toEqual(EDITOR);
    });

    it('waits for officers where nobody edits it, and for the editor whom they name, who is reminded of the day', async () => {
      const id = await bench.begin('officer', await bench.share({ title: 'Due', body: 'Words.' }));
      expect(await whose(id)).toEqual({ translator: [], officer: ['TRANSLATION_EDIT'], memberEditor: [] });
      const assign = (dueOn: string) => {
        const input = { id, editorId: bench.cast.organisations.otherMember, dueOn };
        return bench.send('officer', 'assignTranslation', 'AssignTranslationInput', input);
      };
      expect(await assign(inDays(-1))).toEqual(['INPUT_INVALID']);
      expect(await assign(inDays(9))).toEqual(['done']);
      expect(await whose(id)).toEqual(EDITOR);
      expect(await waiting('translator', id)).toMatchObject([{ dueOn: inDays(9) }]);
      const reminded = async () => {
        await bench.network.app.get(TaskReminders).remind();
        const told = `select count(*)::int as count from outbox_event where type = 'task.reminded' and data->>'subject' = '${id}'`;
        return (await ask<{ count: number }>(bench.network.database.ownerUrl, told))[0]?.count;
      };
      expect(await reminded()).toBe(0);
      bench.network.clock.advance(2 * DAY);
      expect(await reminded()).toBe(1);
    });
  });
});
