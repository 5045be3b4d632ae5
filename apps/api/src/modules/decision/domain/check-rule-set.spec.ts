import { describe, expect, it } from '@jest/globals';
import type { RuleSetContent } from '@kurultai/schema';
import { ruleSetViolations } from './check-rule-set.js';
import { applyChanges } from './rule-set-changes.js';
import { SHIPPED_RULE_SETS } from './shipped/shipped-rule-sets.js';

const CONTENT = SHIPPED_RULE_SETS[0]!.content;
const [FULL] = CONTENT.categories;
const MUTE = { vote: false, speak: true, propose: false, endorse: false };

const broken = (change: Partial<RuleSetContent>): string[] =>
  ruleSetViolations({ ...CONTENT, ...change }).map(({ path, rule }) => `${path.slice(2).join('.')}: ${rule}`);

describe('the content of a rule set', () => {
  it.each(SHIPPED_RULE_SETS.map(({ code, content }) => [code, content] as const))('holds in %s', (_, content) => {
    expect(ruleSetViolations(content)).toEqual([]);
  });

  it.each<[string, Partial<RuleSetContent>, string[]]>([
    [
      'nobody who may vote',
      { categories: CONTENT.categories.map(one => ({ ...one, rights: MUTE })) },
      ['categories: noVoters'],
    ],
    [
      'two categories of one rank',
      { categories: CONTENT.categories.map(one => (one.code === 'ASSOCIATE' ? { ...one, rank: 5 } : one)) },
      ['categories: rank'],
    ],
    [
      'a category that leads to itself',
      { categories: [{ ...FULL!, tenure: { from: 'FULL', months: 12 } }], criteria: [] },
      ['categories.FULL.tenure: tenure'],
    ],
    [
      'a criterion of no category',
      { categories: [FULL!], criteria: [CONTENT.criteria[2]!] },
      ['ASSOCIATE', 'CANDIDATE', 'OBSERVER'].map(() => 'criteria.MISSION.categories: unknownCategory'),
    ],
    [
      'a provisional admission by a board that may not',
      {
        decisions: {
          ...CONTENT.decisions,
          PROVISIONAL_ADMISSION: { ...CONTENT.decisions.PROVISIONAL_ADMISSION, bodies: ['SUMMIT'] },
        },
      },
      ['applications.provisionalByBoard: bodies'],
    ],
    [
      'candidates for a motion',
      { decisions: { ...CONTENT.decisions, MOTION: { ...CONTENT.decisions.MOTION, method: 'PLURALITY' } } },
      ['decisions.MOTION.method: method'],
    ],
    [
      'a stream into which strangers get more easily than applicants, and these than members',
      { networkStream: { members: 'NONE', applicants: 'REVIEW', others: 'AUTO' } },
      ['networkStream.applicants: streamOrder', 'networkStream.others: streamOrder'],
    ],
  ])('does not have %s', (_, change, violations) => {
    expect(broken(change)).toEqual(violations);
  });
});

describe('changes', () => {
  it('lay their rule of the stream over the one that holds, and keep it when they say nothing of it', () => {
    expect(applyChanges(CONTENT, {}).networkStream).toBeUndefined();
    const reviewed = applyChanges(CONTENT, { networkStream: { members: 'REVIEW' } });
    expect(reviewed.networkStream).toEqual({ members: 'REVIEW', applicants: 'REVIEW', others: 'NONE' });
    const later = applyChanges(reviewed, { summits: { agendaFreezeDays: 3 } });
    expect(later.networkStream).toEqual(reviewed.networkStream);
  });

  it('that say nothing leave everything', () => {
    expect(applyChanges(CONTENT, {})).toEqual(CONTENT);
    expect(applyChanges(CONTENT, { voting: { contestDays: null }, categories: null, quorum: null })).toEqual(CONTENT);
  });

  it('never take a category away', () => {
    const { categories } = applyChanges(CONTENT, { categories: [{ ...FULL!, maxDelegates: 5 }] });
    expect(categories.map(({ code, maxDelegates }) => `${code} ${String(maxDelegates)}`)).toEqual([
      'FULL 5',
      'ASSOCIATE 3',
      'CANDIDATE 3',
      'OBSERVER 2',
      'HONORARY 2',
    ]);
  });
});
