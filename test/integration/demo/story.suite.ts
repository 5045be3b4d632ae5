/** What the sources tell of how a relation grew, as the timeline and the chain show it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoServices } from '../../../apps/api/src/demo/demo-services.js';
import { loadFacts } from '../../../apps/api/src/demo/load-facts.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';

const FOLLOW_UPS = `
  select a.description->0->>'text' as what, o.slug as owner from action_item a join organisation o on o.id = a.owner_id
  order by a.id`;

describe('the documented story of a relation', () => {
  let bench: DemoBench;
  beforeAll(async () => {
    bench = await startDemoBench();
    const services = demoServices(bench.app);
    await services.unitOfWork.run(() => loadFacts(services));
  }, 60_000);
  afterAll(() => bench.close());

  it('goes from the first contact over the visit and the conference to the memorandum, as far as it is dated', async () => {
    const query = `{ organisation(slug: "senimen-bolashaq") { timeline(kinds: [ENGAGEMENT, MOU]) { nodes {
      kind code date { value precision } notBefore { value } title { text } } } } }`;
    const { data } = await bench.graphql<{ organisation: { timeline: { nodes: object[] } } }>(query);
    expect(data!.organisation.timeline.nodes).toMatchObject([
      { code: 'ENQUIRY', date: { value: '2022-07', precision: 'MONTH' } },
      { code: 'STUDY_VISIT', date: { value: '2022-08-15', precision: 'DAY' } },
      { code: 'CONFERENCE', date: null, title: { text: 'National conference on conscious parenting' } },
      { kind: 'MOU', date: null, notBefore: { value: '2022-08-15' } },
    ]);
  });

  it('can be followed both ways: from the contact to the visit with its five meetings, and on to what came of it', async () => {
    const query = `{ organisation(slug: "senimen-bolashaq") { engagements { kind origin { ... on Engagement { kind } }
      grewInto { __typename } meetings { topics } programmes { name } actionItems { state meeting }
      contextNotes { title { text } source } } } }`;
    type Met = {
      kind: string;
      origin: object | null;
      grewInto: { __typename: string }[];
      meetings: object[];
      programmes: object[];
      contextNotes: { title: { text: string }; source: string }[];
    };
    const { data } = await bench.graphql<{ organisation: { engagements: Met[] } }>(query);
    const of = (kind: string) => data!.organisation.engagements.find(one => one.kind === kind)!;
    expect(of('ENQUIRY').grewInto).toEqual([{ __typename: 'Engagement' }]);
    expect(of('STUDY_VISIT')).toMatchObject({ origin: { kind: 'ENQUIRY' }, grewInto: [{ __typename: 'Mou' }] });
    expect(of('STUDY_VISIT').meetings).toHaveLength(5);
    expect(of('CONFERENCE').programmes).toHaveLength(7);
    const notes = of('STUDY_VISIT').contextNotes;
    expect(notes.map(({ title }) => title.text).sort()).toEqual([
      'Balanced and inclusive information on cochlear implants',
      'The Humane Pedagogy of Shalva A. Amonashvili',
      'The philosophy of Abai',
    ]);
    for (const { source } of notes) expect(source).toMatch(/^https:/u);
  });

  it('holds what was promised, for those who may know it', async () => {
    const found = await bench.query<{ what: string; owner: string }>(FOLLOW_UPS);
    expect(found.map(({ owner }) => owner)).toEqual([
      'parents-international',
      'parents-international',
      'senimen-bolashaq',
    ]);
    expect(found[0]?.what).toMatch(/co-develop teacher training curricula/u);
  });
});
