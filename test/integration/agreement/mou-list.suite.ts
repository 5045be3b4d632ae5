/** The list of memoranda over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cast } from '../../support/cast.js';
import type { Callers } from '../../support/callers.js';
import { type MouBench, startMouBench } from '../../support/mou-bench.js';

describe('the list of memoranda', () => {
  let bench: MouBench;
  let cast: Cast;
  let callers: Callers;
  beforeAll(async () => {
    bench = await startMouBench();
    ({ cast, callers } = bench);
  }, 60_000);
  afterAll(() => bench.close());

  it('is listed in pages by party, state and provenance, what was recorded last first', async () => {
    const organisation = cast.organisations.applicant;
    const partyIds = [organisation, cast.organisations.otherMember];
    const ids: string[] = [];
    for (const status of ['IN_FORCE', 'EXPIRED', 'TERMINATED', 'IN_FORCE'])
      ids.unshift((await bench.record({ partyIds, status })).id);
    const query = `query ($filter: MouFilter, $first: Int, $after: String) { mous(filter: $filter, first: $first, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    interface Listed {
      mous: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const list = async (filter: object, page: object = {}) => {
      const { data } = await callers.ask<Listed>('anonymous', query, { filter, ...page });
      return { ids: data!.mous.nodes.map(({ id }) => id), ...data!.mous.pageInfo };
    };
    const first = await list({ organisation: [organisation] }, { first: 3 });
    expect(first.ids).toEqual(ids.slice(0, 3));
    const second = await list({ organisation: [organisation] }, { first: 3, after: first.endCursor });
    expect({ ids: second.ids, more: second.hasNextPage }).toEqual({ ids: ids.slice(3), more: false });
    expect((await list({ organisation: [organisation], status: ['EXPIRED', 'TERMINATED'] })).ids).toEqual(
      ids.slice(1, 3),
    );
    expect((await list({ organisation: [organisation], provenance: ['DOCUMENTED'] })).ids).toEqual([]);
    const { data } = await callers.ask<{
      organisation: Record<'first' | 'ended', { nodes: { id: string }[]; pageInfo: { endCursor: string } }>;
    }>(
      'anonymous',
      `query ($id: ID!) { organisation(id: $id) {
         first: mous(first: 3) { nodes { id } pageInfo { endCursor } }
         ended: mous(status: [EXPIRED, TERMINATED]) { nodes { id } pageInfo { endCursor } } } }`,
      { id: organisation },
    );
    const own = data!.organisation;
    expect(own.first.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(own.ended.nodes.map(({ id }) => id)).toEqual(ids.slice(1, 3));
    const rest = await callers.ask(
      'anonymous',
      'query ($id: ID!, $after: String) { organisation(id: $id) { mous(after: $after) { nodes { id } } } }',
      { id: organisation, after: own.first.pageInfo.endCursor },
    );
    expect(rest.data).toEqual({ organisation: { mous: { nodes: ids.slice(3).map(id => ({ id })) } } });
  });
});
