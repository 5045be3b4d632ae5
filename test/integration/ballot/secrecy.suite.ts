// A database superuser with the log of the service looks for a link between a voter and a vote, and finds none.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { countVotes, emptyUrn, putVote } from '../../../apps/api/src/modules/ballot/domain/urn-content.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { endServices, type ServiceProcess, startService } from '../../support/service-process.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

const VOTE = `mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }`;
const CHOICES = ['YES', 'YES', 'NO', 'ABSTAIN', 'NO', 'YES'];
/** The same votes, each by somebody else. */
const OTHER_WAY = ['NO', 'ABSTAIN', 'YES', 'YES', 'YES', 'NO'];
const CHOICE = /\b(YES|NO|ABSTAIN)\b/u;

/** A row of any table, with where it lies and who wrote it. */
interface Found {
  readonly table: string;
  readonly place: string;
  readonly xmin: string;
  readonly text: string;
}

describe('a secret ballot, seen by a superuser', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  let superuser: pg.Client;
  let service: ServiceProcess;

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < CHOICES.length; index += 1)
      voters.push(await summit.accredit(await bench.organisation()));
    superuser = new pg.Client({ connectionString: network.database.ownerUrl });
    await superuser.connect();
    // Another process takes the votes, at its most talkative.
    service = await startService({
      NODE_ENV: 'test',
      KURULTAI_CLOCK: network.clock.now().toISOString(),
      LOG_LEVEL: 'trace',
      DATABASE_URL: network.database.appUrl,
      DATABASE_OWNER_URL: network.database.ownerUrl,
    });
  }, 90_000);
  afterAll(async () => {
    await endServices();
    await superuser.end();
    await network.close();
  });

  async function everything(): Promise<Found[]> {
    const { rows: tables } = await superuser.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const found: Found[] = [];
    for (const { name } of tables) {
      const { rows } = await superuser.query<Omit<Found, 'table'>>(
        `select t.ctid::text as place, t.xmin::text as xmin, t::text as text from ${name} t`,
      );
      found.push(...rows.map(row => ({ table: name, ...row })));
    }
    return found;
  }

  /** Votes one after the other through the other process, each with an idempotency key. */
  async function voteAll(ballotId: string, choices: readonly string[]): Promise<void> {
    for (const [index, choice] of choices.entries()) {
      const input = { ballotId, choice, attempt: randomUUID() };
      const headers = { 'idempotency-key': `secret-${ballotId}-${String(index)}` };
      const answer = await service.graphql(VOTE, { input }, voters[index]?.token, headers);
      expect(await answer.json()).toEqual({ data: { castVote: { __typename: 'CastVoteSuccess' } } });
    }
  }

  /** What a ballot leaves behind, from its opening to its publication. */
  async function tracesOf(choices: readonly string[]): Promise<{ id: string; traces: Found[] }> {
    const id = await acts.announce(bench, await acts.draft(bench, summit, { kind: 'SECRET' }));
    const known = new Set((await everything()).map(row => `${row.table} ${row.place} ${row.xmin}`));
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
    await voteAll(id, choices);
    await acts.finish(bench, id);
    // What is told to the outside is told a moment later, and leaves a trace of its own.
    await until(async () => {
      const { rows } = await superuser.query('select from outbox_event where delivered_at is null limit 1');
      return rows.length === 0;
    });
    const traces = (await everything()).filter(row => !known.has(`${row.table} ${row.place} ${row.xmin}`));
    return { id, traces };
  }

  it('is looked at by one who is a superuser indeed', async () => {
    const { rows } = await superuser.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: true }]);
  });

  it('leaves the same traces whoever voted what, and no row that names a voter and a choice', async () => {
    const one = await tracesOf(CHOICES);
    const other = await tracesOf(OTHER_WAY);
    expect(one.traces.length).toBeGreaterThan(40);
    expect(shapes(one.traces)).toEqual(shapes(other.traces));

    expect((await acts.resultOf(bench, one.id, bench.staff.officer))?.result).toMatchObject({
      yes: 3,
      no: 2,
      abstain: 1,
    });
    const ids = voters.flatMap(({ uuid, personId, id }) => [uuid, personId, id]);
    const rows = await everything();
    const naming = rows.filter(({ text }) => ids.some(id => text.includes(id)));
    expect(naming.length).toBeGreaterThan(40);
    expect(naming.filter(({ text }) => CHOICE.test(text)).map(({ table }) => table)).toEqual([]);
    for (const table of ['ballot_vote', 'idempotency_record']) {
      expect(rows.filter(row => row.table === `public.${table}` && row.text.includes('secret'))).toEqual([]);
    }
    expect(rows.filter(row => row.table === 'public.ballot_vote')).toEqual([]);
    expect(rows.filter(row => row.text.includes(`secret-${one.id}`))).toEqual([]);
  }, 60_000);

  it('keeps no order of writing and no time that says more than that somebody voted', async () => {
    const { traces, id } = await tracesOf(CHOICES);
    const of = (table: string) => traces.filter(row => row.table === `public.${table}`);
    // A receipt and an audit event share the transaction of the vote. The urn and the count were written last by the closing.
    const voting = new Set(of('ballot_receipt').map(({ xmin }) => xmin));
    expect(voting.size).toBe(CHOICES.length);
    const written = traces.filter(({ xmin }) => voting.has(xmin)).map(({ table }) => table);
    expect([...new Set(written)].sort()).toEqual([
      'public.audit_event',
      'public.audit_unsealed',
      'public.ballot_receipt',
    ]);
    const [urn] = of('ballot_urn');
    expect(voting.has(urn?.xmin ?? '')).toBe(false);
    const { rows } = await superuser.query<{ cast_at: Date }>(
      'select cast_at from ballot_receipt where ballot_id = $1',
      [uuidOf('Ballot', id)],
    );
    for (const { cast_at: castAt } of rows) expect(castAt.getTime() % 60_000).toBe(0);
    expect((await superuser.query('select sealed from ballot_urn')).rows.every(row => row.sealed === null)).toBe(true);
  }, 60_000);

  it('shows sealed boxes of one size in dead rows and in the write-ahead log, none of them twice', async () => {
    await superuser.query('create extension if not exists pageinspect');
    await superuser.query('create extension if not exists pg_walinspect');
    const id = await acts.openOne(bench, summit, { kind: 'SECRET' });
    const { rows: begin } = await superuser.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
    await voteAll(id, CHOICES);
    const { rows: dead } = await superuser.query<{ data: Buffer }>(`
      select t_data as data from generate_series(0, pg_relation_size('ballot_urn') / 8192 - 1) page,
        heap_page_items(get_raw_page('ballot_urn', page::int)) where t_data is not null and length(t_data) > 60`);
    expect(dead.length).toBeGreaterThan(1);
    expect(new Set(dead.map(({ data }) => data.length)).size).toBe(1);
    expect(new Set(dead.map(({ data }) => data.toString('hex'))).size).toBe(dead.length);

    acts.done(await acts.close(bench, id));
    const urn = emptyUrn();
    for (const choice of CHOICES) putVote(urn, ['YES', 'NO', 'ABSTAIN'].indexOf(choice));
    expect(countVotes(urn, 3)).toEqual([3, 2, 1]);
    // The records of the last commits may not have been written out yet.
    await superuser.query('checkpoint');
    const { rows: log } = await superuser.query<{ data: Buffer }>(
      `select coalesce(block_data, '') || coalesce(block_fpi_data, '') as data
       from pg_get_wal_block_info($1::pg_lsn, pg_current_wal_lsn())
       where relfilenode = pg_relation_filenode('ballot_urn')`,
      [begin[0]?.lsn],
    );
    expect(log.length).toBeGreaterThanOrEqual(CHOICES.length);
    // Three counters side by side, as the plain urn has them.
    const plain = urn.subarray(0, 12);
    expect([...dead, ...log].filter(({ data }) => data.includes(plain))).toEqual([]);
  }, 60_000);

  it('tells nothing in the log of the process that took the votes, at its most talkative', () => {
    const log = service.output();
    expect(log.length).toBeGreaterThan(1000);
    expect(CHOICE.exec(log)?.[0]).toBeUndefined();
    expect(log).not.toContain('"choice"');
  });
});

/** Rows without what differs by chance: ids, instants, codes and sealed bytes. */
function shapes(rows: readonly Found[]): string[] {
  return (
    rows
      // Queues whose rows come and go, and tables that count decisions and items of an agenda.
      .filter(
        ({ table }) =>
          !/graphile_worker|outbox_event|rate_limit|audit_seal|audit_unsealed|decision|agenda/u.test(table),
      )
      .map(({ table, text }) =>
        `${table} ${text
          .replaceAll(/\\x[0-9a-f]*/gu, hex => `bytes ${String(hex.length)}`)
          .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, 'uuid')
          .replaceAll(/[a-z]+_[0-9a-z]{26}/gu, 'id')
          .replaceAll(/[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){4}/gu, 'code')
          .replaceAll(/DEC-\d{4}-\d+/gu, 'DEC')
          .replaceAll(/\d{4}-\d\d-\d\d[ T][\d:.+Z]+/gu, 'instant')}`.replace(/(?<=network_activity \()\d+/u, 'place'),
      )
      .sort()
  );
}
