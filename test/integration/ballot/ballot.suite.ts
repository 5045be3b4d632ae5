// The life of a ballot on a motion: who may vote, one vote each, no partial results, the count, the publication.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const MINE = `query ($id: ID!) { ballot(id: $id) { myVote { counted receipt { code castAt counted } } turnout { entitled voted } } }`;
const SNAPSHOT = `query ($id: ID!) { ballot(id: $id) { entitlements { included reason organisation { id } } } }`;
const NAMED = `query ($id: ID!) { ballot(id: $id) { namedVotes { choice revision organisation { id } } } }`;
const WORDS = `query ($id: ID!, $languages: [LanguageTag!]) {
  ballot(id: $id) { result { explanation(languages: $languages) { language text origin } quorum { number base needed reached }
    majority { number base needed reached majorityBase } } decision { number } } }`;

interface Snapshot {
  ballot: { entitlements: { included: boolean; reason: string | null; organisation: { id: string } }[] };
}

describe('a ballot', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  let strangers: { provisional: Voter; suspended: Voter; observer: Voter; unpaid: Voter; applicant: Voter };
  const voter = (index: number): Voter => voters[index] as Voter;

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < 6; index += 1) voters.push(await summit.accredit(await bench.organisation()));
    strangers = {
      provisional: await bench.organisation('PROVISIONAL'),
      suspended: await bench.organisation('SUSPENDED'),
      observer: await bench.organisation('ACTIVE', { category: 'OBSERVER' }),
      unpaid: await bench.organisation('ACTIVE', { good: false }),
      applicant: await bench.organisation('NONE'),
    };
  }, 60_000);
  afterAll(() => network.close());

  const snapshotOf = async (id: string) => {
    const { data } = await bench.query<Snapshot>(bench.staff.officer, SNAPSHOT, { id });
    return new Map(data?.ballot.entitlements.map(({ reason, organisation }) => [organisation.id, reason]));
  };

  it('names everybody who may vote when it opens, and why the others may not', async () => {
    const id = await acts.openOne(bench, summit);
    const reasons = await snapshotOf(id);
    for (const { id: organisation } of voters) expect(reasons.get(organisation)).toBeNull();
    expect(reasons.get(strangers.provisional.id)).toBe('PROVISIONAL');
    expect(reasons.get(strangers.suspended.id)).toBe('SUSPENDED');
    expect(reasons.get(strangers.observer.id)).toBe('CATEGORY_WITHOUT_VOTE');
    expect(reasons.get(strangers.unpaid.id)).toBe('NOT_IN_GOOD_STANDING');
    expect(reasons.has(strangers.applicant.id)).toBe(false);
    expect((await acts.vote(bench, strangers.unpaid, id, 'YES')).guards).toContain('NOT_IN_GOOD_STANDING');
    expect((await acts.vote(bench, strangers.suspended, id, 'YES')).guards).toContain('SUSPENDED');
    expect((await acts.vote(bench, strangers.applicant, id, 'YES')).error).toBe('NOT_FOUND');
    acts.done(await acts.close(bench, id));
  });

  it('invariant 4: takes one vote for each organisation; a named one may be changed while it is open, nothing after it', async () => {
    const id = await acts.openOne(bench, summit);
    const attempt = randomUUID();
    const first = acts.done(await acts.vote(bench, voter(0), id, 'YES', { attempt }));
    const again = acts.done(await acts.vote(bench, voter(0), id, 'YES', { attempt }));
    expect(again.receipt).toEqual(first.receipt);
    const changed = acts.done(await acts.vote(bench, voter(0), id, 'NO'));
    expect(changed.receipt).toEqual(first.receipt);
    const colleague = { ...voter(0), ...(await bench.person(voter(0).uuid, ['HEAD'])) };
    expect((await acts.vote(bench, colleague, id, 'NO')).guards).toEqual(['NOT_ACCREDITED_TO_VOTE']);
    acts.done(await acts.close(bench, id));
    expect((await acts.vote(bench, voter(0), id, 'YES')).guards).toEqual(['WRONG_STATE']);
    expect((await acts.vote(bench, voter(1), id, 'YES')).guards).toEqual(['WRONG_STATE']);
    // The answer to a vote that was taken can be had again at any time.
    const late = acts.done(await acts.vote(bench, voter(0), id, 'YES', { attempt }));
    expect(late.receipt).toEqual({ ...first.receipt, counted: true });
    // Whoever can add up the votes has the result: members read them once it is published.
    expect((await bench.query(voter(1), NAMED, { id })).data).toEqual({ ballot: { namedVotes: null } });
    const { data } = await bench.query<{ ballot: { namedVotes: object[] } }>(bench.staff.returningOfficer, NAMED, {
      id,
    });
    expect(data?.ballot.namedVotes).toEqual([{ choice: 'NO', revision: 2, organisation: { id: voter(0).id } }]);
  });

  it.each(['NAMED', 'SECRET'])(
    'invariant 4: never takes two votes of one organisation at once in a %s ballot',
    async kind => {
      const id = await acts.openOne(bench, summit, { kind });
      const same = randomUUID();
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => acts.vote(bench, voter(0), id, 'YES', { attempt: same })),
        ...Array.from({ length: 4 }, () => acts.vote(bench, voter(0), id, 'YES')),
      ]);
      const receipts = new Set(answers.map(({ receipt }) => receipt?.code));
      expect(receipts.size).toBe(1);
      // The attempts of one device get one receipt; of a secret vote no other device gets more than the news of it.
      const taken = answers.filter(({ type }) => type === 'CastVoteSuccess').length;
      expect(kind === 'SECRET' ? [1, 4] : [8]).toContain(taken);
      await acts.finish(bench, id);
      const shown = await acts.resultOf(bench, id, voter(0));
      expect(shown?.result).toMatchObject({ yes: 1, no: 0, abstain: 0 });
    },
  );

  it('invariant 4: takes no vote from nobody, from the secretariat or from somebody who is not there', async () => {
    const id = await acts.openOne(bench, summit);
    const input = { ballotId: id, choice: 'YES', attempt: randomUUID() };
    expect((await bench.act(null, 'castVote', input)).error).toBe('UNAUTHENTICATED');
    expect((await bench.act(bench.staff.officer, 'castVote', input)).error).toBe('FORBIDDEN');
    await summit.leave(voter(5));
    expect((await acts.vote(bench, voter(5), id, 'YES')).guards).toEqual(['NOT_PRESENT']);
    await summit.arrive(voter(5));
    expect((await acts.vote(bench, voter(5), id, 'MAYBE')).error).toBe('INPUT_INVALID');
    acts.done(await acts.vote(bench, voter(5), id, 'ABSTAIN'));
    acts.done(await acts.close(bench, id));
  });

  it('invariant 5: keeps the snapshot as it was at opening, whatever is written later', async () => {
    const late = await summit.accredit(await bench.organisation('SUSPENDED'));
    const id = await acts.openOne(bench, summit);
    const before = await snapshotOf(id);
    await bench.sql(`update organisation set membership_status = 'ACTIVE' where id = $1`, [late.uuid]);
    const fresh = await summit.accredit(await bench.organisation());
    expect(await snapshotOf(id)).toEqual(before);
    expect((await acts.vote(bench, late, id, 'YES')).guards).toEqual(['SUSPENDED']);
    expect((await acts.vote(bench, fresh, id, 'YES')).guards).toEqual(['NOT_ENTITLED']);
    await expect(bench.sql('update ballot_entitlement set included = true, reason = null')).rejects.toThrow(
      /insert-only/u,
    );
    await expect(bench.sql('delete from ballot_entitlement')).rejects.toThrow(/insert-only/u);
    acts.done(await acts.close(bench, id));
    await summit.leave(fresh);
  });

  it('shows how many voted while it is open, and no result before it is published', async () => {
    const id = await acts.openOne(bench, summit);
    acts.done(await acts.vote(bench, voter(0), id, 'YES'));
    const everybody = [bench.staff.returningOfficer, bench.staff.auditor, voter(0), voter(1)];
    for (const reader of everybody) {
      expect((await acts.resultOf(bench, id, reader))?.result).toBeNull();
      expect((await bench.query(reader, NAMED, { id })).data).toEqual({ ballot: { namedVotes: null } });
    }
    const { data } = await bench.query<{ ballot: { turnout: object; myVote: object } }>(voter(0), MINE, { id });
    expect(data?.ballot).toMatchObject({
      turnout: { voted: 1 },
      myVote: { counted: false, receipt: { counted: false } },
    });
    acts.done(await acts.close(bench, id));
    acts.done(await acts.certify(bench, id));
    expect((await acts.resultOf(bench, id, voter(0)))?.result).toBeNull();
    expect((await acts.resultOf(bench, id, bench.staff.returningOfficer))?.result).toMatchObject({ yes: 1 });
    acts.done(await acts.publish(bench, id));
    expect((await acts.resultOf(bench, id, voter(1)))?.result).toMatchObject({ yes: 1 });
    expect(await acts.resultOf(bench, id, null)).toBeNull();
    expect(await acts.resultOf(bench, id, strangers.applicant)).toBeNull();
  });

  it('explains the result in words, with every number and the rule', async () => {
    const id = await acts.openOne(bench, summit);
    for (const [index, choice] of ['YES', 'YES', 'YES', 'NO', 'ABSTAIN'].entries()) {
      acts.done(await acts.vote(bench, voter(index), id, choice));
    }
    await acts.finish(bench, id);
    for (const language of ['en', 'ru', 'kk']) {
      const { data } = await bench.query<{
        ballot: {
          result: { explanation: { language: string; text: string; origin: string }; quorum: object; majority: object };
          decision: { number: string };
        };
      }>(voter(0), WORDS, { id, languages: [language] });
      const { explanation, majority } = data?.ballot.result ?? {};
      expect(explanation).toMatchObject({ language, origin: language === 'en' ? 'AUTHORED' : 'MACHINE_DRAFT' });
      expect(explanation?.text).toMatch(/BENCH/u);
      expect(explanation?.text).toMatch(/3 × 2 = 6 > 4 × 1 = 4/u);
      expect(majority).toEqual({ number: 3, base: 4, needed: 3, reached: true, majorityBase: 'CAST_EXCL_ABST' });
      expect(data?.ballot.decision.number).toMatch(/^DEC-2026-\d{3}$/u);
    }
  });

  it('invariant 9: is certified by a returning officer and published by an admin who is somebody else, once', async () => {
    const both = await bench.person((await secretariat()) ?? '', ['ADMIN', 'RETURNING_OFFICER']);
    const id = await acts.openOne(bench, summit);
    acts.done(await acts.close(bench, id));
    expect((await bench.act(bench.staff.admin, 'certifyCount', id)).error).toBe('FORBIDDEN');
    acts.done(await bench.act(both, 'certifyCount', id));
    expect((await acts.publish(bench, id, both)).guards).toEqual(['CERTIFIER_MAY_NOT_PUBLISH']);
    const answers = await Promise.all(Array.from({ length: 4 }, () => acts.publish(bench, id)));
    expect(answers.map(({ type }) => type).sort()).toEqual([
      'GuardFailed',
      'GuardFailed',
      'GuardFailed',
      'PublishResultSuccess',
    ]);
    const decisions = await bench.sql('select 1 from decision where ballot_id = $1', [uuidOf('Ballot', id)]);
    expect(decisions).toHaveLength(1);
  });

  it('opens for a returning officer who belongs to no candidate, when the item was reached', async () => {
    const involved = await bench.person((await secretariat()) ?? '', ['RETURNING_OFFICER']);
    await bench.insert('mandate', {
      id: randomUUID(),
      person_id: involved.personId,
      organisation_id: voter(0).uuid,
      role: 'CONTACT',
      valid_from: '2020-01-01',
      granted_at: network.clock.now(),
    });
    const id = await acts.draft(bench, summit, { organisationId: voter(0).id });
    acts.done(await bench.act(bench.staff.officer, 'scheduleBallot', id));
    const secretariatsOwn = { 'kurultai-organisation': (await secretariatId()) ?? '' };
    const open = 'mutation ($id: ID!) { openBallot(id: $id) { ... on GuardFailed { guards { code } } } }';
    const { data } = await network.graphql<{ openBallot: { guards: { code: string }[] } }>(
      open,
      { id },
      involved.token,
      secretariatsOwn,
    );
    expect(data?.openBallot.guards.map(({ code }) => code)).toEqual([
      'RETURNING_OFFICER_INVOLVED',
      'AGENDA_ITEM_NOT_REACHED',
    ]);
    await acts.reach(bench, id);
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
    expect((await snapshotOf(id)).get(voter(0).id)).toBe('OWN_ITEM');
    acts.done(await acts.close(bench, id));
  });

  it('elects by plurality, and lets a tie run off', async () => {
    const candidates = ['One', 'Two', 'Three'].map(text => ({ label: [{ language: 'en', text }] }));
    const id = await acts.openOne(bench, summit, { purpose: 'ELECTION', kind: 'SECRET', candidates });
    for (const [index, choice] of ['C1', 'C1', 'C2', 'C2', 'C3'].entries()) {
      acts.done(await acts.vote(bench, voter(index), id, choice));
    }
    await acts.finish(bench, id);
    expect((await acts.resultOf(bench, id, voter(0)))?.result).toMatchObject({ outcome: 'REJECTED', reason: 'TIE' });
    const more = '... on RepeatBallotSuccess { ballot { id succession predecessor { id } options { code } } }';
    const answer = acts.done(
      await bench.act<acts.Drafted>(bench.staff.officer, 'repeatBallot', { ballotId: id, as: 'RUN_OFF' }, more),
    );
    expect(answer.ballot).toMatchObject({
      succession: 'RUN_OFF',
      predecessor: { id },
      options: [{ code: 'C1' }, { code: 'C2' }, { code: 'ABSTAIN' }],
    });
    const runOff = await acts.announce(bench, answer.ballot?.id ?? '');
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', runOff));
    for (const index of [0, 1, 2]) acts.done(await acts.vote(bench, voter(index), runOff, 'C2'));
    for (const index of [3, 4]) acts.done(await acts.vote(bench, voter(index), runOff, 'C1'));
    await acts.finish(bench, runOff);
    expect((await acts.resultOf(bench, runOff, voter(0)))?.result).toMatchObject({ outcome: 'ADOPTED' });
  });

  it('is contested, upheld or annulled by somebody who neither certified nor published', async () => {
    const contested = async () => {
      const id = await acts.openOne(bench, summit);
      for (let index = 0; index < 5; index += 1) acts.done(await acts.vote(bench, voter(index), id, 'YES'));
      await acts.finish(bench, id);
      acts.done(await bench.act(voter(0), 'contestResult', { ballotId: id, reason: 'Example reason.' }));
      return id;
    };
    const upheld = await contested();
    const reason = { ballotId: upheld, reason: 'Example answer.' };
    expect((await bench.act(bench.staff.admin, 'upholdResult', reason)).guards).toEqual(['OWN_RESULT']);
    acts.done(await bench.act(bench.staff.board, 'upholdResult', reason));
    const annulled = await contested();
    acts.done(await bench.act(bench.staff.board, 'annulResult', { ballotId: annulled, reason: 'Example answer.' }));
    const [row] = await bench.sql<{ reverses: boolean }>(
      `select v.reverses_id = b.decision_id as reverses from ballot b join decision v on v.id = b.reversal_id where b.id = $1`,
      [uuidOf('Ballot', annulled)],
    );
    expect(row?.reverses).toBe(true);
    const again = { ballotId: annulled, as: 'RE_RUN' };
    acts.done(await bench.act(bench.staff.officer, 'repeatBallot', again));
    expect((await bench.act(bench.staff.officer, 'repeatBallot', again)).guards).toEqual(['ALREADY_REPEATED']);
  });

  async function secretariat(): Promise<string | undefined> {
    return (await bench.sql<{ id: string }>(`select id from organisation where kind = 'SECRETARIAT'`))[0]?.id;
  }
  async function secretariatId(): Promise<string | undefined> {
    const { data } = await bench.query<{ organisations: { nodes: { id: string }[] } }>(
      null,
      '{ organisations(filter: { kind: [SECRETARIAT] }) { nodes { id } } }',
    );
    return data?.organisations.nodes[0]?.id;
  }
});
