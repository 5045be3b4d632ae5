/** An organisation in danger is hidden from the public on every way that leads to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type System, sees } from '../../apps/api/src/core/access/index.js';
import { Database, statement, UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { EngagementRecording } from '../../apps/api/src/modules/engagement/index.js';
import { OrganisationService, RelationService } from '../../apps/api/src/modules/organisation/index.js';
import { PublicationService } from '../../apps/api/src/modules/publication/index.js';
import { AdoptionActs, ProgrammeActs } from '../../apps/api/src/modules/resource/index.js';
import { type CallerName, CALLER_NAMES, CALLERS, type Callers, makeCallers } from '../support/callers.js';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const SET_STATUS = statement(`update organisation set membership_status = 'LAPSED' where id = $1`);
/** What no other organisation of the test has. */
const MARKS = { name: 'Hidden Sparrow', country: 'IS', kind: 'SCHOOL_NETWORK', topic: 'sparrows' } as const;

/** Each way: a query that says something about the organisation to those who may know of it, and nothing to others. */
const WAYS: Readonly<Record<string, string>> = {
  'the list': `{ organisations(first: 100) { nodes { slug } } }`,
  'the edges of the list': `{ organisations(first: 100, orderBy: NEWEST) { edges { node { slug } } } }`,
  'a list of a past day': `{ organisations(asOf: "2026-01-01", first: 100) { nodes { slug } } }`,
  'the filter by country': `{ organisations(filter: { country: ["IS"] }) { nodes { slug } } }`,
  'the filter by topic': `{ organisations(filter: { topic: ["sparrows"] }) { nodes { slug } } }`,
  'the count': `{ organisations(filter: { kind: [SCHOOL_NETWORK] }) { totalCount } }`,
  'the facets': `{ organisations { facets { countries { value } kinds { value } statuses { value } } } }`,
  'the exact search': `{ organisations(filter: { search: "Hidden Sparrow" }) { totalCount nodes { slug } } }`,
  'the fuzzy search': `{ organisations(filter: { search: "hiden sparow" }) { totalCount nodes { slug } } }`,
  'its slug': `{ organisation(slug: "hidden-sparrow") { slug } }`,
  'its id': `query ($id: ID!) { organisation(id: $id) { slug } }`,
  node: `query ($id: ID!) { node(id: $id) { ... on Organisation { slug } } }`,
  nodes: `query ($id: ID!) { nodes(ids: [$id]) { id ... on Organisation { slug } } }`,
  'another subgraph': `query ($reference: [_Any!]!) { _entities(representations: $reference) { ... on Organisation { slug } } }`,
  'a relation': `query ($partner: ID!) { organisation(id: $partner) { relations { from { slug } to { slug } } } }`,
  'a successor': `query ($ended: ID!) { organisation(id: $ended) { successor { slug } } }`,
  'what it published': `{ publications { nodes { organisation { slug } } } }`,
  'a mention of it': `{ publications { nodes { mentions { slug } } } }`,
  'a programme that it shares': `{ programmes { nodes { owner { slug } } } }`,
  'programmes of it': `query ($id: ID!) { programmes(filter: { organisation: [$id] }) { totalCount } }`,
  'its use of a programme': `{ adoptions { totalCount nodes { organisation { slug } country } } }`,
  'uses by it': `query ($id: ID!) { adoptions(filter: { organisation: [$id] }) { totalCount } }`,
  'figures of use': `{ adoptionFigures { country adoptions } }`,
  'an engagement with it': `{ engagements { nodes { title { text } } } }`,
  'engagements of it': `query ($id: ID!) { engagements(filter: { organisationId: $id }) { nodes { title { text } } } }`,
  'engagements of its partner': `query ($partner: ID!) { organisation(id: $partner) { engagements { title { text } } } }`,
  'where its programme was shown': `query ($programme: ID!) { programme(id: $programme) { shownAt { title { text } } } }`,
  'publications by it': `query ($id: ID!) { publications(filter: { organisation: [$id] }) { totalCount nodes { slug } } }`,
  'publications about it': `query ($id: ID!) { publications(filter: { mentions: [$id] }) { totalCount nodes { slug } } }`,
};

