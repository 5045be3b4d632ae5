/** How programmes and resources are found: real words of three languages, filters, facets, and pages that do not shift. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const WEBSITE = 'https://programme.example';

/** What is in the catalogue, each with its text in one language or more. */
const PROGRAMMES: Readonly<Record<string, object>> = {
  Balapan: {
    description: [
      { language: 'kk', text: 'Ата-аналарға арналған бала тәрбиесі туралы бағдарлама және отбасы құндылықтары.' },
    ],
    topics: ['conscious-parenting'],
    audiences: ['PARENTS'],
    licence: 'CC-BY-4.0',
    ageTo: 6,
    originalLanguage: 'kk',
  },
  Tirek: {
    description: [{ language: 'kk', text: 'Мектептегі мұғалімдерге көмек, оқушылардың денсаулығы.' }],
    topics: ['teacher-education'],
    audiences: ['TEACHERS'],
    licence: 'CC-BY-NC-ND-4.0',
    originalLanguage: 'kk',
  },
  Opora: {
    description: [
      { language: 'ru', text: 'Программа поддерживает родителей, воспитывающих подростков с особенностями развития.' },
    ],
    topics: ['disability-and-inclusion'],
    audiences: ['PARENTS', 'FAMILIES'],
    ageFrom: 11,
    ageTo: 17,
    originalLanguage: 'ru',
    languages: ['kk'],
  },
  Lighthouse: {
    description: [
      { language: 'en', text: 'Mentoring that helps migrant families to engage with schools and their teachers.' },
    ],
    topics: ['mentoring', 'conscious-parenting'],
    audiences: ['MENTORS'],
    licence: 'CC-BY-SA-4.0',
    originalLanguage: 'en',
  },
  Compass: {
    description: [
      { language: 'en', text: 'Digital literacy for the family: risks of social networks and how to talk of them.' },
    ],
    topics: ['digital-childhood'],
    audiences: ['FAMILIES'],
    originalLanguage: 'en',
  },
};

