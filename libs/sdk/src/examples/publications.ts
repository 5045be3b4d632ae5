import type { PublishInput } from '../index.js';
import type { Examples } from './examples.js';

export const publications: Examples<'publications'> = {
  async list(k) {
    for await (const publication of k.publications.list({ filter: { topic: ['conscious-parenting'] } })) {
      console.log(publication.title.text, publication.canonicalUrl);
    }
  },
  async get(k) {
    const publication = await k.publications.get('pub_01', { languages: ['kk', 'ru', 'en'] });
    console.log(publication?.bodyHtml?.text);
  },
  async publish(k) {
    const { outcome, publication, replayed } = await k.publications.publish({
      externalId: 'cms:42',
      content: [{ language: 'en', title: 'Parents first', body: 'We met in **October**.' }],
      topics: ['conscious-parenting'],
    });
    console.log(outcome, publication.id, replayed);
  },
  async publishMany(k) {
    const items: PublishInput[] = ['1', '2'].map(id => ({
      externalId: `cms:${id}`,
      content: [{ language: 'en', title: `Article ${id}`, body: 'Its text.' }],
    }));
    for await (const result of k.publications.publishMany(items)) {
      if (!result.ok) console.error(result.index, result.error.message);
    }
  },
  async correct(k) {
    await k.publications.correct({
      id: 'pub_01',
      content: [{ language: 'en', title: 'Parents first', body: 'We met in **November**.' }],
      note: [{ language: 'en', text: 'The month was wrong.' }],
    });
  },
  async retract(k) {
    await k.publications.retract({ externalId: 'cms:42', reason: [{ language: 'en', text: 'It was a draft.' }] });
  },
  async saveDraft(k) {
    const { publication } = await k.publications.saveDraft({
      externalId: 'cms:43',
      content: [{ language: 'en', title: 'Next year', body: 'We plan.' }],
    });
    console.log(publication.id, publication.status);
  },
  async publishDraft(k) {
    await k.publications.publishDraft({ id: 'pub_01' });
  },
  async schedule(k) {
    await k.publications.schedule({ id: 'pub_01', scheduledFor: '2027-01-15T08:00:00Z' });
  },
  async submitToStream(k) {
    await k.publications.submitToStream({ id: 'pub_01' });
  },
};
