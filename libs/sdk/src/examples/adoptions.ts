import type { Examples } from './examples.js';

export const adoptions: Examples<'adoptions'> = {
  async list(k) {
    for await (const adoption of k.adoptions.list({ filter: { status: ['IN_USE'] } })) console.log(adoption.id);
  },
  async get(k) {
    const adoption = await k.adoptions.get('adp_01');
    console.log(adoption?.status);
  },
  async figures(k) {
    const figures = await k.adoptions.figures({ filter: { programme: ['prg_01'] } });
    console.log(figures);
  },
  async express(k) {
    const { adoption } = await k.adoptions.express({ programmeId: 'prg_01', language: 'kk' });
    console.log(adoption.id, adoption.version);
  },
  async update(k) {
    await k.adoptions.update({ id: 'adp_01', expectedVersion: 1, adaptationNotes: 'Shorter evenings.' });
  },
  async plan(k) {
    await k.adoptions.plan({ id: 'adp_01', expectedVersion: 1 });
  },
  async adapt(k) {
    await k.adoptions.adapt({ id: 'adp_01', expectedVersion: 1 });
  },
  async pilot(k) {
    await k.adoptions.pilot({ id: 'adp_01', expectedVersion: 1 });
  },
  async confirm(k) {
    await k.adoptions.confirm({ id: 'adp_01', expectedVersion: 1 });
  },
  async addEvidence(k) {
    await k.adoptions.addEvidence({
      id: 'adp_01',
      expectedVersion: 1,
      evidence: { url: 'https://association-07.example/report', note: 'The report of the pilot.' },
    });
  },
  async discontinue(k) {
    await k.adoptions.discontinue({ id: 'adp_01', expectedVersion: 1, reason: 'The course ended.' });
  },
};
