import type { Examples } from './examples.js';

export const summits: Examples<'summits'> = {
  async list(k) {
    const { nodes } = await k.summits.list({ filter: { upcoming: true } });
    console.log(nodes.map(summit => summit.title.text));
  },
  async get(k) {
    const summit = await k.summits.get({ slug: 'summit-2026' });
    console.log(summit?.startsOn?.value);
  },
  async next(k) {
    const summit = await k.summits.next({ languages: ['ru', 'en'] });
    console.log(summit ? summit.title.text : 'No summit is announced.');
  },
  async delegations(k) {
    for await (const delegation of k.summits.delegations('sum_01', { state: 'ACCREDITED' })) console.log(delegation.id);
  },
  async ballots(k) {
    for await (const ballot of k.summits.ballots({ filter: { summitId: 'sum_01' } })) console.log(ballot.state);
  },
  async ballot(k) {
    const ballot = await k.summits.ballot('bal_01');
    console.log(ballot?.state);
  },
  async receipt(k) {
    const receipt = await k.summits.receipt('ABCD-EFGH-JKLM');
    console.log(receipt ? 'Counted.' : 'No such receipt.');
  },
};
