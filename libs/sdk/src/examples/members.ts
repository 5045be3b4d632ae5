import type { Examples } from './examples.js';

export const members: Examples<'members'> = {
  async list(k) {
    // As the register stood on a day.
    const page = await k.members.list({ first: 50, asOf: '2026-01-01', count: true });
    console.log(page.totalCount, page.nodes);
  },
  async get(k) {
    const membership = await k.members.get('mem_01');
    console.log(membership?.publicStatus);
  },
};
