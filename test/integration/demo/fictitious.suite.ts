/** The fictitious membership: enough of it that nothing looks empty, and all of it marked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';

describe('the fictitious membership', () => {
  let bench: DemoBench;
  beforeAll(async () => {
    bench = await startDemoBench();
    await bench.load();
  });
  afterAll(() => bench.close());

  it('is 24 organisations in 12 countries, members in every state', async () => {
    const members = await bench.row(`
      select count(*)::int as organisations, count(distinct country_code)::int as countries,
             bool_and(provenance = 'FICTITIOUS') as marked from organisation where slug like 'example-association-%'`);
    expect(members).toEqual({ organisations: 24, countries: 12, marked: true });
    const statuses = await bench.query<{ status: string; count: number }>(`
      select membership_status as status, count(*)::int from organisation where slug like 'example-association-%' group by 1`);
    expect(Object.fromEntries(statuses.map(({ status, count }) => [status, count]))).toEqual({
      ACTIVE: 18,
      PROVISIONAL: 2,
      SUSPENDED: 1,
      LAPSED: 1,
      RESIGNED: 1,
      NONE: 1,
    });
  });

  it('gives each of them one or two articles, in one or two languages', async () => {
    const articles = await bench.query<{ articles: number; languages: number }>(`
      select count(distinct p.id)::int as articles, max(languages)::int as languages
      from publication p join organisation o on o.id = p.organisation_id and o.slug like 'example-association-%'
      cross join lateral (select count(*) as languages from publication_text t where t.publication_id = p.id) texts
      group by o.id`);
    expect(articles).toHaveLength(24);
    expect(new Set(articles.map(row => row.articles))).toEqual(new Set([1, 2]));
    expect(new Set(articles.map(row => row.languages))).toEqual(new Set([1, 2]));
  });

  it('has its articles in the stream as their organisations stand to the network', async () => {
    const wrong = await bench.query(`
      select o.slug, o.membership_status, p.stream_state from publication p join organisation o on o.id = p.organisation_id
      where p.stream_state <> case when o.kind = 'SECRETARIAT' or o.membership_status in ('ACTIVE', 'PROVISIONAL') then 'INCLUDED'
                                   when o.membership_status = 'SUSPENDED' then 'IN_REVIEW' else 'NONE' end`);
    expect(wrong).toEqual([]);
    const states = await bench.query<{ state: string }>(
      `select distinct stream_state as state from publication order by 1`,
    );
    expect(states.map(({ state }) => state)).toEqual(['INCLUDED', 'IN_REVIEW', 'NONE']);
    const { data } = await bench.graphql<Record<string, { totalCount: number }>>(
      `{ publications(filter: { stream: true }) { totalCount } }`,
    );
    expect(data!['publications']!.totalCount).toBeGreaterThan(20);
  });

  it('publishes in Kazakh and Russian too', async () => {
    const query = `{ kk: publications(filter: { language: ["kk"] }) { totalCount } ru: publications(filter: { language: ["ru"] }) { totalCount } }`;
    const { data } = await bench.graphql<Record<string, { totalCount: number }>>(query);
    expect(data!['kk']!.totalCount).toBeGreaterThan(0);
    expect(data!['ru']!.totalCount).toBeGreaterThan(0);
  });

  it('hides the one at risk from the public', async () => {
    const { data } = await bench.graphql('{ organisation(slug: "example-association-12") { id } }');
    expect(data).toEqual({ organisation: null });
  });

  it('names only persons and addresses that cannot be real', async () => {
    const people = await bench.query<{ name: string; address: string }>(`
      select name, address from person join person_email on person_id = id where provenance = 'FICTITIOUS'`);
    expect(people).toHaveLength(19);
    for (const { name, address } of people) {
      expect(name).toMatch(/^Example /u);
      expect(address).toMatch(/(@|\.)example(\.org)?$/u);
    }
    const { contacts } = await bench.row<{ contacts: string[] }>(
      'select array_agg(value) as contacts from contact_point',
    );
    for (const contact of contacts) expect(contact).toMatch(/\.example$/u);
  });
});
