/** Translations whose subject is a publication. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { PublicationPreparation } from '../../../apps/api/src/modules/publication/publication-preparation.js';
import { TranslationBench } from '../../support/translation-bench.js';

describe('translations of a publication', () => {
  let bench: TranslationBench;
  beforeAll(async () => {
    bench = await TranslationBench.start();
  }, 60_000);
  afterAll(() => bench.close());

  it('stand beside what its author wrote, and are marked when that changes', async () => {
    const publish = (body: string) =>
      bench.say<{ publish: { publication: { id: string } } }>(
        'memberEditor',
        `mutation ($input: PublishInput!) { publish(input: $input) { ... on PublishSuccess { publication { id } } } }`,
        {
          input: {
            externalId: 'news-1',
            content: [{ language: 'en', title: 'News', body }],
            canonicalUrl: 'https://member.example/news/1',
          },
        },
      );
    const news = (await publish('Parents met [there](/there).\n\nThey talked.')).data?.publish.publication.id ?? '';
    const begin = { subjectId: news, language: 'ru' };
    expect(await bench.send('translator', 'startTranslation', 'StartTranslationInput', begin)).toEqual([
      'OWNER_MUST_BEGIN',
    ]);
    const id = await bench.begin('memberEditor', news);
    await bench.act('memberEditor', 'draftTranslationByHand', id);
    await bench.act('memberEditor', 'takeTranslation', id);
    await bench.editAll('memberEditor', id, source => `Перевод: ${source}`);
    await bench.act('memberEditor', 'submitTranslation', id);
    await bench.act('officer', 'approveTranslation', id);
    // Its HTML may take long to make: nothing is locked meanwhile.
    const preparation = bench.network.app.get(PublicationPreparation);
    const unitOfWork = bench.network.app.get(UnitOfWork);
    const render = preparation.render.bind(preparation);
    const heldNothing: boolean[] = [];
    preparation.render = (...given) => {
      heldNothing.push(unitOfWork.client === undefined);
      return render(...given);
    };
    expect(await bench.act('memberEditor', 'publishTranslation', id)).toEqual(['done']);
    expect(heldNothing).toEqual([true]);
    preparation.render = render;
    const inRussian = async () =>
      (
        await bench.say<{ publication: unknown }>(
          null,
          `{ publication(id: "${news}") { languages translationWork { status stale }
             title(languages: ["ru"]) { text language origin stale } body(languages: ["ru"]) { text }
             bodyHtml(languages: ["ru"]) { text } } }`,
        )
      ).data?.publication;
    const title = { text: 'Перевод: News', language: 'ru', origin: 'HUMAN' };
    expect(await inRussian()).toMatchObject({
      languages: ['en', 'ru'],
      title: { ...title, stale: false },
      body: { text: 'Перевод: Parents met [there](/there).\n\nПеревод: They talked.' },
      // Its links lead where those of the original do.
      bodyHtml: { text: expect.stringContaining('<a href="https://member.example/there"') },
      translationWork: [{ status: 'PUBLISHED', stale: false }],
    });
    await publish('Parents met [there](/there).\n\nThey talked for long.');
    expect(await inRussian()).toMatchObject({
      title: { ...title, stale: true },
      translationWork: [{ status: 'STALE', stale: true }],
    });
    const view = await bench.view(id, 'memberEditor');
    expect(view.segments?.nodes.map(({ state }) => state)).toEqual(['EDITED', 'EDITED', 'REOPENED']);
  });
});
