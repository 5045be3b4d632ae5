/** The timeline of an organisation: one statement, everything that the reader may know, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, statement, UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MouRecording } from '../../../apps/api/src/modules/agreement/index.js';
import { EngagementRecording } from '../../../apps/api/src/modules/engagement/index.js';
import { FundingWriting } from '../../../apps/api/src/modules/funding/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { PublicationService } from '../../../apps/api/src/modules/publication/index.js';
import { AdoptionActs, ProgrammeActs } from '../../../apps/api/src/modules/resource/index.js';
import { type CallerName, CALLER_NAMES, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, createCast } from '../../support/cast.js';
import { statementsOf } from '../../support/statements.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;
const PAST = { provenance: 'RECORDED_RETROSPECTIVELY' } as const;
const english = (text: string) => [{ language: 'en', text }];

interface Entry {
  kind: string;
  date: { value: string; precision: string } | null;
  notBefore: { value: string } | null;
  title: { text: string } | null;
  code: string | null;
  subjectId: string;
  subject: { id: string } | null;
}
interface Page {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const FIELDS = `nodes { kind date { value precision } notBefore { value } title { text } code subjectId subject { id } }
  pageInfo { hasNextPage endCursor }`;
const BULK = statement(`
  with made as (
    insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at)
    select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'ARTICLE', 'PUBLISHED', 'bulk-' || n,
           timestamptz '2016-01-01' + n * interval '1 hour', 'FICTITIOUS', '', now(), now()
    from generate_series(1, $2::int) n returning id, published_at)
  insert into publication_text (publication_id, language, title, body, position, published_at)
  select id, 'en', 'Bulk', 'A', 1, published_at from made`);

describe('the timeline of an organisation', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  /** The applicant, whose story it is, and one at risk that it met. */
  let id: string;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
    id = cast.organisations.applicant;
    const { secretariat, member } = cast.organisations;
    const { id: hidden } = await network.app.get(OrganisationService).register(SYSTEM, {
      ...{ names: english('Hidden'), kind: 'NGO', country: 'IS', sensitivity: 'AT_RISK' },
    });
    const engagements = network.app.get(EngagementRecording);
    const engage = (title: string, more: object) =>
      engagements.record(SYSTEM, {
        ...{
          kind: 'STUDY_VISIT',
          state: 'COMPLETED',
          title: english(title),
          hostId: id,
          public: true,
          ...PAST,
          ...more,
        },
      });
    await engage('Contact', { kind: 'ENQUIRY', startsOn: '2022-07' });
    const visit = await engage('Visit', { startsOn: '2022-08-15', endsOn: '2022-08-17', public: false });
    await engage('Conference', { kind: 'CONFERENCE', partOfId: visit.id });
    await engage('Some day', { kind: 'ONLINE' });
    await engage('With one at risk', {
      startsOn: '2022-09',
      meetings: [{ organisationId: hidden, subject: english('A') }],
    });
    await engage('Next year', { state: 'PLANNED', startsOn: '2099' });
    await engage('Of others', { hostId: member, startsOn: '2022-08' });
    await network.app.get(MouRecording).record(SYSTEM, {
      ...{ title: english('Memorandum'), partyIds: [secretariat, id], status: 'IN_FORCE', ...PAST, datesPublic: false },
      signed: { notBefore: '2022-08-15', notAfter: '2022-08-17' },
    });
    const programme = await network.app.get(ProgrammeActs).share(SYSTEM, {
      ...{ name: 'Parent’R’Us', status: 'AVAILABLE', website: 'https://kurultai.example', ownerId: member },
    });
    await network.app.get(AdoptionActs).adopt(SYSTEM, { programmeId: programme.id, organisationId: id });
    await network.app.get(FundingWriting).recordPast(SYSTEM, {
      ...{ title: english('Rejected'), state: 'REJECTED', submittedOn: '2023', ...PAST },
      partners: [{ organisationId: id, role: 'COORDINATOR' }],
    });
    await network.app.get(FundingWriting).recordPast(SYSTEM, {
      ...{ title: english('Granted'), state: 'GRANTED', decidedOn: '2023-05-02', ...PAST },
      partners: [{ organisationId: id, role: 'COORDINATOR' }],
    });
    const origin = { provenance: 'FICTITIOUS', source: null } as const;
    const article = { content: [{ language: 'en', title: 'Article', body: 'A' }], publishedAt: '2022-08-20T10:00:00Z' };
    await network.app.get(PublicationService).publishAs(SYSTEM, uuidOf('Organisation', id), article, origin);
  }, 60_000);
  afterAll(() => network.close());

  const page = async (caller: CallerName, args: string, organisation = id): Promise<Page> => {
    const query = `{ organisation(id: "${organisation}") { timeline${args} { ${FIELDS} } } }`;
    const { data, errors } = await callers.ask<{ organisation: { timeline: Page } }>(caller, query);
    expect(errors).toBeUndefined();
    return data!.organisation.timeline;
  };
  const titles = ({ nodes }: Page) => nodes.map(({ title, kind }) => title?.text ?? kind);

  it('goes from the first contact to today, imprecise dates where they may begin and unknown ones last', async () => {
    const all = await page('officer', '(first: 100)');
    expect(titles(all)).toEqual([
      ...['Contact', 'Visit', 'Conference', 'Memorandum', 'Article', 'With one at risk', 'Rejected', 'Granted'],
      ...['Parent’R’Us', 'Some day'],
    ]);
    expect(all.nodes[0]).toMatchObject({
      kind: 'ENGAGEMENT',
      date: { value: '2022-07', precision: 'MONTH' },
      code: 'ENQUIRY',
    });
    expect(all.nodes[2]).toMatchObject({ date: null });
    expect(all.nodes[3]).toMatchObject({ kind: 'MOU', date: null, notBefore: { value: '2022-08-15' } });
  });

  it('is the same page by page, whatever the size', async () => {
    const whole = (await page('officer', '(first: 100)')).nodes.map(({ subjectId }) => subjectId);
    for (const size of [1, 3, 7]) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const cursor: string = after === null ? '' : `, after: "${after}"`;
        const { nodes, pageInfo }: Page = await page('officer', `(first: ${String(size)}${cursor})`);
        found.push(...nodes.map(({ subjectId }) => subjectId));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(found).toEqual(whole);
    }
  });

  it('shows each kind of caller exactly what it may read by itself', async () => {
    const { nodes: all } = await page('officer', '(first: 100)');
    for (const caller of CALLER_NAMES) {
      const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
      const { data } = await callers.ask<{ nodes: ({ id: string } | null)[] }>(caller, query, {
        ids: all.map(({ subjectId }) => subjectId),
      });
      const readable = new Set(data?.nodes.flatMap(node => node?.id ?? []));
      const shown = await page(caller, '(first: 100)');
      expect({ caller, shown: shown.nodes.map(({ subjectId }) => subjectId).sort() }).toEqual({
        caller,
        shown: all
          .map(({ subjectId }) => subjectId)
          .filter(one => readable.has(one))
          .sort(),
      });
      for (const { subject, subjectId } of shown.nodes) expect(subject?.id).toBe(subjectId);
    }
    // Where the dates of a memorandum are not public, its place does not tell them either.
    expect(titles(await page('anonymous', '(first: 100)'))).toEqual([
      ...['Contact', 'Article', 'Parent’R’Us', 'Conference', 'Memorandum', 'Some day'].sort(byPlace),
    ]);
  });

  /** What has no date that the public may know stands last, in the order of kinds and ids. */
  const PLACES = ['Contact', 'Article', 'Parent’R’Us', 'Conference', 'Some day', 'Memorandum'];
  const byPlace = (one: string, other: string) => PLACES.indexOf(one) - PLACES.indexOf(other);

  it('takes only the kinds that are asked for, and no cursor of another list', async () => {
    expect(titles(await page('officer', '(kinds: [MOU, FUNDING])'))).toEqual(['Memorandum', 'Rejected', 'Granted']);
    const forged = Buffer.from(JSON.stringify(['TIMELINE', '2022-13', 0, '01900000-0000-7000-8000-000000000000']));
    const query = `{ organisation(id: "${id}") { timeline(after: "${forged.toString('base64url')}") { nodes { kind } } } }`;
    expect((await callers.ask('officer', query)).errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('tells of memberships and decisions whom they concern', async () => {
    const { member } = cast.organisations;
    const { nodes } = await page('anonymous', '(kinds: [MEMBERSHIP])', member);
    expect(nodes).toMatchObject([{ code: 'ADMITTED', date: { value: '2015-06-01' } }]);
  });

  it('costs one statement a page, for one organisation and for many, and no more with a great table', async () => {
    const count = async (query: string) => (await statementsOf(() => callers.ask('officer', query))).length;
    const lone = await count(`{ organisation(id: "${id}") { id } }`);
    const timeline = 'timeline(first: 20) { nodes { kind date { value } title { text } code subjectId } }';
    expect(await count(`{ organisation(id: "${id}") { id ${timeline} } }`)).toBe(lone + 1);
    const many = await count('{ organisations(first: 3) { nodes { id } } }');
    expect(await count(`{ organisations(first: 3) { nodes { id ${timeline} } } }`)).toBe(many + 1);

    const read = async (after: string | null): Promise<{ cost: number; cursor: string }> => {
      const cursor = after === null ? '' : `, after: "${after}"`;
      const query = `{ organisation(id: "${cast.organisations.member}") { timeline(first: 20${cursor}) { pageInfo { endCursor } nodes { kind } } } }`;
      const sent: [text: string, values: readonly unknown[]][] = [];
      const database = network.app.get(Database);
      const all = database.all.bind(database);
      database.all = (wanted, values = []) => {
        sent.push([wanted.text, values]);
        return all(wanted, values);
      };
      const { data } = await callers.ask<{ organisation: { timeline: Page } }>('officer', query);
      database.all = all;
      const [text, values] = sent.find(([one]) => one.includes('publication u'))!;
      return { cost: await buffers(text, values), cursor: data?.organisation.timeline.pageInfo.endCursor ?? '' };
    };
    const before = await read(null);
    const database = network.app.get(Database);
    const organisation = uuidOf('Organisation', cast.organisations.member);
    await network.app.get(UnitOfWork).run(() => database.write(BULK, [organisation, 20_000]));
    await database.all(statement('analyze publication'));
    const first = await read(null);
    let deep = first;
    for (let turn = 0; turn < 5; turn += 1) deep = await read(deep.cursor);
    for (const { cost } of [first, deep]) expect(cost).toBeLessThan(before.cost + 300);
  }, 60_000);

  /** How many blocks PostgreSQL touches for a statement. */
  async function buffers(text: string, values: readonly unknown[]): Promise<number> {
    const explained = statement<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
      `explain (analyze, buffers, format json) ${text}`,
    );
    const plan = (await network.app.get(Database).all(explained, values))[0]?.['QUERY PLAN'][0]?.Plan ?? {};
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  }
});
