/** Decisions over real HTTP: their numbers, who reads which, and what may be recorded by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { DecisionService, type NewDecision, SHIPPED_RULE_SETS } from '../../../apps/api/src/modules/decision/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { CALLER_NAMES, CALLERS } from '../../support/callers.js';
import { type DecisionBench, type Outcome, startDecisionBench, SYSTEM } from '../../support/decision-bench.js';

const TITLE = [{ language: 'en', text: 'A motion' }];
const RULES = SHIPPED_RULE_SETS[0]!.id;

describe('decisions', () => {
  let bench: DecisionBench;
  beforeAll(async () => {
    bench = await startDecisionBench();
  }, 60_000);
  afterAll(() => bench.close());

  const motion = (change: object = {}): Promise<Outcome> =>
    bench.act('admin', 'recordDecision', {
      subject: 'MOTION',
      body: 'BOARD',
      outcome: 'ADOPTED',
      decidedOn: '2026-11-24',
      title: TITLE,
      ...change,
    });

  /** As another module records it, in its own unit of work. */
  const record = (change: Partial<NewDecision> = {}): ReturnType<DecisionService['record']> =>
    bench.network.app.get(DecisionService).record(SYSTEM, {
      subject: 'ADMISSION',
      body: 'SUMMIT',
      outcome: 'ADOPTED',
      decidedOn: '2026-11-24',
      ruleSetId: RULES,
      organisationId: null,
      title: [{ language: 'en', text: 'Admission', origin: 'AUTHORED' }],
      provenance: 'LIVE',
      ...change,
    });

  describe('the number of a decision', () => {
    it('has no gaps under concurrency, though some acts fail after it was given', async () => {
      const unitOfWork = bench.network.app.get(UnitOfWork);
      const failing = (): Promise<unknown> =>
        unitOfWork
          .run(async () => {
            await record({ decidedOn: '2024-05-01' });
            throw new Error('what the decision does went wrong');
          })
          .catch(() => undefined);
      const acts = Array.from({ length: 24 }, (_, index) => {
        if (index % 3 === 2) return failing();
        return motion({ decidedOn: '2024-05-01', provenance: 'RECORDED_RETROSPECTIVELY' });
      });
      await Promise.all(acts);
      const rows = await bench.sql<{ number: string }>(
        'select number from decision where year = 2024 order by sequence',
      );
      expect(rows.map(({ number }) => number)).toEqual(
        Array.from({ length: 16 }, (_, index) => `DEC-2024-${String(index + 1).padStart(3, '0')}`),
      );
    });

    it('is counted in the year in which it was decided, however imprecisely that is known', async () => {
      const numbers = [];
      for (const decidedOn of ['2019', '2019-11', '2019-11-03']) {
        numbers.push((await motion({ decidedOn, provenance: 'RECORDED_RETROSPECTIVELY' })).number);
      }
      expect(numbers).toEqual(['DEC-2019-001', 'DEC-2019-002', 'DEC-2019-003']);
    });

    it('grows longer after 999', async () => {
      await bench.sql(`insert into decision_counter (year, last) values (2011, 999)`);
      expect((await motion({ decidedOn: '2011', provenance: 'RECORDED_RETROSPECTIVELY' })).number).toBe(
        'DEC-2011-1000',
      );
    });
  });

  it('a decision is insert-only', async () => {
    await record();
    for (const act of [
      `update decision set outcome = 'REJECTED'`,
      'delete from decision',
      'truncate decision cascade',
    ]) {
      await expect(bench.sql(act)).rejects.toThrow('insert-only');
    }
  });

  it('the rule set of a decision is immutable from then on', async () => {
    const { id } = await bench.act('officer', 'draftRuleSet', {
      basedOnId: idOf('RuleSet', RULES),
      title: TITLE,
      code: 'USED',
    });
    await record({
      subject: 'RULES_CHANGE',
      outcome: 'REJECTED',
      aboutType: 'RuleSet',
      aboutId: uuidOf('RuleSet', id),
    });
    const changed = await bench.act('officer', 'changeRuleSetDraft', { id, expectedRevision: 1 });
    expect(changed.guards).toEqual(['WRONG_STATE']);
  });

  describe('who reads a decision', () => {
    const query = `query ($id: ID!, $organisation: ID!) {
    decision(id: $id) { number outcome reasonInternal organisation { id } ruleSet { code version } }
    decisions(first: 100, filter: { organisationId: $organisation }) { nodes { id } }
  }`;
    interface Read {
      decision: { reasonInternal: string | null; organisation: { id: string } } | null;
      decisions: { nodes: { id: string }[] };
    }

    it.each<[string, Partial<NewDecision>, boolean]>([
      ['an admission', {}, true],
      ['a refusal', { outcome: 'REJECTED' }, false],
      ['a ballot that missed its quorum', { outcome: 'INQUORATE' }, false],
      ['a suspension', { subject: 'SUSPENSION', body: 'BOARD' }, false],
      ['an expulsion', { subject: 'EXPULSION' }, false],
      ['an appeal', { subject: 'APPEAL' }, false],
    ])('of %s', async (_, change, isPublic) => {
      const organisation = bench.cast.organisations.member;
      const organisationId = uuidOf('Organisation', organisation);
      const { id: uuid } = await record({ ...change, organisationId, reasonInternal: 'For the file.' });
      const id = idOf('Decision', uuid);
      for (const caller of CALLER_NAMES) {
        const level = CALLERS[caller];
        const { data, errors } = await bench.ask<Read>(caller, query, { id, organisation });
        expect(errors).toBeUndefined();
        const reads = isPublic || level !== 'PUBLIC';
        expect({ caller, read: data?.decision !== null }).toEqual({ caller, read: reads });
        expect({ caller, listed: data?.decisions.nodes.some(node => node.id === id) }).toEqual({
          caller,
          listed: reads,
        });
        if (!data?.decision) continue;
        expect(data.decision.reasonInternal).toBe(level === 'SECRETARIAT' ? 'For the file.' : null);
        expect(data.decision.organisation.id).toBe(organisation);
      }
    });

    it('that refused an applicant: the applicant too', async () => {
      const organisation = bench.cast.organisations.applicant;
      const { id } = await record({ outcome: 'REJECTED', organisationId: uuidOf('Organisation', organisation) });
      for (const [caller, reads] of [
        ['applicantHead', true],
        ['anonymous', false],
      ] as const) {
        const { data } = await bench.ask<Read>(caller, query, { id: idOf('Decision', id), organisation });
        expect(data?.decision !== null).toBe(reads);
        expect(data?.decisions.nodes.length).toBe(reads ? 1 : 0);
      }
    });

    it('about an organisation at risk: members only', async () => {
      const organisations = bench.network.app.get(OrganisationService);
      const names = [{ text: 'Example Association at Risk', language: 'en' }];
      const { id: organisation, uuid } = await organisations.register(SYSTEM, {
        names,
        kind: 'NGO',
        sensitivity: 'AT_RISK',
      });
      const { id } = await record({ organisationId: uuid });
      const everything = `{ decisions(first: 100) { nodes { id } } }`;
      for (const [caller, reads] of [
        ['anonymous', false],
        ['memberHead', true],
      ] as const) {
        const { data } = await bench.ask<Read>(caller, query, { id: idOf('Decision', id), organisation });
        const list = await bench.ask<Pick<Read, 'decisions'>>(caller, everything);
        expect(data?.decision !== null).toBe(reads);
        expect(data?.decisions.nodes.length).toBe(reads ? 1 : 0);
        expect(list.data?.decisions.nodes.some(node => node.id === idOf('Decision', id))).toBe(reads);
      }
    });
  });

  describe('the list of decisions', () => {
    it('is in pages, the newest first, and filtered', async () => {
      for (const decidedOn of ['1999', '1999-05', '1999-05-09', '1999-05-08']) {
        await motion({ decidedOn, provenance: 'DOCUMENTED', source: 'Minutes', subject: 'ENTITY_CHANGE' });
      }
      const query = `query ($after: String) {
      decisions(first: 3, after: $after, filter: { subject: [ENTITY_CHANGE], body: [BOARD], provenance: [DOCUMENTED] }) {
        nodes { decidedOn { value } } pageInfo { hasNextPage endCursor } } }`;
      interface Page {
        decisions: { nodes: { decidedOn: { value: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }
      const first = (await bench.ask<Page>('anonymous', query)).data!.decisions;
      const second = (await bench.ask<Page>('anonymous', query, { after: first.pageInfo.endCursor })).data!.decisions;
      expect([...first.nodes, ...second.nodes].map(({ decidedOn }) => decidedOn.value)).toEqual([
        '1999-05-09',
        '1999-05-08',
        '1999-05',
        '1999',
      ]);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    });

    it('finds those of a merged duplicate with the organisation that it became', async () => {
      const organisations = bench.network.app.get(OrganisationService);
      const made = await Promise.all(
        ['Example Original', 'Example Duplicate'].map(text =>
          organisations.register(SYSTEM, { names: [{ text, language: 'en' }], kind: 'NGO' }),
        ),
      );
      const [original, duplicate] = [made[0]!, made[1]!];
      const { id } = await record({ organisationId: duplicate.uuid });
      await bench.sql(`update organisation set merged_into_id = $2, lifecycle = 'MERGED' where id = $1`, [
        duplicate.uuid,
        original.uuid,
      ]);
      const query = `query ($id: ID!) { decisions(filter: { organisationId: $id }) { nodes { id organisation { id } } } }`;
      for (const asked of [original.id, duplicate.id]) {
        const { data } = await bench.ask<{ decisions: { nodes: object[] } }>('anonymous', query, { id: asked });
        expect(data?.decisions.nodes).toEqual([{ id: idOf('Decision', id), organisation: { id: original.id } }]);
      }
    });
  });

  describe('a decision that is recorded by hand', () => {
    it.each<[string, object, string[]]>([
      ['by the members', { body: 'SUMMIT' }, ['BALLOT_NEEDED']],
      ['by the members in writing', { body: 'WRITTEN_BALLOT', subject: 'ADMISSION' }, ['BALLOT_NEEDED']],
      ['by a body to which the rules do not give it', { subject: 'EXPULSION' }, ['BODY_NOT_COMPETENT']],
      ['by both', { body: 'WRITTEN_BALLOT', subject: 'EXPULSION' }, ['BALLOT_NEEDED', 'BODY_NOT_COMPETENT']],
      ['as adopted by half', { votes: { yes: 3, no: 3, abstain: 1 } }, ['OUTCOME_CONTRADICTS_VOTES']],
      [
        'as rejected by a majority',
        { outcome: 'REJECTED', votes: { yes: 4, no: 3, abstain: 9 } },
        ['OUTCOME_CONTRADICTS_VOTES'],
      ],
      ['by too few', { votes: { yes: 4, no: 0, abstain: 0, entitled: 9 } }, ['QUORUM_MISSED']],
    ])('%s is refused', async (_, change, guards) => {
      expect((await motion(change)).guards).toEqual(guards);
    });

    it('by the board with its votes is kept as it was counted', async () => {
      const { id, type } = await motion({
        votes: { yes: 4, no: 3, abstain: 2, entitled: 9 },
        text: [{ language: 'en', text: 'The board agrees.' }],
        minutesRef: 'Minutes 7, item 3',
      });
      expect(type).toBe('RecordDecisionSuccess');
      const query = `query ($id: ID!) { decision(id: $id) { votes { yes no abstain } text { text } minutesRef provenance
      effects { kind } decidedOn { value precision } } }`;
      const { data } = await bench.ask<{ decision: object }>('anonymous', query, { id });
      expect(data?.decision).toEqual({
        votes: { yes: 4, no: 3, abstain: 2 },
        text: { text: 'The board agrees.' },
        minutesRef: 'Minutes 7, item 3',
        provenance: 'LIVE',
        effects: [],
        decidedOn: { value: '2026-11-24', precision: 'DAY' },
      });
    });

    it('in the past is recorded as it was, whoever decided', async () => {
      const past = { subject: 'ADMISSION', body: 'SUPERVISORY_BOARD', decidedOn: '2012', provenance: 'DOCUMENTED' };
      expect((await motion(past)).violations).toEqual([{ path: 'input.source', rule: 'sourceNeeded' }]);
      expect((await motion({ ...past, source: 'Annual report 2012' })).number).toBe('DEC-2012-001');
    });

    it.each<[string, object, string, string]>([
      ['in the future', { decidedOn: '2026-11-25' }, 'input.decidedOn', 'future'],
      ['on no certain day', { decidedOn: '2026-11' }, 'input.decidedOn', 'dayNeeded'],
      ['as a fiction', { provenance: 'FICTITIOUS' }, 'input.provenance', 'isIn'],
      ['as an annulment of nothing', { subject: 'ANNULMENT' }, 'input.reversesId', 'annulment'],
      ['about no id', { aboutId: 'rules_1' }, 'input.aboutId', 'typeId'],
    ])('%s is invalid', async (_, change, path, rule) => {
      expect((await motion(change)).violations).toEqual([{ path, rule }]);
    });

    it('reverses another one once, and none that had effects', async () => {
      const { id: reversesId } = await motion();
      const annulment = { subject: 'ANNULMENT', reversesId };
      const outcomes = await Promise.all([motion(annulment), motion(annulment)]);
      expect(outcomes.flatMap(({ guards }) => guards)).toEqual(['REVERSED_ALREADY']);
      const query = `query ($id: ID!) { decision(id: $id) { reversedBy { number reverses { id } } } }`;
      const { data } = await bench.ask<{ decision: { reversedBy: object } }>('anonymous', query, { id: reversesId });
      expect(data?.decision.reversedBy).toMatchObject({ reverses: { id: reversesId } });

      const { id } = await record({
        effects: [{ kind: 'MEMBERSHIP_ADMITTED', objectType: 'Organisation', objectId: RULES }],
      });
      const blocked = await motion({ subject: 'ANNULMENT', reversesId: idOf('Decision', id) });
      expect(blocked.guards).toEqual(['EFFECTS_TO_REVERSE']);
    });
  });
});
