// A result follows from the snapshot, the roll, the votes and the rule alone: each is read from the database again, and gives
// the stored result. And what the rules say of the quorum, of countries and of what must be ready.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleSetContent } from '@kurultai/schema';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import {
  type BallotOutcome,
  computeResult,
  countOf,
  tallyOf,
} from '../../../apps/api/src/modules/ballot/domain/arithmetic/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** The records of one ballot, as they lie in the tables: nothing of what the service computed. */
interface Records {
  readonly kind: string;
  readonly call: number;
  readonly purpose: 'MOTION';
  readonly rules: RuleSetContent;
  readonly entitled: string[];
  readonly roll: { organisationId: string; how: 'PRESENT' | 'PROXY' | 'VOTED_AND_LEFT' }[];
  readonly receipts: string[];
  readonly papers: string[];
  readonly options: string[];
  /** The choices of named votes, the last of each organisation. */
  readonly named: string[];
  /** The counters of a secret ballot, and of the papers that two tellers agreed on, by option. */
  readonly secret: number[] | null;
  readonly tally: number[] | null;
  readonly invalid: number | null;
  readonly stored: BallotOutcome;
}

const RECORDS = `
  select b.kind, b.call, b.purpose, r.content as rules, u.result as stored,
    array(select organisation_id from ballot_entitlement e where e.ballot_id = b.id and included) as entitled,
    (select coalesce(json_agg(json_build_object('organisationId', l.organisation_id, 'how', l.how)), '[]')
     from ballot_roll l where l.ballot_id = b.id) as roll,
    array(select organisation_id from ballot_receipt v where v.ballot_id = b.id) as receipts,
    array(select organisation_id from ballot_paper_voter w where w.ballot_id = b.id and w.struck_at is null) as papers,
    array(select code from ballot_option o where o.ballot_id = b.id order by position) as options,
    array(select o.code from (select distinct on (organisation_id) option from ballot_vote v where v.ballot_id = b.id
      order by organisation_id, revision desc) last join ballot_option o on o.ballot_id = b.id and o.position = last.option) as named,
    case when b.secret then (select counts from ballot_count c where c.ballot_id = b.id) end as secret,
    t.counts as tally, t.invalid
  from ballot b join rule_set r on r.id = b.rule_set_id join ballot_result u on u.ballot_id = b.id
  left join lateral (select counts, invalid from ballot_tally t where t.ballot_id = b.id order by round desc limit 1) t on true
  where b.id = $1`;

