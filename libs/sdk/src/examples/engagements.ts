import type { Examples } from './examples.js';

export const engagements: Examples<'engagements'> = {
  async list(k) {
    for await (const engagement of k.engagements.list({ filter: { kind: ['STUDY_VISIT'] } }))
      console.log(engagement.id);
  },
  async get(k) {
    const engagement = await k.engagements.get('eng_01');
    console.log(engagement?.state);
  },
};
