// What a rule set says of the room: who is counted for the quorum and when, the vote of a country, who must be there; and what
// must be ready before it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleSetContent } from '@kurultai/schema';
import { idOf, newUuid } from '../../../apps/api/src/core/ids/index.js';
import { SHIPPED_RULE_SETS } from '../../../apps/api/src/modules/decision/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const RESULT = `query ($id: ID!) { ballot(id: $id) { result { outcome entitled present represented
  quorum { number base reached } explanation(languages: ["en"]) { text } } } }`;
const WARNINGS = `query ($id: ID!) { ballot(id: $id) { warnings { code } } }`;
const READINESS = `query ($id: ID!) { summit(id: $id) { readiness { code severity subjectId } } }`;

interface Counted {
  ballot: {
    result: {
      outcome: string;
      entitled: number;
      present: number;
      represented: number;
      quorum: { number: number; base: number; reached: boolean };
      explanation: { text: string };
    };
  };
}

describe('small ballots, countries and the quorum', () => {
  let network: TestApp;
  let bench: Bench;
  let kazakh: Voter;
  let other: Voter;
  let austrian: Voter;

  const onePerCountry = (rules: RuleSetContent): unknown =>
    Object.assign(rules, structuredClone(SHIPPED_RULE_SETS.find(({ code }) => code === 'ONE_PER_COUNTRY')?.content));
  const resultOf = async (id: string) => {
    const { data } = await bench.query<Counted>(bench.staff.officer, RESULT, { id });
    if (!data) throw new Error('It has no result.');
    return data.ballot.result;
  };
  const snapshotOf = async (id: string) => {
    const text = `query ($id: ID!) { ballot(id: $id) { entitlements { reason organisation { id } } } }`;
    const { data } = await bench.query<{
      ballot: { entitlements: { reason: string | null; organisation: { id: string } }[] };
    }>(bench.staff.officer, text, { id });
    return new Map(data?.ballot.entitlements.map(({ reason, organisation }) => [organisation.id, reason]));
  };

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    kazakh = await bench.organisation('ACTIVE', { country: 'KZ' });
    other = await bench.organisation('ACTIVE', { country: 'KZ' });
    austrian = await bench.organisation('ACTIVE', { country: 'AT' });
  }, 60_000);
  afterAll(() => network.close());

  describe('a secret ballot of very few', () => {
    it('is warned of, as its totals may give votes away', async () => {
      const summit = await bench.summit();
      const warnings = async (id: string) => {
        const { data } = await bench.query<{ ballot: { warnings: object[] } }>(bench.staff.returningOfficer, WARNINGS, {
          id,
        });
        return data?.ballot.warnings;
      };
      const secret = await acts.openOne(bench, summit, { kind: 'SECRET' });
      expect(await warnings(secret)).toEqual([{ code: 'FEW_SECRET_VOTERS' }]);
      expect(await warnings(await acts.openOne(bench, summit, { kind: 'NAMED' }))).toEqual([]);
      const enough = await bench.summit(rules => Object.assign(rules.voting, { secretMinimumVoters: 3 }));
      expect(await warnings(await acts.openOne(bench, enough, { kind: 'SECRET' }))).toEqual([]);
    });
  });

  describe('one vote for each country, as the shipped variant has it', () => {
    it('is held by the member that all voting members of the country name, and the quorum counts countries', async () => {
      const summit = await bench.summit(onePerCountry);
      const french = await bench.organisation('ACTIVE', { country: 'FR' });
      const germans = [
        await summit.accredit(await bench.organisation('ACTIVE', { country: 'DE' })),
        await summit.accredit(await bench.organisation('ACTIVE', { country: 'DE' })),
      ];
      const [one, two, alone] = [
        await summit.accredit(kazakh),
        await summit.accredit(other),
        await summit.accredit(austrian),
      ];
      const undecided = await acts.openOne(bench, summit);
      expect((await acts.vote(bench, one, undecided, 'YES')).guards).toEqual(['COUNTRY_NOT_DESIGNATED']);
      acts.done(await acts.vote(bench, alone, undecided, 'YES'));
      acts.done(await acts.close(bench, undecided));

      acts.done(await bench.act(one, 'designateCountryVote', two.id));
      acts.done(await bench.act(two, 'designateCountryVote', two.id));
      expect((await bench.act(one, 'designateCountryVote', alone.id)).error).toBe('INPUT_INVALID');
      const decided = await acts.openOne(bench, summit);
      expect(Object.fromEntries(await snapshotOf(decided))).toEqual({
        [one.id]: 'COUNTRY_HELD_BY_OTHER',
        [two.id]: null,
        [alone.id]: null,
        [french.id]: null,
        // Nobody splits the vote of a country whose members do not agree.
        ...Object.fromEntries(germans.map(({ id }) => [id, 'COUNTRY_NOT_DESIGNATED'])),
      });
      expect((await acts.vote(bench, one, decided, 'YES')).guards).toEqual(['COUNTRY_HELD_BY_OTHER']);
      acts.done(await acts.vote(bench, two, decided, 'NO'));
      acts.done(await acts.vote(bench, alone, decided, 'YES'));
      await acts.finish(bench, decided);
      // Five organisations are in the room, and two countries of three.
      expect(await resultOf(decided)).toMatchObject({
        ...{ outcome: 'REJECTED', entitled: 3, present: 2, represented: 2 },
        quorum: { number: 2, base: 3, reached: true },
      });
      expect((await acts.resultOf(bench, decided, one))?.result).toMatchObject({ reason: 'TIE' });

      // The holder leaves: that another member of the country stays makes no country.
      const late = await acts.openOne(bench, summit);
      acts.done(await acts.vote(bench, alone, late, 'YES'));
      await summit.leave(two);
      await acts.finish(bench, late);
      expect(await resultOf(late)).toMatchObject({ outcome: 'INQUORATE', present: 1, quorum: { number: 1, base: 3 } });
    });
  });

  describe('the quorum', () => {
    it.each([
      {
        takenAt: 'CLOSING',
        votedThenLeftCounts: false,
        represented: 1,
        outcome: 'INQUORATE',
        words: /When the ballot was closed/u,
      },
      {
        takenAt: 'CLOSING',
        votedThenLeftCounts: true,
        represented: 3,
        outcome: 'ADOPTED',
        words: /When the ballot was closed/u,
      },
      {
        takenAt: 'OPENING',
        votedThenLeftCounts: false,
        represented: 4,
        outcome: 'ADOPTED',
        words: /When the ballot was opened/u,
      },
    ] as const)(
      'is taken at $takenAt; whether who voted and left counts: $votedThenLeftCounts',
      async ({ takenAt, votedThenLeftCounts, represented, outcome, words }) => {
        const summit = await bench.summit(rules => {
          Object.assign(rules.quorum, { takenAt, votedThenLeftCounts });
          // Seven may vote: three of them are a third and more.
          Object.assign(rules.decisions.MOTION.quorum, { comparison: 'AT_LEAST', numerator: 1, denominator: 3 });
        });
        const present: Voter[] = [];
        for (const voter of [kazakh, other, austrian, await newcomer()]) present.push(await summit.accredit(voter));
        const [stays, first, second, silent] = present as [Voter, Voter, Voter, Voter];
        const id = await acts.openOne(bench, summit);
        for (const voter of [first, second]) acts.done(await acts.vote(bench, voter, id, 'YES'));
        // Two vote and leave, one leaves without a vote, one stays.
        for (const voter of [first, second, silent]) await summit.leave(voter);
        acts.done(await acts.vote(bench, stays, id, 'YES'));
        await acts.finish(bench, id);
        const result = await resultOf(id);
        expect(result).toMatchObject({ outcome, represented });
        expect(result.explanation.text).toMatch(words);
      },
    );

    let known: Voter | undefined;
    const newcomer = async () => (known ??= await bench.organisation('ACTIVE', { country: 'SE' }));
  });

  describe('an applicant that must be there', () => {
    it('is not voted on before it has come to the summit', async () => {
      const summit = await bench.summit(rules => Object.assign(rules.voting, { applicantPresentAtSummit: true }));
      const applicant = await bench.organisation('NONE');
      const [uuid, now] = [newUuid(), network.clock.now()];
      await bench.insert('application', {
        ...{ id: uuid, organisation_id: applicant.uuid, kind: 'ADMISSION', state: 'RECOMMENDED' },
        ...{ category_requested: 'FULL', rule_set_id: summit.ruleSetId, recommendation: 'ADMIT', circulated_at: now },
        ...{ provenance: 'FICTITIOUS', created_at: now, updated_at: now },
      });
      const input = { applicationId: idOf('Application', uuid), summitId: summit.id, kind: 'NAMED' };
      const shown = '... on ScheduleApplicationSuccess { ballot { id } }';
      const made = acts.done(await bench.act<acts.Drafted>(bench.staff.officer, 'scheduleApplication', input, shown));
      const ballot = await acts.announce(bench, made.ballot?.id ?? '');
      const open = () => bench.act(bench.staff.returningOfficer, 'openBallot', ballot);
      expect((await open()).guards).toEqual(['APPLICANT_ABSENT']);
      // To have been there is enough: it may wait outside while it is voted on.
      await summit.leave(await summit.accredit(applicant, true, 'APPLICANT'));
      acts.done(await open());
    });
  });

  describe('the readiness of a summit', () => {
    it('names items without a ballot, and ballots that no returning officer may lawfully hold', async () => {
      const summit = await bench.summit(rules => Object.assign(rules.summits, { agendaFreezeDays: 0 }), '2026-11-26');
      const about = await bench.organisation();
      const ballot = await acts.draft(bench, summit, { organisationId: about.id });
      const item = newUuid();
      await bench.insert('agenda_item', {
        ...{ id: item, summit_id: summit.uuid, position: 99, kind: 'MOTION', created_at: network.clock.now() },
        title: JSON.stringify([{ language: 'en', text: 'Example motion', origin: 'AUTHORED' }]),
      });
      const findings = async () => {
        const { data } = await bench.query<{
          summit: { readiness: { code: string; severity: string; subjectId: string | null }[] };
        }>(bench.staff.officer, READINESS, { id: summit.id });
        return data?.summit.readiness ?? [];
      };
      const missing = { code: 'ITEM_WITHOUT_BALLOT', severity: 'BLOCKER', subjectId: idOf('AgendaItem', item) };
      const involved = { code: 'BALLOT_WITHOUT_RETURNING_OFFICER', severity: 'BLOCKER', subjectId: ballot };
      expect(await findings()).toContainEqual(missing);
      expect((await findings()).map(({ code }) => code)).not.toContain(involved.code);
      for (const officer of [bench.staff.returningOfficer, bench.staff.teller]) {
        const mandate = { id: newUuid(), person_id: officer.personId, organisation_id: about.uuid, role: 'CONTACT' };
        await bench.insert('mandate', { ...mandate, valid_from: '2020-01-01', granted_at: network.clock.now() });
      }
      expect(await findings()).toContainEqual(involved);
      expect(await bench.query(about, READINESS, { id: summit.id })).toMatchObject({
        data: { summit: { readiness: null } },
      });
    });
  });
});
