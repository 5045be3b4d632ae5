import type { Examples } from './examples.js';

export const resources: Examples<'resources'> = {
  async list(k) {
    for await (const resource of k.resources.list({ filter: { kind: ['TOOLKIT'], language: ['ru'] } })) {
      console.log(resource.title.text);
    }
  },
  async get(k) {
    const resource = await k.resources.get('res_01', { languages: ['kk', 'en'] });
    console.log(resource?.title.text);
  },
  async add(k) {
    const { resource } = await k.resources.add({
      programmeId: 'prg_01',
      kind: 'TOOLKIT',
      originalLanguage: 'en',
      title: [{ language: 'en', text: 'Twelve evenings' }],
    });
    console.log(resource.id);
  },
  async update(k) {
    await k.resources.update({ id: 'res_01', expectedVersion: 1, minutesRequired: 90 });
  },
  async revise(k) {
    await k.resources.revise({
      id: 'res_01',
      expectedVersion: 1,
      changes: 'Evening four is new.',
      content: { links: [{ label: 'Course', url: 'https://association-07.example/course' }] },
    });
  },
  async release(k) {
    await k.resources.release({ id: 'res_01', expectedVersion: 1 });
  },
  async upload(k) {
    const file = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
    const stored = await k.resources.upload(file, {
      name: 'twelve-evenings.pdf',
      visibility: 'PUBLIC',
      onProgress: ({ sent, total }) => console.log(`${Math.round((100 * sent) / total)} %`),
    });
    console.log(stored.id);
  },
};
