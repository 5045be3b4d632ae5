/** What a translation is held to by the glossary, and how it goes to other tools and back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TranslationBench } from '../../support/translation-bench.js';

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
});
