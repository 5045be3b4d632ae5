import type { Examples } from './examples.js';

export const agreements: Examples<'agreements'> = {
  async list(k) {
    for await (const mou of k.agreements.list({ filter: { status: ['IN_FORCE'] } })) console.log(mou.id);
  },
  async get(k) {
    const mou = await k.agreements.get('mou_01');
    console.log(mou?.status);
  },
};
