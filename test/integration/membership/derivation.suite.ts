/** One rule, twice: the SQL function `membership_on` and the rule over rows in memory say the same of any ledger. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { MembershipCategoryCode, MembershipStatus } from '@kurultai/schema';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import { type LedgerEntry, standingOf } from '../../../apps/api/src/modules/membership/domain/derivation.js';
import { firstDayOf } from '../../../apps/api/src/modules/membership/domain/append.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const STATUSES: readonly MembershipStatus[] = ['NONE', 'PROVISIONAL', 'ACTIVE', 'SUSPENDED', 'RESIGNED', 'EXPELLED'];
const CATEGORIES: readonly (MembershipCategoryCode | null)[] = [null, 'FULL', 'ASSOCIATE', 'OBSERVER'];
const FIRST = Date.UTC(2026, 0, 1);

/** Rows in the order of recording: out of order in effect, imprecise, corrections, corrections of corrections, voided ones. */
const rows = fc.array(
  fc.record({
    status: fc.constantFrom(...STATUSES),
    category: fc.constantFrom(...CATEGORIES),
    date: fc.constantFrom(
      '2019',
      '2019-06',
      '2020',
      '2020-01',
      '2020-01-01',
      '2020-01-02',
      '2020-02',
      '2021-12-31',
      '2030',
    ),
    minutes: fc.integer({ min: 0, max: 2 }),
    /** Which of the rows that count it corrects; none for numbers beyond them. */
    corrects: fc.integer({ min: 0, max: 8 }),
    voids: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** The rows as a ledger has them: each corrects one that counts, and takes its place. */
function ledgerOf(given: readonly (typeof rows extends fc.Arbitrary<infer T> ? T : never)[number][]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let minutes = 0;
  for (const [index, { status, category, date, corrects, voids, ...row }] of given.entries()) {
    const replaced = new Set(entries.map(({ supersedesId }) => supersedesId));
    const superseded = entries.filter(({ id }) => !replaced.has(id))[corrects];
    minutes += row.minutes;
    entries.push({
      id: newUuid(),
      type: superseded && voids ? 'CORRECTED' : 'SUSPENDED',
      number: index + 1,
      place: superseded?.place ?? index + 1,
      statusTo: status,
      categoryTo: category,
      effectiveOn: date,
      effectiveDay: firstDayOf(date),
      supersedesId: superseded?.id ?? null,
      voids: superseded !== undefined && voids,
      recordedAt: new Date(FIRST + minutes * 60_000),
    });
  }
  return entries;
}

describe('the derivation of a status', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function store(entries: readonly LedgerEntry[]): Promise<string> {
    const [organisation, membership] = [newUuid(), newUuid()];
    await client.query(
      `insert into organisation (id, slug, kind, provenance, sort_name, created_at, updated_at)
       values ($1, $1::uuid::text, 'NGO', 'FICTITIOUS', 'a', now(), now())`,
      [organisation],
    );
    await client.query('insert into membership (id, organisation_id, created_at) values ($1, $2, now())', [
      membership,
      organisation,
    ]);
    for (const entry of entries) {
      await client.query(
        `insert into membership_event (id, membership_id, number, place, type, status_from, status_to, category_to, effective_on,
           rule_ref, supersedes_id, voids, actor_kind, recorded_at, provenance)
         values ($1, $2, $3, $4, $5, 'NONE', $6, $7, $8, 'DEFAULT@1 decisions.ADMISSION', $9, $10, 'SYSTEM', $11, 'FICTITIOUS')`,
        [
          entry.id,
          membership,
          entry.number,
          entry.place,
          entry.type,
          entry.statusTo,
          entry.categoryTo,
          entry.effectiveOn,
          entry.supersedesId,
          entry.voids,
          entry.recordedAt,
        ],
      );
    }
    return organisation;
  }

  /** What the function says of one organisation at each moment, in one statement. */
  async function inSql(organisation: string, moments: readonly { on: string; knownAt: Date }[]): Promise<object[]> {
    const { rows: found } = await client.query<object>(
      `select m.status, m.category, m.event_id as event
       from unnest($2::date[], $3::timestamptz[]) with ordinality as asked (day, known_at, place)
       cross join lateral membership_on(asked.day, asked.known_at) m
       where m.organisation_id = $1 order by asked.place`,
      [organisation, moments.map(({ on }) => on), moments.map(({ knownAt }) => knownAt)],
    );
    return found;
  }

  it('is the same in SQL and in memory, for any day and any instant', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async given => {
        const entries = ledgerOf(given);
        const organisation = await store(entries);
        const days = [...new Set(['2018-12-31', '9999-12-31', ...entries.map(({ effectiveDay }) => effectiveDay)])];
        const instants = [new Date(FIRST - 1), ...entries.map(({ recordedAt }) => recordedAt)];
        const moments = days.flatMap(on => instants.map(knownAt => ({ on, knownAt })));
        const inMemory = moments.map(moment => {
          const { status, category, decisive } = standingOf(entries, moment);
          return { status, category, event: decisive?.id ?? null };
        });
        expect(await inSql(organisation, moments)).toEqual(inMemory);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('gives one status for every day, whatever the order of recording', () => {
    fc.assert(
      fc.property(rows, given => {
        const entries = ledgerOf(given);
        const knownAt = new Date(8.64e15);
        for (const { effectiveDay: on } of entries) {
          expect(standingOf([...entries].reverse(), { on, knownAt })).toEqual(standingOf(entries, { on, knownAt }));
        }
      }),
    );
  });

  it('reads one organisation by its own rows, however many others there are', async () => {
    await client.query('set enable_seqscan = off');
    const { rows: plan } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select status, category from membership_on('2026-01-01', now()) where organisation_id = '${newUuid()}'`,
    );
    const text = plan.map(line => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Scan using membership_one_for_life/u);
    expect(text).toMatch(/membership_event_effective/u);
    expect(text).not.toMatch(/Function Scan|membership_standing/u);
  });
});