describe('the result of a ballot', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  const voter = (index: number): Voter => voters[index] as Voter;

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < 6; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(() => network.close());

  async function recordsOf(id: string): Promise<Records> {
    const [records] = await bench.sql<Records>(RECORDS, [uuidOf('Ballot', id)]);
    if (!records) throw new Error('The ballot has no result.');
    return records;
  }

  function recount({ rules, purpose, kind, call, entitled, roll, ...found }: Records): BallotOutcome {
    const times = (counts: readonly number[]) =>
      counts.flatMap((count, position) => Array.from({ length: count }, () => found.options[position] ?? ''));
    const spoiled = Array.from({ length: found.invalid ?? 0 }, () => 'INVALID');
    const votes = [...found.named, ...times(found.secret ?? []), ...times(found.tally ?? []), ...spoiled];
    const voters = kind === 'PAPER' ? null : [...found.receipts, ...found.papers];
    const written = kind === 'WRITTEN';
    const rule = rules.decisions[purpose];
    return computeResult(
      countOf({
        rule,
        ruleSet: rules,
        written,
        call: call === 2 ? 2 : 1,
        entitled,
        roll,
        voters,
        tally: tallyOf(votes),
      }),
    );
  }

  const voteAll = async (id: string, choices: readonly (string | null)[]) => {
    for (const [index, choice] of choices.entries()) {
      if (choice !== null) acts.done(await acts.vote(bench, voter(index), id, choice));
    }
  };
  const enterBoth = async (ballotId: string, counts: number[], invalid = 0) => {
    for (const teller of [bench.staff.returningOfficer, bench.staff.teller]) {
      acts.done(await bench.act(teller, 'enterTally', { ballotId, counts, invalid }));
    }
  };
  const certified = async (id: string) => {
    acts.done(await acts.certify(bench, id));
    return recordsOf(id);
  };

  it('invariant 7: of a NAMED ballot is identical when it is computed again, votes that were changed included', async () => {
    const id = await acts.openOne(bench, summit);
    await voteAll(id, ['NO', 'YES', 'YES', 'ABSTAIN', 'NO']);
    await voteAll(id, ['YES']);
    await summit.leave(voter(4));
    acts.done(await acts.close(bench, id));
    const records = await certified(id);
    expect(records.stored).toMatchObject({ outcome: 'ADOPTED', tally: { yes: 3, no: 1, abstain: 1 }, represented: 5 });
    expect(recount(records)).toEqual(records.stored);
    await summit.arrive(voter(4));
  });

  it('invariant 7: of a SECRET ballot is identical when it is computed again from its counters', async () => {
    const id = await acts.openOne(bench, summit, { kind: 'SECRET' });
    await voteAll(id, ['YES', 'NO', 'NO', 'ABSTAIN', 'NO', 'YES']);
    acts.done(await acts.close(bench, id));
    const records = await certified(id);
    expect(records.named).toEqual([]);
    expect(records.stored).toMatchObject({ outcome: 'REJECTED', reason: 'MAJORITY', tally: { yes: 2, no: 3 } });
    expect(recount(records)).toEqual(records.stored);
  });

  it('invariant 7: of a PAPER ballot is identical when it is computed again, spoiled papers included', async () => {
    const id = await acts.openOne(bench, summit, { kind: 'PAPER' });
    acts.done(await acts.close(bench, id));
    await enterBoth(id, [3, 2, 0], 1);
    const records = await certified(id);
    expect(records.stored).toMatchObject({ outcome: 'ADOPTED', tally: { yes: 3, no: 2, invalid: 1 } });
    expect(recount(records)).toEqual(records.stored);
  });

  it.each(['NAMED', 'SECRET'])(
    'invariant 7: of a %s ballot that went on on paper is identical when it is computed again',
    async kind => {
      const id = await acts.openOne(bench, summit, { kind });
      await voteAll(id, ['YES', 'NO', 'YES']);
      acts.done(await bench.act(bench.staff.returningOfficer, 'moveToHybrid', id));
      const organisationIds = [2, 3, 4].map(index => voter(index).id);
      acts.done(await bench.act(bench.staff.returningOfficer, 'listPaperVoters', { ballotId: id, organisationIds }));
      acts.done(await acts.close(bench, id));
      const struck = { ballotId: id, organisationId: voter(2).id };
      acts.done(await bench.act(bench.staff.returningOfficer, 'strikePaperVote', struck));
      await enterBoth(id, [1, 1, 0]);
      const records = await certified(id);
      expect(records).toMatchObject({ kind: 'HYBRID', stored: { outcome: 'ADOPTED', tally: { yes: 3, no: 2 } } });
      expect(recount(records)).toEqual(records.stored);
    },
  );

  it.each([false, true])(
    'invariant 7: of a WRITTEN ballot is identical when it is computed again, secret: %p',
    async secret => {
      const id = await acts.openOne(bench, null, { kind: 'WRITTEN', secret });
      await voteAll(id, ['YES', 'YES', 'YES', 'NO', 'ABSTAIN', 'YES']);
      acts.done(await acts.close(bench, id));
      const records = await certified(id);
      expect(records.stored).toMatchObject({
        written: true,
        outcome: 'ADOPTED',
        represented: 6,
        attendance: { present: 0 },
      });
      expect(recount(records)).toEqual(records.stored);
    },
  );

  it('invariant 7: is inquorate, and never ADOPTED, without a quorum', async () => {
    const few = await bench.summit();
    const alone = await few.accredit(await bench.organisation());
    const id = await acts.openOne(bench, few);
    acts.done(await acts.vote(bench, alone, id, 'YES'));
    await acts.finish(bench, id);
    const records = await recordsOf(id);
    expect(records.stored).toMatchObject({ outcome: 'INQUORATE', tally: { yes: 1 }, quorum: { reached: false } });
    expect(recount(records)).toEqual(records.stored);
    await expect(bench.sql(`update ballot_result set outcome = 'ADOPTED'`)).rejects.toThrow(/insert-only/u);
  });
});