describe('the catalogue', () => {
  let bench: ResourceBench;
  beforeAll(async () => {
    bench = await startResourceBench();
    for (const [name, input] of Object.entries(PROGRAMMES)) {
      await bench.do('memberEditor', 'shareProgramme', { name, status: 'AVAILABLE', website: WEBSITE, ...input });
    }
  }, 60_000);
  afterAll(() => bench.close());

  const LIST = `query ($filter: ProgrammeFilter, $orderBy: CatalogueOrder, $first: Int, $after: String) {
    programmes(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    programmes: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const names = async (filter: object, more: object = {}): Promise<string[]> =>
    (await bench.read<Page>('anonymous', LIST, { filter, ...more })).programmes.nodes.map(({ name }) => name);

  it.each([
    ['Kazakh, as it stands', 'бала тәрбиесі', ['Balapan']],
    ['Kazakh, in other forms', 'балаларды тәрбиелеу', ['Balapan']],
    ['Kazakh, the plural with a case', 'ата-аналардан', ['Balapan']],
    ['Kazakh, the possessive', 'мектебі', ['Tirek']],
    ['Kazakh in Latin letters', 'bala tarbiesi', ['Balapan']],
    ['Kazakh in other Latin letters', 'mughalim', ['Tirek']],
    ['Kazakh as people type it', 'otbasy qundylyqtary', ['Balapan']],
    ['Kazakh in the alphabet of 2021', 'mektep oqushy', ['Tirek']],
    ['Russian, in another form', 'подросткам', ['Opora']],
    ['Russian, a verb for a participle', 'воспитывать родителя', ['Opora']],
    ['English, in other forms', 'engaging migrants', ['Lighthouse']],
    ['English, the singular', 'risk network', ['Compass']],
    ['a name and a word of the text', 'lighthouse school', ['Lighthouse']],
    ['a name, misspelt', 'Lighthous', ['Lighthouse']],
    ['a name, with a slip', 'Ligthouse', ['Lighthouse']],
  ])('finds %s: %s', async (_, search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it('finds the word of a topic', async () => {
    expect((await names({ search: 'conscious parenting' })).sort()).toEqual(['Balapan', 'Lighthouse']);
  });

  it.each(['the', 'of', 'and', 'и', 'с', 'и с', 'және', 'туралы', 'a', 'е', '-mentoring zzz', '🙂', '& | !', "'"])(
    'does not return everything for %p',
    async search => {
      expect(await names({ search })).toEqual([]);
    },
  );

  it.each<[string, object, string[]]>([
    ['topic', { topic: ['conscious-parenting'] }, ['Balapan', 'Lighthouse']],
    ['audience', { audience: ['FAMILIES'] }, ['Compass', 'Opora']],
    ['language', { language: ['kk'] }, ['Balapan', 'Opora', 'Tirek']],
    ['licence, as people write it', { licence: ['CC BY-SA 4.0'] }, ['Lighthouse']],
    ['what may be adapted', { mayBeAdapted: ['YES'] }, ['Balapan', 'Lighthouse']],
    ['what may not', { mayBeAdapted: ['NO'] }, ['Tirek']],
    ['what one asks for', { mayBeAdapted: ['ASK'] }, ['Compass', 'Opora']],
    ['an age', { age: 12, language: ['kk'] }, ['Opora', 'Tirek']],
    ['status', { status: ['PLANNED'] }, []],
    ['provenance', { provenance: ['FICTITIOUS'] }, []],
    ['all at once', { search: 'тәрбие', topic: ['conscious-parenting'], age: 3, mayBeAdapted: ['YES'] }, ['Balapan']],
  ])('filters by %s', async (_, filter, found) => {
    expect(await names(filter, { orderBy: 'NAME' })).toEqual(found);
  });

  it('filters by owner, and does not tell of organisations that are hidden', async () => {
    const { member, otherMember } = bench.cast.organisations;
    expect(await names({ organisation: [member] })).toHaveLength(5);
    expect(await names({ organisation: [otherMember] })).toEqual([]);
  });

  it('counts by value in the same request, each facet without its own filter', async () => {
    const query = `{ programmes(filter: { topic: ["mentoring"] }) { totalCount facets {
      topics { value count } adaptation { value count } languages { value count } audiences { value } statuses { value count } } } }`;
    const { programmes } = await bench.read<{ programmes: object }>('anonymous', query);
    expect(programmes).toEqual({
      totalCount: 1,
      facets: {
        topics: [
          { value: 'conscious-parenting', count: 2 },
          { value: 'digital-childhood', count: 1 },
          { value: 'disability-and-inclusion', count: 1 },
          { value: 'mentoring', count: 1 },
          { value: 'teacher-education', count: 1 },
        ],
        adaptation: [{ value: 'YES', count: 1 }],
        languages: [{ value: 'en', count: 1 }],
        audiences: [{ value: 'MENTORS' }],
        statuses: [{ value: 'AVAILABLE', count: 1 }],
      },
    });
  });

  it('pages through a ranked search, each once, whatever is added meanwhile', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const description = [{ language: 'en', text: `Breakfast${' breakfast'.repeat(number)} at home.` }];
      const input = { name: `Meal ${String(number)}`, status: 'AVAILABLE', website: WEBSITE, description };
      await bench.do('memberEditor', 'shareProgramme', input);
    }
    const filter = { search: 'breakfasts' };
    const whole = await names(filter, { first: 100 });
    expect(whole).toHaveLength(6);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { programmes }: Page = await bench.read<Page>('anonymous', LIST, { filter, first: 2, after });
      seen.push(...programmes.nodes.map(({ name }) => name));
      after = programmes.pageInfo.hasNextPage ? programmes.pageInfo.endCursor : null;
      if (seen.length === 2) {
        const best = [{ language: 'en', text: `Breakfast ${'breakfast '.repeat(40)}` }];
        await bench.do('memberEditor', 'shareProgramme', {
          name: 'Breakfast first',
          status: 'AVAILABLE',
          website: WEBSITE,
          description: best,
        });
      }
    } while (after !== null);
    expect(seen).toEqual(whole);
    expect((await names(filter))[0]).toBe('Breakfast first');
  });

  it('refuses a relevance of nothing, and the cursor of another list', async () => {
    const code = async (query: string) => (await bench.callers.ask('anonymous', query)).errors?.[0]?.extensions;
    expect(await code('{ programmes(orderBy: RELEVANCE) { nodes { id } } }')).toMatchObject({ code: 'INPUT_INVALID' });
    const { programmes } = await bench.read<Page>('anonymous', LIST, { orderBy: 'NAME', first: 1 });
    const wrong = `{ resources(orderBy: NAME, after: "${programmes.pageInfo.endCursor}") { nodes { id } } }`;
    expect(await code(wrong)).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule: 'cursor' }] });
  });

  it('finds resources by what they teach, with kinds as a facet', async () => {
    const { programmes } = await bench.read<{ programmes: { nodes: { id: string }[] } }>(
      'anonymous',
      '{ programmes(filter: { search: "Lighthouse" }) { nodes { id } } }',
    );
    const programmeId = programmes.nodes[0]?.id;
    const add = (title: string, kind: string, teaches: string[]) =>
      bench.do('memberEditor', 'addResource', {
        programmeId,
        kind,
        title: [{ language: 'en', text: title }],
        originalLanguage: 'en',
        teaches,
        status: 'AVAILABLE',
        content: { body: 'Text.' },
      });
    await add('Listening guide', 'GUIDE', ['to listen to parents']);
    await add('Meeting module', 'MODULE', ['to lead meetings']);
    const query = `query ($filter: ResourceFilter) { resources(filter: $filter) { totalCount nodes { title { text } } facets { kinds { value count } } } }`;
    const read = async (filter: object) =>
      (await bench.read<{ resources: object }>('anonymous', query, { filter })).resources;
    expect(await read({ search: 'listened', programme: [programmeId] })).toEqual({
      totalCount: 1,
      nodes: [{ title: { text: 'Listening guide' } }],
      facets: { kinds: [{ value: 'GUIDE', count: 1 }] },
    });
    expect(await read({ kind: ['MODULE'] })).toMatchObject({
      totalCount: 1,
      facets: {
        kinds: [
          { value: 'GUIDE', count: 1 },
          { value: 'MODULE', count: 1 },
        ],
      },
    });
  });
});
