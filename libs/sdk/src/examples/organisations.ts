import type { Examples } from './examples.js';

export const organisations: Examples<'organisations'> = {
  async list(k) {
    for await (const organisation of k.organisations.list({ filter: { country: ['KZ'] } })) {
      console.log(organisation.slug, organisation.name.text);
    }
  },
  async get(k) {
    const organisation = await k.organisations.get({ slug: 'example-association-07' }, { languages: ['kk', 'en'] });
    console.log(organisation?.name.text);
  },
  async facets(k) {
    const facets = await k.organisations.facets({ filter: { membershipStatus: ['ACTIVE'] } });
    console.log(facets);
  },
  async update(k) {
    await k.organisations.update({ id: 'org_01', expectedVersion: 1, website: 'https://association-07.example' });
  },
};
