import type { Examples } from './examples.js';

export const translations: Examples<'translations'> = {
  async list(k) {
    for await (const translation of k.translations.list({ filter: { language: ['ru'], status: ['IN_REVIEW'] } })) {
      console.log(translation.id, translation.version);
    }
  },
  async get(k) {
    const translation = await k.translations.get('trl_01');
    console.log(translation?.availableActions);
  },
  async segments(k) {
    for await (const segment of k.translations.segments('trl_01', { open: true })) console.log(segment.id);
  },
  async xliff(k) {
    const file = await k.translations.xliff('trl_01');
    console.log(file?.length);
  },
  async request(k) {
    await k.translations.request({ programmeId: 'prg_01', language: 'kk', note: 'For our courses in autumn.' });
  },
  async take(k) {
    await k.translations.take('trl_01');
  },
  async draft(k) {
    const { translation } = await k.translations.draft('trl_01');
    console.log(translation.drafting);
  },
  async edit(k) {
    await k.translations.edit({ id: 'trl_01', segments: [{ id: 'seg_01', target: 'Ата-ана бірінші' }] });
  },
  async importXliff(k) {
    const xliff = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="kk"/>';
    await k.translations.importXliff({ id: 'trl_01', xliff });
  },
  async submit(k) {
    await k.translations.submit('trl_01', { expectedVersion: 1 });
  },
  async approve(k) {
    await k.translations.approve('trl_01', { expectedVersion: 1 });
  },
  async requestChanges(k) {
    await k.translations.requestChanges({ id: 'trl_01', note: 'The heading is still in English.' });
  },
};
