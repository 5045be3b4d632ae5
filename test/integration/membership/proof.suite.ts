/** Who is a member on a day is proven by what the API shows, and the public is told no more than it may know. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MembershipEventType } from '@kurultai/schema';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import type { NewMembershipEvent } from '../../../apps/api/src/modules/membership/index.js';
import { type MembershipBench, startMembershipBench } from '../../support/membership-bench.js';

const LIST = `query ($asOf: CivilDay, $knownAt: DateTime, $filter: MembershipFilter, $first: Int, $after: String) {
  memberships(asOf: $asOf, knownAt: $knownAt, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id status category organisation { id } decisiveEvent { id } categoryEvent { id }
      events { id type statusTo categoryTo effectiveOn { value } place voids supersedesId recordedAt ruleReference decision { id } } }
  } }`;
const BRIEF = `query ($asOf: CivilDay, $first: Int) {
  memberships(asOf: $asOf, first: $first) { totalCount nodes { id status category } } }`;

interface Row {
  id: string;
  statusTo: string;
  categoryTo: string | null;
  effectiveOn: { value: string };
  place: number;
  voids: boolean;
  supersedesId: string | null;
  recordedAt: string;
  ruleReference: string | null;
  decision: object | null;
}
interface Listed {
  memberships: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { id: string; status: string; category: string; organisation: { id: string }; events: Row[] }[];
  };
}

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

describe('the list of members', () => {
  let bench: MembershipBench;
  beforeAll(async () => {
    bench = await startMembershipBench();
  });
  afterAll(() => bench.network.close());

  const today = () => bench.network.clock.today();
  const ADMISSION = { type: 'ADMITTED', statusTo: 'ACTIVE', categoryTo: 'FULL' } as const;
  const record = (organisationId: string, event: Partial<NewMembershipEvent> & { type: MembershipEventType }) =>
    bench.ledger.record(SYSTEM, {
      organisationId,
      statusTo: 'ACTIVE',
      effectiveOn: today(),
      ruleRef: 'DEFAULT@1 decisions.ADMISSION',
      provenance: 'RECORDED_RETROSPECTIVELY',
      ...event,
    });

  it('proves the list and the number of members on any day from the events that it shows', async () => {
    await bench.member(bench.ACTIVE, ['SUSPENDED', 'SUSPENDED', '2026-04-01'], ['RESIGNED', 'RESIGNED', '2026-10']);
    await bench.member(bench.ACTIVE, ['CATEGORY_CHANGED', 'ACTIVE', '2024-01-01'], ['EXPELLED', 'EXPELLED', '2025']);
    const corrected = await bench.member(['ADMITTED', 'ACTIVE', '2019']);
    await bench.member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-05'], ['ADMITTED', 'ACTIVE', '2026-11-01']);
    await bench.done('admin', 'correctMembershipEvent', {
      eventId: bench.of(corrected).eventId,
      effectiveOn: '2020-03',
      reason: 'A',
    });
    const days = ['2019-12-31', '2020-03-10', '2024-01-01', '2026-05-01', today()];
    const everybody = {
      status: ['NONE', 'PROVISIONAL', 'ACTIVE', 'SUSPENDED', 'LAPSED', 'RESIGNED', 'EXPELLED', 'DISSOLVED'],
    };
    const token = bench.cast.tokens.auditor;
    const page = async (query: string, variables: object) => {
      const { data, errors } = await bench.network.graphql<Listed>(query, variables, token);
      expect(errors).toBeUndefined();
      return data!.memberships;
    };
    const all: Listed['memberships']['nodes'] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await page(LIST, { asOf: '9999-12-31', filter: everybody, first: 7, after });
      all.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    for (const row of all.flatMap(({ events }) => events)) expect(row.ruleReference ?? row.decision).not.toBeNull();
    for (const asOf of days) {
      const recomputed = all.flatMap(({ id, events }) => {
        const { status, category } = recompute(events, asOf);
        return ['PROVISIONAL', 'ACTIVE', 'SUSPENDED'].includes(status) ? [{ id, status, category }] : [];
      });
      const { nodes, totalCount } = await page(BRIEF, { asOf, first: 100 });
      expect(nodes.map(({ id, status, category }) => ({ id, status, category }))).toEqual(recomputed);
      expect(totalCount).toBe(recomputed.length);
    }
  });

  it('counts before and after an admission differ by exactly one', async () => {
    const count = async () =>
      (await bench.network.graphql<Listed>(LIST, { asOf: today() })).data!.memberships.totalCount;
    const id = await bench.register();
    const before = await count();
    await record(id, { ...ADMISSION, effectiveOn: today() });
    expect(await count()).toBe(before + 1);
  });

  describe('what a reader may know', () => {
    const READ = `query ($id: ID!) { organisation(id: $id) { membership {
      status publicStatus category goodStanding decisiveEvent { type } availableActions { action } events { type statusTo reason } } } }`;

    it('tells the public neither of a suspension nor of an exclusion', async () => {
      const id = uuidOf('Organisation', bench.of(await bench.active()).organisationId);
      await record(id, { type: 'SUSPENDED', statusTo: 'SUSPENDED', effectiveOn: '2026-02-01', reason: 'Secret' });
      const read = async (token?: string) =>
        (await bench.network.graphql(READ, { id: idOf('Organisation', id) }, token)).data;
      const hidden = { status: null, goodStanding: null, decisiveEvent: null, availableActions: [] };
      expect(await read()).toMatchObject({
        organisation: {
          membership: { ...hidden, publicStatus: 'NOT_CURRENTLY_ACTIVE', events: [{ type: 'ADMITTED', reason: null }] },
        },
      });
      expect(await read(bench.cast.tokens.memberHead)).toMatchObject({
        organisation: {
          membership: {
            status: 'SUSPENDED',
            goodStanding: null,
            events: [{ type: 'ADMITTED' }, { type: 'SUSPENDED', statusTo: 'SUSPENDED', reason: null }],
          },
        },
      });
      expect(await read(bench.cast.tokens.officer)).toMatchObject({
        organisation: { membership: { goodStanding: true, events: [{}, { reason: 'Secret' }] } },
      });
      await record(id, { type: 'EXPELLED', statusTo: 'EXPELLED', effectiveOn: '2026-03-01' });
      expect(await read()).toMatchObject({
        organisation: { membership: { ...hidden, publicStatus: 'FORMER_MEMBER' } },
      });
      const filter = { status: ['EXPELLED', 'SUSPENDED'] };
      expect((await bench.network.graphql<Listed>(LIST, { filter })).data!.memberships).toMatchObject({
        totalCount: 0,
        nodes: [],
      });
    });
  });
});

/** The rule of the documentation, written a third time, over what the API shows. */
function recompute(rows: readonly Row[], day: string): { status: string; category: string | null } {
  const replaced = new Set(rows.map(({ supersedesId }) => supersedesId));
  const firstDay = (value: string) => value + '-01-01'.slice(value.length - 4);
  const counting = rows
    .filter(({ id, voids, effectiveOn }) => !voids && !replaced.has(id) && firstDay(effectiveOn.value) <= day)
    .sort((a, b) => firstDay(a.effectiveOn.value).localeCompare(firstDay(b.effectiveOn.value)) || a.place - b.place);
  const category = counting.filter(({ categoryTo }) => categoryTo !== null).at(-1)?.categoryTo ?? null;
  return { status: counting.at(-1)?.statusTo ?? 'NONE', category };
}
