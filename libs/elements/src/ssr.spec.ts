/** Elements rendered by a server. */
import { describe, expect, it } from '@jest/globals';
import { type ElementName, renderElement, styleHash } from './ssr.js';

const url = 'https://network.example/graphql';
const name = { text: '<b>Parents</b> & friends', language: 'en' };
const member = (id: string) => ({
  id,
  publicStatus: 'MEMBER',
  category: 'FULL',
  memberSince: null,
  organisation: {
    id: 'org_1',
    slug: 'parents',
    name,
    country: 'KZ',
    seat: null,
    website: 'javascript:alert(1)',
    provenance: 'LIVE',
  },
});
const pageOf = (nodes: object[], after: string | null = null) => ({
  nodes,
  pageInfo: { hasNextPage: after !== null, endCursor: after },
  totalCount: nodes.length,
});

/** A service that answers one page after another. */
function answering(...answers: object[]) {
  const asked: { variables: Record<string, unknown> }[] = [];
  const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(JSON.parse(String(init?.body)) as { variables: Record<string, unknown> });
    return new Response(JSON.stringify({ data: answers[asked.length - 1] }));
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

describe('an element that a server renders', () => {
  it('is a shadow with the list, its style, what was answered, and the fallback behind it', async () => {
    const { asked, fetch } = answering({ memberships: pageOf([member('mem_1')]) });
    const attributes = { url, country: 'kz, FR', lang: 'en', 'page-size': 5 };
    const html = await renderElement('kurultai-directory', { attributes, fallback: '<a href="/m">Members</a>', fetch });
    expect(html).toMatch(/^<kurultai-directory url="https:[^>]+page-size="5"><template shadowrootmode="open"><style>/);
    expect(html).toMatch(/<\/script><\/template><a href="\/m">Members<\/a><\/kurultai-directory>$/);
    expect(html).toContain('Kazakhstan');
    expect(asked.map(({ variables }) => variables)).toEqual([
      { filter: { country: ['KZ', 'FR'] }, first: 5, languages: ['en'] },
    ]);
  });

  it('holds nothing that the network says as markup, as script, or as a link that is none', async () => {
    const { fetch } = answering({ memberships: pageOf([{ ...member('</script><script>alert(1)') }]) });
    const html = await renderElement('kurultai-directory', { attributes: { url, lang: '"><script>' }, fetch });
    expect(html).toContain('&lt;b&gt;Parents&lt;/b&gt; &amp; friends');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/href="javascript:|<b>/);
  });

  it('that wants all has all pages in what it was told', async () => {
    const { asked, fetch } = answering(
      { memberships: pageOf([member('mem_1')], 'c1') },
      { memberships: pageOf([member('mem_2')]) },
    );
    const html = await renderElement('kurultai-map', { attributes: { url, lang: 'en' }, fetch });
    expect(asked[1]?.variables).toMatchObject({ after: 'c1' });
    const [, seed = ''] = /<script type="application\/json">(.*?)<\/script>/.exec(html) ?? [];
    const { memberships } = JSON.parse(seed) as { memberships: { nodes: object[]; pageInfo: object } };
    expect(memberships).toMatchObject({ nodes: [{ id: 'mem_1' }, { id: 'mem_2' }], pageInfo: { hasNextPage: false } });
    expect(html).toContain('aria-label="Kazakhstan: 2"');
  });

  it('says in the language of the reader that no summit is ahead and that a date is not known', async () => {
    const summit = {
      id: 'sum_1',
      slug: 's',
      state: 'ANNOUNCED',
      form: 'ONLINE',
      title: name,
      startsOn: null,
      endsOn: null,
      zone: 'UTC',
      placeLabel: null,
      venue: null,
      host: null,
      registrationClosesOn: null,
      provenance: 'LIVE',
    };
    const { fetch } = answering({ nextSummit: null, summits: pageOf([summit]) });
    const html = await renderElement('kurultai-summits', { attributes: { url, lang: 'ru' }, fetch });
    expect(html).toContain('Следующий саммит пока не объявлен.');
    expect(html).toContain('Дата пока не объявлена.');
  });

  it('is its fallback when the service does not answer, and the reason is told', async () => {
    const errors: unknown[] = [];
    const html = await renderElement('kurultai-resources', {
      attributes: { url, stream: true, search: undefined },
      fallback: 'Later.',
      onError: error => errors.push(error),
      signal: AbortSignal.abort(),
    });
    expect(html).toBe(`<kurultai-resources url="${url}" stream>Later.</kurultai-resources>`);
    expect(errors).toMatchObject([{ code: 'ABORTED' }]);
  });

  it('shows a picture only if the service keeps it', async () => {
    const publication = (id: string, cover: string) => ({
      id,
      slug: id,
      kind: 'CALL',
      title: name,
      excerpt: null,
      organisation: null,
      publishedAt: '2026-11-01T10:00:00Z',
      correctedAt: null,
      canonicalUrl: null,
      cover: { url: cover, alternativeText: null },
      provenance: 'LIVE',
    });
    const covers = [
      'https://network.example/c/1',
      'https://network.example.evil.example/c/2',
      'https://else.example/3',
    ];
    const { fetch } = answering({
      publications: pageOf(covers.map((cover, index) => publication(`pub_${index}`, cover))),
    });
    const html = await renderElement('kurultai-publications', { attributes: { url }, fetch });
    expect(html.match(/src="[^"]+"/g)).toEqual(['src="https://network.example/c/1"']);
  });

  it.each<ElementName>(['kurultai-directory', 'kurultai-map'])('has a style that a policy can name: %s', element => {
    expect(styleHash(element)).toMatch(/^'sha256-[\w+/]{43}='$/);
  });
});