describe('an organisation at risk', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  let variables: Record<string, unknown>;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
    const organisations = network.app.get(OrganisationService);
    const { name, topic, country, kind } = MARKS;
    const names = [{ text: name, language: 'en' }];
    const hidden = await organisations.register(SYSTEM, {
      names,
      country,
      kind,
      topics: [topic],
      sensitivity: 'AT_RISK',
    });
    await network.app.get(UnitOfWork).run(() => network.app.get(Database).write(SET_STATUS, [hidden.uuid]));
    const ended = await organisations.register(SYSTEM, { names: [{ text: 'Ended', language: 'en' }], kind: 'NGO' });
    const end = { id: ended.id, expectedVersion: 1, dissolvedOn: '2020', evidence: 'A', successorId: hidden.id };
    await organisations.dissolve(SYSTEM, end);
    const partner = cast.organisations.otherMember;
    await network.app.get(RelationService).relate(SYSTEM, { fromId: hidden.id, toId: partner, type: 'PARTNER_OF' });
    const article = { content: [{ language: 'en', title: 'Sparrow', body: 'A' }], mentions: [hidden.id] };
    const origin = { provenance: 'FICTITIOUS', source: null } as const;
    await network.app.get(PublicationService).publishAs(SYSTEM, hidden.uuid, article, origin);
    const sharing = {
      name: 'A',
      status: 'AVAILABLE',
      website: 'https://kurultai.example',
      ownerId: hidden.id,
    } as const;
    const { id: programmeId } = await network.app.get(ProgrammeActs).share(SYSTEM, sharing);
    await network.app.get(AdoptionActs).adopt(SYSTEM, { programmeId, organisationId: hidden.id });
    await network.app.get(EngagementRecording).record(SYSTEM, {
      ...{
        kind: 'STAKEHOLDER_MEETING',
        state: 'COMPLETED',
        public: true,
        hostId: partner,
        programmeIds: [programmeId],
      },
      title: [{ language: 'en', text: 'sparrow' }],
      meetings: [{ organisationId: hidden.id, subject: [{ language: 'en', text: 'sparrow' }] }],
    });
    const reference = [{ __typename: 'Organisation', id: hidden.id }];
    variables = { id: hidden.id, partner, programme: programmeId, ended: ended.id, reference };
  }, 60_000);
  afterAll(() => network.close());

  /** Whether the answer says that the organisation exists. */
  async function learns(caller: CallerName, query: string): Promise<boolean> {
    const { data, errors } = await callers.ask(caller, query, variables);
    expect(errors).toBeUndefined();
    return /hidden-sparrow|sparrow|"IS"|SCHOOL_NETWORK|LAPSED|"totalCount":[1-9]/u.test(JSON.stringify(data));
  }

  it.each(Object.entries(WAYS))(
    'is shown to members and the secretariat by %s, and to nobody else',
    async (_, query) => {
      for (const caller of CALLER_NAMES) {
        // To the member's own level it is another member.
        const knows = caller === 'readingKey' ? false : sees(CALLERS[caller], 'MEMBER');
        expect({ caller, learns: await learns(caller, query) }).toEqual({ caller, learns: knows });
      }
    },
  );

  it('is missed by no count of the public', async () => {
    const count = `{ organisations(first: 100) { totalCount nodes { id } facets { kinds { count } } } }`;
    for (const caller of ['anonymous', 'siteKey', 'applicantHead', 'officer'] as const) {
      const { data } = await callers.ask<Counts>(caller, count);
      const { totalCount, nodes, facets } = data!.organisations;
      expect(nodes).toHaveLength(totalCount);
      expect(facets.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(totalCount);
    }
  });
});

interface Counts {
  organisations: { totalCount: number; nodes: object[]; facets: { kinds: { count: number }[] } };
}
