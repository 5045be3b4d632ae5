/** Rule sets over real HTTP: what ships, how a draft becomes law, and that what is fixed never changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { DecisionService, RuleSetService, SHIPPED_RULE_SETS } from '../../../apps/api/src/modules/decision/index.js';
import { CALLER_NAMES } from '../../support/callers.js';
import {
  adoptedBefore,
  type DecisionBench,
  finishedRuleSet,
  type Outcome,
  startDecisionBench,
  SYSTEM,
} from '../../support/decision-bench.js';

const DEFAULT = idOf('RuleSet', SHIPPED_RULE_SETS[0]!.id);
const TITLE = [{ language: 'en', text: 'Rules with a higher quorum' }];
const QUORUM = { comparison: 'AT_LEAST', numerator: 3, denominator: 5, counts: 'REPRESENTED' };
const MAJORITY = { comparison: 'AT_LEAST', numerator: 3, denominator: 4, base: 'REPRESENTED', minimumYes: 1 };

describe('rule sets', () => {
  let bench: DecisionBench;
  beforeAll(async () => {
    bench = await startDecisionBench();
  }, 60_000);
  afterAll(() => bench.close());

  const draft = (changes: object | null = null, code: string | null = null): Promise<Outcome> =>
    bench.act('officer', 'draftRuleSet', { basedOnId: DEFAULT, title: TITLE, changes, code });
  const finished = (): Promise<string> => finishedRuleSet(bench);
  const adopted = (ruleSetId: string, change: object = {}): Promise<Outcome> => adoptedBefore(bench, ruleSetId, change);

  async function currentOn(on: string): Promise<string | undefined> {
    const query = 'query ($on: CivilDay) { currentRuleSet(on: $on) { id } }';
    return (await bench.ask<{ currentRuleSet: { id: string } }>('anonymous', query, { on })).data?.currentRuleSet.id;
  }

  describe('the rule sets that ship', () => {
    it('say in the database what the source says', async () => {
      for (const { id, code, title, content } of SHIPPED_RULE_SETS) {
        const row = await bench.network.app.get(RuleSetService).byId(id);
        expect(row).toMatchObject({ code, version: 1, title: [{ language: 'en', text: title, origin: 'AUTHORED' }] });
        expect(row.content).toEqual(content);
      }
    });

    it('differ in who holds a vote, and in nothing else', () => {
      const [one, other] = SHIPPED_RULE_SETS.map(({ content }) => content);
      expect(one?.voting.unit).toBe('ORGANISATION');
      expect(other).toEqual({ ...one, voting: { ...one?.voting, unit: 'COUNTRY' } });
    });

    it('are public, the default one in force from the beginning of time', async () => {
      const query = `query ($on: CivilDay) {
      currentRuleSet(on: $on) { id code status adoptions { effectiveFrom ruleRef decision { id } }
        content { decisions { subject bodies majority { numerator denominator base comparison } } } }
      ruleSets(first: 2) { nodes { code version status } }
    }`;
      for (const on of [null, '0001-01-01', '2022-08-15', '9999-12-31']) {
        const { data, errors } = await bench.ask<{
          currentRuleSet: { content: { decisions: object[] } };
          ruleSets: { nodes: object[] };
        }>('anonymous', query, { on });
        expect(errors).toBeUndefined();
        expect(data?.currentRuleSet).toMatchObject({
          id: DEFAULT,
          code: 'DEFAULT',
          status: 'ACTIVE',
          adoptions: [{ effectiveFrom: '0001-01-01', ruleRef: 'SHIPPED', decision: null }],
        });
        expect(data?.currentRuleSet.content.decisions).toContainEqual({
          subject: 'ADMISSION',
          bodies: ['SUMMIT', 'WRITTEN_BALLOT'],
          majority: { numerator: 2, denominator: 3, base: 'CAST_EXCL_ABST', comparison: 'AT_LEAST' },
        });
        expect(data?.ruleSets.nodes).toEqual([
          { code: 'DEFAULT', version: 1, status: 'ACTIVE' },
          { code: 'ONE_PER_COUNTRY', version: 1, status: 'AVAILABLE' },
        ]);
      }
    });

    it.each([
      [['kk', 'en'], 'kk', 'MACHINE_DRAFT', 'үштен екі (2/3)'],
      [['ru-KZ'], 'ru', 'MACHINE_DRAFT', 'две трети (2/3)'],
      [['de', 'fr'], 'en', 'AUTHORED', 'two thirds (2/3)'],
      [[], 'en', 'AUTHORED', 'two thirds (2/3)'],
    ])('explain themselves to who reads %j', async (languages, language, origin, words) => {
      const query = `query ($languages: [LanguageTag!]) {
      currentRuleSet { explanation(languages: $languages) { section heading text language origin } } }`;
      const { data } = await bench.ask<{ currentRuleSet: { explanation: Record<string, string>[] } }>(
        'anonymous',
        query,
        { languages },
      );
      const sections = data?.currentRuleSet.explanation ?? [];
      expect(sections).toHaveLength(10);
      expect(new Set(sections.map(one => `${one.language ?? ''} ${one.origin ?? ''}`))).toEqual(
        new Set([`${language} ${origin}`]),
      );
      expect(sections.find(({ section }) => section === 'DECISIONS')?.text).toContain(words);
    });

    it('are immutable once used', async () => {
      const acts = [
        `update rule_set set content = content || '{"criteria": []}'`,
        `update rule_set set title = '[]' where code = 'ONE_PER_COUNTRY'`,
        'update rule_set set fixed_at = null',
        'delete from rule_set',
        'truncate rule_set cascade',
        `update rule_set_adoption set effective_from = '2000-01-01'`,
        'delete from rule_set_adoption',
        'truncate rule_set_adoption',
      ];
      for (const act of acts) await expect(bench.sql(act)).rejects.toThrow(/is fixed|insert-only/);
    });
  });

  describe('a draft', () => {
    it('is the next version of its name, read by the secretariat only', async () => {
      const { id, version, status } = await draft({ voting: { contestDays: 14 } }, 'OURS');
      expect({ version, status }).toEqual({ version: 1, status: 'DRAFT' });
      expect((await draft(null, 'OURS')).version).toBe(2);
      const query = `query ($id: ID!) { ruleSet(id: $id) { content { voting { contestDays unit } } basedOn { id } }
      ruleSets(first: 100) { nodes { code } } }`;
      for (const caller of CALLER_NAMES) {
        const { data } = await bench.ask<{ ruleSet: object | null; ruleSets: { nodes: { code: string }[] } }>(
          caller,
          query,
          { id },
        );
        const reads = ['officer', 'admin', 'board', 'auditor'].includes(caller);
        const content = { voting: { contestDays: 14, unit: 'ORGANISATION' } };
        expect(data?.ruleSet ?? null).toEqual(reads ? { content, basedOn: { id: DEFAULT } } : null);
        expect(data?.ruleSets.nodes.some(({ code }) => code === 'OURS')).toBe(reads);
      }
    });

    it('gets one number each when two are begun at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => draft(null, 'RACE')));
      const versions = outcomes.filter(({ code }) => code === '').map(({ version }) => version);
      expect(versions.sort()).toEqual(versions.map((_, index) => index + 1));
      expect(outcomes.filter(({ code }) => code !== '').every(({ code }) => code === 'STALE')).toBe(true);
    });

    it('changes until it is finished, then never again', async () => {
      const { id } = await draft();
      const changes = {
        quorum: { secondCall: null },
        decisions: [{ subject: 'MOTION', bodies: ['SUMMIT'], method: 'YES_NO', majority: MAJORITY, quorum: QUORUM }],
      };
      const changed = await bench.act('admin', 'changeRuleSetDraft', { id, expectedRevision: 1, changes });
      expect(changed).toMatchObject({ type: 'ChangeRuleSetDraftSuccess', revision: 2 });
      const stale = await bench.act('admin', 'changeRuleSetDraft', { id, expectedRevision: 1, changes });
      expect(stale.code).toBe('STALE');
      await bench.act('admin', 'finishRuleSet', { id, expectedRevision: 2 });
      const late = await bench.act('admin', 'changeRuleSetDraft', { id, expectedRevision: 2, changes });
      expect(late.guards).toEqual(['WRONG_STATE']);
      const query = `query ($id: ID!) { ruleSet(id: $id) { fixedAt content {
      quorum { takenAt secondCall { afterMinutes } } decisions { subject bodies quorum { numerator } } } } }`;
      const { data } = await bench.ask<{ ruleSet: { content: { quorum: object; decisions: object[] } } }>(
        'anonymous',
        query,
        { id },
      );
      expect(data?.ruleSet).toMatchObject({ fixedAt: '2026-11-24T09:00:00.000Z' });
      expect(data?.ruleSet.content.quorum).toEqual({ takenAt: 'CLOSING', secondCall: null });
      expect(data?.ruleSet.content.decisions).toContainEqual({
        subject: 'MOTION',
        bodies: ['SUMMIT'],
        quorum: { numerator: 3 },
      });
    });

    it.each<[string, object, string, string]>([
      ['a number beyond its cap', { voting: { contestDays: 3_651 } }, 'input.changes.voting.contestDays', 'max'],
      [
        'an easier way into the stream for strangers',
        { networkStream: { members: 'REVIEW', applicants: 'NONE', others: 'AUTO' } },
        'input.changes.networkStream.others',
        'streamOrder',
      ],
      ['half a day', { summits: { agendaFreezeDays: -1 } }, 'input.changes.summits.agendaFreezeDays', 'min'],
      [
        'no time',
        { proxies: { deadline: { daysBefore: 1, time: '25:00' } } },
        'input.changes.proxies.deadline.time',
        'matches',
      ],
      [
        'a fraction above 1',
        { quorum: { secondCall: { afterMinutes: 1, quorum: { numerator: 3, denominator: 2 } } } },
        'input.changes.quorum.secondCall.quorum',
        'fraction',
      ],
      [
        'more than the whole',
        {
          decisions: [
            {
              subject: 'MOTION',
              bodies: ['SUMMIT'],
              method: 'PLURALITY',
              majority: { ...MAJORITY, comparison: 'MORE_THAN', numerator: 4 },
              quorum: QUORUM,
            },
          ],
        },
        'input.changes.decisions.MOTION.majority',
        'unreachable',
      ],
      [
        'an unknown document',
        { applications: { documents: ['PASSPORT'] } },
        'input.changes.applications.documents',
        'isIn',
      ],
    ])('refuses %s, naming the field', async (_, changes, path, rule) => {
      const refused = await draft(changes);
      expect(refused.code).toBe('INPUT_INVALID');
      expect(refused.violations).toContainEqual({ path, rule });
    });
  });

  describe('a rule set comes into force', () => {
    it('by an adopted decision about it, which somebody else wrote down', async () => {
      const id = await finished();
      const effectiveFrom = '2026-12-01';
      const rejected = await adopted(id, { outcome: 'REJECTED' });
      const other = await adopted(DEFAULT);
      for (const decisionId of [rejected.id, other.id]) {
        const outcome = await bench.act('admin', 'activateRuleSet', { id, decisionId, effectiveFrom });
        expect(outcome.guards).toEqual(['DECISION_NEEDED']);
      }
      const decision = await adopted(id);
      const own = await bench.act('secondAdmin', 'activateRuleSet', { id, decisionId: decision.id, effectiveFrom });
      expect(own.guards).toEqual(['RECORDED_BY_YOURSELF']);
      const early = { id, decisionId: decision.id, effectiveFrom: '2026-10-23' };
      const violations = (await bench.act('admin', 'activateRuleSet', early)).violations;
      expect(violations).toEqual([{ path: 'input.effectiveFrom', rule: 'beforeDecision' }]);

      const done = await bench.act('admin', 'activateRuleSet', { id, decisionId: decision.id, effectiveFrom });
      expect(done.status).toBe('UPCOMING');
      expect(await currentOn('2026-11-30')).toBe(DEFAULT);
      expect(await currentOn('2026-12-01')).toBe(id);
      const again = await bench.act('admin', 'activateRuleSet', { id, decisionId: decision.id, effectiveFrom });
      expect(again.guards).toEqual(['DECISION_NEEDED']);

      const reversal = await bench.act('admin', 'recordDecision', {
        subject: 'ANNULMENT',
        body: 'BOARD',
        outcome: 'ADOPTED',
        decidedOn: '2026-11-24',
        title: TITLE,
        reversesId: decision.id,
      });
      expect(reversal.type).toBe('RecordDecisionSuccess');
      expect(await currentOn('2026-12-01')).toBe(DEFAULT);
    });

    it('once by one decision, whoever comes first', async () => {
      const id = await finished();
      const { id: decisionId } = await adopted(id);
      const input = { id, decisionId, effectiveFrom: '2030-01-01' };
      const outcomes = await Promise.all([1, 2, 3].map(() => bench.act('admin', 'activateRuleSet', input)));
      expect(outcomes.map(({ type }) => type).sort()).toEqual(['ActivateRuleSetSuccess', 'GuardFailed', 'GuardFailed']);
    });

    it('today or later, when the decision is not one of the past', async () => {
      const id = await finished();
      const { id: uuid } = await bench.network.app.get(DecisionService).record(SYSTEM, {
        subject: 'RULES_CHANGE',
        body: 'SUMMIT',
        outcome: 'ADOPTED',
        decidedOn: '2026-11-01',
        ruleSetId: SHIPPED_RULE_SETS[0]!.id,
        organisationId: null,
        aboutType: 'RuleSet',
        aboutId: uuidOf('RuleSet', id),
        title: [{ language: 'en', text: 'New rules', origin: 'AUTHORED' }],
        provenance: 'LIVE',
      });
      const decisionId = idOf('Decision', uuid);
      const past = await bench.act('admin', 'activateRuleSet', { id, decisionId, effectiveFrom: '2026-11-23' });
      expect(past.violations).toEqual([{ path: 'input.effectiveFrom', rule: 'past' }]);
      const today = await bench.act('admin', 'activateRuleSet', { id, decisionId, effectiveFrom: '2026-11-24' });
      expect(today.status).toBe('ACTIVE');
      expect(await currentOn('2026-11-24')).toBe(id);
    });
  });
});
