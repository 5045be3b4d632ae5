/** What the secretariat sees of the background jobs, and how it tries again what failed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { walkState } from '../../support/action-walk.js';
import { type Callers, makeCallers } from '../../support/callers.js';
import { createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Job {
  id: string;
  name: string;
  state: string;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  queue: string | null;
}
interface Jobs {
  jobs: {
    nodes: Job[];
    counts: { state: string; count: number }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const JOBS = `query ($filter: JobsFilter, $first: Int, $after: String) { jobs(filter: $filter, first: $first, after: $after) {
  nodes { id name state attempts maxAttempts lastError queue } counts { state count } pageInfo { hasNextPage endCursor } } }`;
/** Nobody does such a job: it stays as the test leaves it. */
const NAME = 'test.nobody';
const HOLDER = 'pool-of-the-test';
/** How a job comes into each state. */
const MAKE = {
  WAITING: `attempts = 0, last_error = null`,
  RUNNING: `attempts = 1, locked_at = now(), locked_by = '${HOLDER}'`,
  FAILED: `attempts = 3, last_error = 'Mail to somebody@kurultai.example was refused' || chr(10) || 'at mail.js:1'`,
  DEAD: `attempts = max_attempts, last_error = 'gone'`,
} as const;

describe('background jobs', () => {
  let network: TestApp;
  let callers: Callers;
  let living: pg.Client;

  const sql = <Row extends object>(text: string) => ask<Row>(network.database.ownerUrl, text);
  const list = async (variables: object = {}) => {
    const { data, errors } = await callers.ask<Jobs>('officer', JOBS, variables);
    expect(errors).toBeUndefined();
    return data!.jobs;
  };
  const mine = (more: object = {}) => ({ filter: { name: NAME, ...more } });
  async function make(state: keyof typeof MAKE): Promise<string> {
    await sql(
      `select graphile_worker.add_job('${NAME}', '{"email": "payload@kurultai.example"}'::json, queue_name := 'q')`,
    );
    await sql(
      `update graphile_worker._private_jobs set ${MAKE[state]} where id = (select max(id) from graphile_worker.jobs)`,
    );
    return (await list(mine())).nodes[0]!.id;
  }

  beforeAll(async () => {
    network = await startTestApp();
    callers = await makeCallers(network, await createCast(network));
    // As a process that works: what it holds is not given back.
    living = new pg.Client(network.database.ownerUrl);
    await living.connect();
    await living.query(`select pg_advisory_lock(hashtextextended('kurultai.jobs.${HOLDER}', 0))`);
  }, 60_000);
  afterAll(async () => {
    await living.end();
    await network.close();
  });
  afterEach(() => sql(`delete from graphile_worker._private_jobs`));

  it('are shown to the secretariat with their state and their error, never with what they work on', async () => {
    for (const state of Object.keys(MAKE) as (keyof typeof MAKE)[]) await make(state);
    const { nodes, counts } = await list(mine());
    expect(nodes).toMatchObject([
      { name: NAME, state: 'DEAD', attempts: 25, maxAttempts: 25, lastError: 'gone' },
      { state: 'FAILED', attempts: 3, lastError: 'Mail to [address] was refused', queue: 'q' },
      { state: 'RUNNING', attempts: 1 },
      { state: 'WAITING', attempts: 0, lastError: null },
    ]);
    expect(JSON.stringify(nodes)).not.toContain('@');
    expect(counts).toEqual(['WAITING', 'RUNNING', 'FAILED', 'DEAD'].map(state => ({ state, count: 1 })));
  });

  it('are filtered by state and name, and counted by state all the same', async () => {
    await make('FAILED');
    await make('DEAD');
    const { nodes, counts } = await list(mine({ state: ['DEAD'] }));
    expect(nodes).toMatchObject([{ state: 'DEAD' }]);
    expect(counts).toContainEqual({ state: 'FAILED', count: 1 });
    expect((await list({ filter: { name: 'test.other' } })).nodes).toEqual([]);
  });

  it('come in pages without a gap', async () => {
    const ids = [];
    for (let number = 0; number < 5; number += 1) ids.unshift(await make('DEAD'));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Jobs['jobs'] = await list({ ...mine(), first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids);
  });

  it.each(Object.keys(MAKE))('allow in the state %s what they list, and nothing else', async state => {
    const walk = {
      type: 'Job',
      states: { [state]: () => make(state as keyof typeof MAKE) },
      actions: {
        RETRY: { call: 'retryJob(id: $id)', takes: '$id: ID!', variables: (id: string) => ({ id }) },
      },
      callers: ['anonymous', 'memberHead', 'board', 'auditor', 'officer', 'admin'] as const,
    };
    expect(await walkState(callers, { ...walk, callers: [...walk.callers] }, state)).toBe(6);
  });

  it('that are retried wait with all of their tries', async () => {
    const id = await make('DEAD');
    const { data } = await callers.ask(
      'admin',
      `mutation { retryJob(id: "${id}") { ... on RetryJobSuccess { job { id state attempts } } } }`,
    );
    expect(data).toEqual({ retryJob: { job: { id, state: 'WAITING', attempts: 0 } } });
    expect(await sql(`select from audit_event where action = 'job.retry'`)).not.toHaveLength(0);
  });

  it('that are done are nobody’s to retry', async () => {
    const id = await make('DEAD');
    await sql(`delete from graphile_worker._private_jobs`);
    const { errors } = await callers.ask('officer', `mutation { retryJob(id: "${id}") { __typename } }`);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
