/** Drafts by machines: what the engine is asked, what is taken of its answers, and how it goes on after trouble. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { JobRegistry } from '../../../apps/api/src/core/jobs/index.js';
import { refusing, say, translating } from '../../support/fake-engine.js';
import { TranslationBench, type TranslationView } from '../../support/translation-bench.js';
import { until } from '../../support/until.js';

const text = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, index) => `Paragraph ${String(index)} for parents.`).join('\n\n');

describe('a draft by a machine', () => {
  let bench: TranslationBench;
  beforeAll(async () => {
    bench = await TranslationBench.start();
  }, 60_000);
  afterAll(() => bench.close());
  beforeEach(() => {
    bench.engine.questions.length = 0;
    bench.engine.answer(translating(words => `«${words}»`));
  });

  const begun = async (body: string, rest: { title?: string; machineTranslation?: boolean } = {}) => {
    const resource = await bench.share({ title: 'Example toolkit', body, ...rest });
    return bench.begin('translator', resource);
  };
  const drafted = async (id: string): Promise<TranslationView> => {
    expect(await bench.act('translator', 'draftTranslation', id)).toEqual(['done']);
    await until(async () => !(await bench.view(id)).drafting);
    return bench.view(id);
  };

  it('comes in batches, is labelled with the engine, and every segment waits for a person', async () => {
    const id = await begun(text(45));
    const view = await drafted(id);
    expect(view).toMatchObject({
      status: 'MT_DRAFT',
      machineAssisted: true,
      engine: 'example-model',
      progress: { segments: 46, translated: 46, unconfirmed: 46, faulty: 0 },
    });
    expect(bench.engine.questions.map(({ segments }) => segments.length)).toEqual([20, 20, 6]);
    await bench.act('translator', 'takeTranslation', id);
    expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['SEGMENTS_UNCONFIRMED']);
    const segments = view.segments?.nodes ?? [];
    expect(
      await bench.edit(
        'translator',
        id,
        segments.slice(1).map(segment => ({ id: segment.id })),
      ),
    ).toEqual(['done']);
    expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['SEGMENTS_UNCONFIRMED']);
    await bench.edit('translator', id, [{ id: segments[0]?.id, target: 'Набор' }]);
    expect(await bench.act('translator', 'submitTranslation', id)).toEqual(['done']);
  });

  it('leaves to people what came back without its numbers, or not at all', async () => {
    bench.engine.answer(
      translating(words => (words.includes('1') ? undefined : words.includes('2') ? 'Без числа.' : `«${words}»`)),
    );
    const { segments, progress } = await drafted(await begun(text(4)));
    expect(segments?.nodes.map(({ state }) => state)).toEqual(['MACHINE', 'MACHINE', 'EMPTY', 'EMPTY', 'MACHINE']);
    expect(progress.translated).toBe(3);
  });

  it('leaves to people what no person could have written: nothing of it may break the rest', async () => {
    const odd = ['a\u0000b', 'half \ud83d', 'turned \u202e around', '  ', '«Paragraph 4 for parents.»'];
    bench.engine.answer(translating(words => odd[Number(/\d/u.exec(words)?.[0])] ?? `«${words}»`));
    const { segments, status } = await drafted(await begun(text(5)));
    expect(status).toBe('MT_DRAFT');
    expect(segments?.nodes.map(({ state }) => state)).toEqual([
      ...['MACHINE', 'EMPTY', 'EMPTY', 'EMPTY', 'EMPTY', 'MACHINE'],
    ]);
  });

  it('asks again when the engine is overloaded, gives no sense or takes too long', async () => {
    const troubles = [
      refusing(429, { 'retry-after': '1' }),
      refusing(503),
      (_: unknown, response: Parameters<typeof say>[0]) => {
        say(response, { choices: [{ message: { content: 'Sure! Here is your translation:' } }] });
      },
      () => undefined,
    ];
    for (const trouble of troubles) {
      let asked = 0;
      const good = translating(words => `«${words}»`);
      bench.engine.answer((question, response) =>
        asked++ === 0 ? trouble(question, response) : good(question, response),
      );
      expect(await drafted(await begun('One.'))).toMatchObject({ status: 'MT_DRAFT', draftProblem: null });
      expect(asked).toBe(2);
    }
  });

  it('ends with the reason when the engine refuses, and people begin with what there is', async () => {
    bench.engine.answer(refusing(401));
    expect(await drafted(await begun('One.'))).toMatchObject({
      status: 'HUMAN_DRAFT',
      draftProblem: 'The engine answered 401.',
      progress: { translated: 0 },
    });
  });

  it('stops when it is cancelled; what was written stays', async () => {
    const id = await begun(text(60));
    let go = (): void => undefined;
    const waiting = new Promise<void>(resolve => (go = resolve));
    const good = translating(words => `«${words}»`);
    let asked = 0;
    bench.engine.answer(async (question, response) => {
      asked += 1;
      if (asked === 2) await waiting;
      await good(question, response);
    });
    await bench.act('translator', 'draftTranslation', id);
    await until(() => asked === 2);
    expect(await bench.act('translator', 'takeTranslation', id)).toContain('WRONG_STATE');
    expect(await bench.act('translator', 'cancelTranslationDraft', id)).toEqual(['done']);
    go();
    expect(await bench.view(id)).toMatchObject({
      status: 'HUMAN_DRAFT',
      drafting: false,
      progress: { translated: 20 },
    });
    expect(await bench.act('translator', 'cancelTranslationDraft', id)).toEqual(['NO_DRAFT_RUNNING']);
    expect(asked).toBe(2);
  });

  it('writes each segment once, though a step runs twice, as after a process that died', async () => {
    const id = await begun(text(25));
    let go = (): void => undefined;
    const waiting = new Promise<void>(resolve => (go = resolve));
    const good = translating(words => `«${words}»`);
    let asked = 0;
    bench.engine.answer(async (question, response) => {
      asked += 1;
      if (asked <= 2) await waiting;
      await good(question, response);
    });
    await bench.act('translator', 'draftTranslation', id);
    await until(() => asked === 1);
    const step = bench.network.app.get(JobRegistry).handlers.get('translation.draft');
    const again = step?.({ translation: uuidOf('Translation', id), after: -1, tries: 0 });
    await until(() => asked === 2);
    go();
    await again;
    await until(async () => !(await bench.view(id)).drafting);
    const { segments, status } = await bench.view(id);
    expect(status).toBe('MT_DRAFT');
    expect(segments?.nodes.map(({ state, version }) => [state, version])).toEqual(
      Array.from({ length: 26 }, () => ['MACHINE', 2]),
    );
  });

  it('takes from the memory what was approved before, and does not ask for it', async () => {
    const first = await begun('A sentence that comes again.', { title: 'Memory one' });
    await bench.act('translator', 'draftTranslationByHand', first);
    await bench.act('translator', 'takeTranslation', first);
    await bench.editAll('translator', first, source =>
      source === 'Memory one' ? 'Память' : 'Предложение, которое повторяется.',
    );
    await bench.act('translator', 'submitTranslation', first);
    await bench.act('officer', 'approveTranslation', first);
    const { segments } = await drafted(
      await begun('A sentence that comes again.\n\nAnother one.', { title: 'Memory two' }),
    );
    expect(segments?.nodes.map(({ state, target }) => [state, target])).toEqual([
      ['MACHINE', '«Memory two»'],
      ['MEMORY', 'Предложение, которое повторяется.'],
      ['MACHINE', '«Another one.»'],
    ]);
    expect(bench.engine.questions.flatMap(question => question.segments)).toHaveLength(2);
  });

  it('tells the engine the terms of the glossary that it will meet, and no others', async () => {
    for (const term of ['PHERECLOS', 'Unrelated Name']) {
      await bench.send('officer', 'addGlossaryTerm', 'AddGlossaryTermInput', { term, rule: 'KEEP' });
    }
    await drafted(await begun('PHERECLOS is a project.'));
    expect(bench.engine.questions[0]?.glossary).toEqual([{ term: 'PHERECLOS', target: 'PHERECLOS' }]);
  });

  it('is not made of a text that may not leave, nor twice at once', async () => {
    const kept = await begun('Private words.', { machineTranslation: false });
    expect(await bench.act('translator', 'draftTranslation', kept)).toEqual(['ENGINE_NOT_ALLOWED']);
    bench.engine.answer(() => undefined);
    const id = await begun('One.');
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => bench.act('translator', 'draftTranslation', id)),
    );
    expect(outcomes.flat().sort()).toEqual(['DRAFT_RUNNING', 'DRAFT_RUNNING', 'DRAFT_RUNNING', 'done']);
    await bench.act('translator', 'cancelTranslationDraft', id);
    expect(bench.engine.questions.flatMap(question => question.segments).map(({ text: words }) => words)).not.toContain(
      'Private words.',
    );
  });
});
