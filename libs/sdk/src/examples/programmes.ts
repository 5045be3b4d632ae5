import type { Examples } from './examples.js';

export const programmes: Examples<'programmes'> = {
  async list(k) {
    const { nodes } = await k.programmes.list({ filter: { audience: ['PARENTS'], mayBeAdapted: ['YES'] } });
    console.log(nodes.map(programme => programme.name));
  },
  async get(k) {
    const programme = await k.programmes.get({ slug: 'conscious-parenting' });
    console.log(programme?.name);
  },
  async share(k) {
    const { programme } = await k.programmes.share({
      name: 'Conscious parenting',
      originalLanguage: 'en',
      licence: 'CC-BY-SA-4.0',
      audiences: ['PARENTS'],
    });
    console.log(programme.id, programme.version);
  },
  async update(k) {
    await k.programmes.update({ id: 'prg_01', expectedVersion: 1, topics: ['conscious-parenting'] });
  },
  async release(k) {
    await k.programmes.release({ id: 'prg_01', expectedVersion: 1 });
  },
};
