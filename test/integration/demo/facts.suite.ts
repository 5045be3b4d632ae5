/** The documented facts in the register: byte for byte, found by every spelling, and never twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoServices } from '../../../apps/api/src/demo/demo-services.js';
import { ADOPTIONS } from '../../../apps/api/src/demo/fictitious/fictitious.js';
import { ARTICLES, isDated, ORGANISATIONS, PLACES, PROGRAMMES } from '../../../apps/api/src/demo/facts/facts.js';
import { loadFacts } from '../../../apps/api/src/demo/load-facts.js';
import { loadFictitious } from '../../../apps/api/src/demo/load-fictitious.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';

describe('the documented facts', () => {
  let bench: DemoBench;
  beforeAll(async () => {
    bench = await startDemoBench();
    await bench.load();
  }, 60_000);
  afterAll(() => bench.close());

  async function found(search: string): Promise<string[]> {
    const query =
      'query ($search: String) { organisations(filter: { search: $search }) { totalCount nodes { slug } } }';
    const { data } = await bench.graphql<{ organisations: { totalCount: number; nodes: { slug: string }[] } }>(query, {
      search,
    });
    const { totalCount, nodes } = data!.organisations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ slug }) => slug);
  }

  describe('the documented organisations', () => {
    it.each(['senimen bolashaq', 'SENIMEN BOLASHAQ', 'Сенімен болашақ', 'senimen bolasaq', 'Senimen Bolasaq'])(
      'are found by %s, exactly one',
      async search => {
        expect(await found(search)).toEqual(['senimen-bolashaq']);
      },
    );

    it('keep every name byte for byte, with its kind', async () => {
      for (const { slug, names } of ORGANISATIONS) {
        const query = 'query ($slug: String) { organisation(slug: $slug) { names { text kind language } } }';
        type Named = { organisation: { names: { text: string; kind: string; language: string }[] } };
        const { data } = await bench.graphql<Named>(query, { slug });
        const wanted = names.map(({ text, kind, language }) => ({ text, kind, language }));
        expect(data!.organisation.names).toHaveLength(wanted.length);
        expect(data!.organisation.names).toEqual(expect.arrayContaining(wanted));
      }
    });

    it('say where they come from, and nothing that the sources do not say', async () => {
      const query = `{ organisation(slug: "senimen-bolashaq") {
      name { text } country provenance source foundedOn { value } membershipStatus seat { label(on: "2022-08-15") }
      networkRelations { kind since { value precision } } } }`;
      const { data } = await bench.graphql<{ organisation: object }>(query);
      expect(data!.organisation).toEqual({
        name: { text: 'Senimen Bolashaq' },
        country: 'KZ',
        provenance: 'DOCUMENTED',
        source:
          'https://parentsinternational.org/building-our-relations-with-kazakhstan https://parentsinternational.org/building-our-relations-with-kazakhstan/ https://parentingtogether.eu/building-our-relations-with-kazakhstan/',
        foundedOn: null,
        membershipStatus: 'NONE',
        seat: { label: 'Nur-Sultan (now Astana)' },
        networkRelations: [{ kind: 'APPLICANT', since: { value: '2022-07', precision: 'MONTH' } }],
      });
    });

    it('date what is known to the year to the year', async () => {
      const query =
        '{ a: organisation(slug: "parents-international") { foundedOn { value precision } } b: organisation(slug: "forth") { foundedOn { value precision } } }';
      const { data } = await bench.graphql(query);
      expect(data).toEqual({
        a: { foundedOn: { value: '2016', precision: 'YEAR' } },
        b: { foundedOn: { value: '1983', precision: 'YEAR' } },
      });
    });
  });

  describe('the documented memorandum', () => {
    it('was signed during the visit, on a day that no source states, and is in force for all that is known', async () => {
      const query = `{ organisation(slug: "senimen-bolashaq") { mous { nodes {
        number title { text } status provenance source effectiveOn { value } endsOn { value } scope { text }
        signed { on { value } notBefore { value } notAfter { value } note } parties { organisation { slug } } } } } }`;
      const { data } = await bench.graphql<{ organisation: object }>(query);
      expect(data!.organisation).toEqual({
        mous: {
          nodes: [
            {
              number: 'MOU-2022-001',
              title: { text: 'Memorandum of understanding between Parents International and Senimen Bolashaq' },
              status: 'IN_FORCE',
              provenance: 'DOCUMENTED',
              source: 'https://parentsinternational.org/building-our-relations-with-kazakhstan',
              effectiveOn: null,
              endsOn: null,
              scope: null,
              signed: {
                on: null,
                notBefore: { value: '2022-08-15' },
                notAfter: { value: '2022-08-17' },
                note: 'during the visit of 15–17 August 2022',
              },
              parties: [
                { organisation: { slug: 'parents-international' } },
                { organisation: { slug: 'senimen-bolashaq' } },
              ],
            },
          ],
        },
      });
    });

    it('is not invented where no source tells where it stands', async () => {
      const { data } = await bench.graphql('{ mous { nodes { status } } }');
      expect(data).toEqual({ mous: { nodes: [{ status: 'IN_FORCE' }] } });
    });
  });

  describe('Astana', () => {
    it('is called as it was called on the day', async () => {
      const query = `{ places(search: "astana") { nodes { then: label(on: "2022-08-15") summit: label(on: "2026-10-24")
      before: label(on: "2000-01-01") soviet: label(on: "1970-01-01") names { text source } } } }`;
      type Places = { places: { nodes: { names: { source: string }[] }[] } };
      const { data } = await bench.graphql<Places>(query);
      expect(data!.places.nodes).toEqual([
        expect.objectContaining({
          then: 'Nur-Sultan (now Astana)',
          summit: 'Astana',
          before: 'Astana',
          soviet: 'Tselinograd (now Astana)',
        }),
      ]);
      expect(data!.places.nodes[0]!.names.map(({ source }) => source)).toEqual(
        Array(6).fill('https://interfax.com/newsroom/top-stories/83178'),
      );
    });
  });

  describe('the documented articles', () => {
    it('are published by Parents International when they can be placed in time, else not at all', async () => {
      const query = `{ organisation(slug: "parents-international") { publications(first: 100) { nodes {
      externalId title { text } canonicalUrl publishedAt provenance source mentions { slug } body { text } } } } }`;
      type Node = {
        externalId: string | null;
        title: { text: string };
        publishedAt: string;
        mentions: { slug: string }[];
        body: { text: string };
      };
      const { data } = await bench.graphql<{ organisation: { publications: { nodes: Node[] } } }>(query);
      const { nodes } = data!.organisation.publications;
      expect(nodes.map(({ title }) => title.text).sort()).toEqual(
        ARTICLES.filter(isDated)
          .map(({ title }) => title)
          .sort(),
      );
      const visit = nodes.find(
        ({ title }) => title.text === 'Parents International in Kazakhstan: Origins of Collaboration',
      )!;
      expect(visit).toMatchObject({
        canonicalUrl: 'https://parentsinternational.org/building-our-relations-with-kazakhstan',
        publishedAt: '2022-08-17T00:00:00.000Z',
        provenance: 'DOCUMENTED',
      });
      expect(visit.mentions.map(({ slug }) => slug)).toContain('senimen-bolashaq');
      expect(visit.body.text).toContain('Parent’R’Us');
      expect(visit.body.text).toContain('do not say when this was published');
    });
  });

  describe('the documented summits', () => {
    it('have the dates and the state that the sources give them, and no others', async () => {
      const query = `{ summits(filter: { provenance: [DOCUMENTED] }) { nodes {
      slug state startsOn { value } endsOn { value } placeLabel zone source number } } }`;
      const { data } = await bench.graphql<{ summits: { nodes: { source: string }[] } }>(query);
      for (const { source } of data!.summits.nodes) expect(source).toMatch(/^https:/u);
      const common = { number: null };
      expect(data!.summits.nodes.map(({ source: _, ...rest }) => rest)).toEqual([
        {
          ...common,
          slug: 'parent-summit-2026',
          state: 'ANNOUNCED',
          startsOn: { value: '2026-10-24' },
          endsOn: { value: '2026-10-25' },
          placeLabel: 'Astana',
          zone: 'Asia/Almaty',
        },
        {
          ...common,
          slug: 'parent-summit-2019',
          state: 'CLOSED',
          startsOn: { value: '2019-11-03' },
          endsOn: { value: '2019-11-05' },
          placeLabel: 'Vienna',
          zone: 'Europe/Vienna',
        },
        {
          ...common,
          slug: 'parent-summit-amsterdam',
          state: 'ANNOUNCED',
          startsOn: null,
          endsOn: null,
          placeLabel: 'Amsterdam',
          zone: 'Europe/Amsterdam',
        },
      ]);
    });

    it('leave the next summit to the made-up one, 90 days ahead of the start', async () => {
      const query =
        '{ nextSummit { slug state provenance startsOn { value } } summits(filter: { upcoming: true }) { totalCount } }';
      const { data } = await bench.graphql(query);
      expect(data).toEqual({
        nextSummit: {
          slug: 'example-summit',
          state: 'REGISTRATION_OPEN',
          provenance: 'FICTITIOUS',
          startsOn: { value: '2027-02-22' },
        },
        summits: { totalCount: 1 },
      });
    });
  });

  describe('the documented programmes', () => {
    it('are all there, byte for byte, with their sources, and nothing that no source states', async () => {
      interface Node {
        name: string;
        [field: string]: unknown;
      }
      const query = `{ programmes(first: 100, filter: { provenance: [DOCUMENTED] }) { nodes { name slug fullName status licence
        mayBeAdapted grantNumber ageFrom ageTo provenance source owner { slug } partners { organisation { slug } } } } }`;
      const { data } = await bench.graphql<{ programmes: { nodes: Node[] } }>(query);
      const { nodes } = data!.programmes;
      expect(nodes.map(({ name }) => name).sort()).toEqual(PROGRAMMES.map(({ name }) => name).sort());
      for (const node of nodes) {
        expect(node).toMatchObject({ licence: null, mayBeAdapted: 'ASK', owner: { slug: 'parents-international' } });
        expect(node['source']).toMatch(/^https:/u);
      }
      const [mentoring] = nodes.filter(({ slug }) => slug === 'parent-r-us');
      expect(Buffer.from(mentoring!.name).toString('hex')).toBe('506172656e74e2809952e280995573');
      const together = nodes.find(({ slug }) => slug === 'parenting-together');
      expect(together).toMatchObject({
        grantNumber: '2020-1-HU01-KA204-078751',
        ageFrom: 0,
        ageTo: 7,
        status: 'AVAILABLE',
      });
      expect(together?.['partners']).toEqual([{ organisation: { slug: 'forth' } }]);
    });

    it('are used by made-up members only: no source documents a use', async () => {
      const query = '{ adoptions(first: 100) { totalCount nodes { provenance organisation { slug } } } }';
      const { data } = await bench.graphql<{ adoptions: { totalCount: number; nodes: { provenance: string }[] } }>(
        query,
      );
      expect(data!.adoptions.totalCount).toBe(ADOPTIONS.length);
      expect(data!.adoptions.nodes.every(({ provenance }) => provenance === 'FICTITIOUS')).toBe(true);
    });
  });

  describe('a second run', () => {
    it('changes nothing', async () => {
      const services = demoServices(bench.app);
      const before = await bench.fingerprint();
      await services.unitOfWork.run(async () => {
        await loadFacts(services);
        await loadFictitious(services);
      });
      expect(await bench.fingerprint()).toEqual(before);
    }, 60_000);

    it('corrects what the file says otherwise', async () => {
      const services = demoServices(bench.app);
      const wrong = `update organisation set country_code = 'XX', website = 'https://wrong.example', version = version + 1 where slug = 'senimen-bolashaq'`;
      await bench.query(wrong);
      await bench.query(`update publication set content_hash = 'other' where external_id = 'kazakhstan-origins'`);
      await services.unitOfWork.run(() => loadFacts(services));
      const query = '{ organisation(slug: "senimen-bolashaq") { country website } }';
      const { data } = await bench.graphql(query);
      expect(data).toEqual({ organisation: { country: 'KZ', website: null } });
      expect(await bench.row(`select version from publication where external_id = 'kazakhstan-origins'`)).toEqual({
        version: 2,
      });
    });

    it('knows as many places and people as the files', async () => {
      expect(await bench.row('select count(*)::int as places from place')).toEqual({ places: PLACES.length });
      const people = await bench.row(
        `select array_agg(name order by name) as names from person where provenance = 'DOCUMENTED'`,
      );
      expect(people).toEqual({ names: ['Eszter Salamon', 'Sayasat Nurbek'] });
    });
  });
});
