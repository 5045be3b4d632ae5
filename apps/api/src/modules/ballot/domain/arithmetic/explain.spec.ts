import { describe, expect, it } from '@jest/globals';
import { EXPLANATION_LANGUAGES } from '@kurultai/schema';
import type { BallotCount, CountingRule } from './index.js';
import { computeResult, explain } from './index.js';
import { en } from './words/en.js';
import { kk } from './words/kk.js';
import { ru } from './words/ru.js';

const RULE: CountingRule = {
  method: 'YES_NO',
  majority: { base: 'CAST_EXCL_ABST', comparison: 'AT_LEAST', numerator: 2, denominator: 3, minimumYes: 1 },
  quorum: { counts: 'REPRESENTED', comparison: 'AT_LEAST', numerator: 1, denominator: 2 },
};
const COUNT: BallotCount = {
  rule: RULE,
  written: false,
  quorumTakenAt: 'CLOSING',
  secondCall: null,
  attendance: { entitled: 52, present: 27, proxies: 6, votedUnrepresented: 0 },
  tally: { yes: 20, no: 9, abstain: 4, invalid: 0, candidates: [] },
};
const SOURCE = { ruleText: 'Two thirds of the votes cast.', ruleSetCode: 'DEFAULT', ruleSetVersion: 1 };

const wordsOf = (count: Partial<BallotCount>, language: 'en' | 'ru' | 'kk' = 'en') =>
  explain(computeResult({ ...COUNT, ...count }), SOURCE, language);

describe('a result in words', () => {
  it('says every number, the inequality, the outcome and the rule', () => {
    expect(wordsOf({}).sentences).toEqual([
      '52 organisations were entitled to vote.',
      'When the ballot was closed: 27 present in person, 6 represented by proxy, 33 represented in all.',
      'The quorum counts all who are represented: 33. At least 26 were needed (33 × 2 = 66 ≥ 52 × 1 = 52).',
      'The quorum was reached.',
      'Votes for: 20; against: 9; abstentions: 4; invalid: 0.',
      'The majority is counted of the votes for and against, without abstentions: 29.',
      'At least 2/3 of them must be for: 20 × 3 = 60 ≥ 29 × 2 = 58.',
      'The rule demands at least 1 vote.',
      '20 votes for were needed, and 20 were cast.',
      'The proposal is adopted.',
      'The rule, as it stands in rule set DEFAULT, version 1: “Two thirds of the votes cast.”',
    ]);
  });

  it('shows the sign that is true', () => {
    const rule: CountingRule = { ...RULE, majority: { ...RULE.majority, base: 'CAST_INCL_ABST' } };
    const more: CountingRule = { ...RULE, majority: { ...RULE.majority, comparison: 'MORE_THAN' } };
    const tally = { ...COUNT.tally, yes: 18 };
    expect(wordsOf({ rule }).text).toContain('20 × 3 = 60 < 33 × 2 = 66');
    expect(wordsOf({ rule: more }).text).toContain('More than 2/3 of them must be for: 20 × 3 = 60 > 29 × 2 = 58');
    expect(wordsOf({ rule: more, tally }).text).toContain('18 × 3 = 54 ≤ 27 × 2 = 54');
  });

  it('says that nothing was decided without a quorum, and holds the votes against nothing', () => {
    const { sentences } = wordsOf({ attendance: { ...COUNT.attendance, present: 19, votedUnrepresented: 8 } });
    expect(sentences).toContain('The quorum was not reached.');
    expect(sentences).toContain('Without a quorum nothing was decided, neither for nor against.');
    expect(sentences).toContain('Votes for: 20; against: 9; abstentions: 4; invalid: 0.');
    expect(sentences.join(' ')).not.toMatch(/majority|rejected|2\/3/);
    expect(sentences).toContain(
      '8 organisations voted and were not represented at that moment: their votes count, and for the quorum they do not.',
    );
  });

  it('says which call and which moment', () => {
    const { text } = wordsOf({ quorumTakenAt: 'OPENING', secondCall: { numerator: 1, denominator: 3 } });
    expect(text).toContain('When the ballot was opened: 27 present');
    expect(text).toContain('This was the second call');
    expect(text).toContain('At least 18 were needed (33 × 3 = 99 ≥ 52 × 1 = 52)');
  });

  it('says who is counted for the quorum', () => {
    const rule: CountingRule = { ...RULE, quorum: { ...RULE.quorum, counts: 'PRESENT' } };
    expect(wordsOf({ rule }).text).toContain('The quorum counts only those present in person: 27.');
  });

  it('counts returned ballots in a written one, whose quorum is taken at no moment', () => {
    const attendance = { entitled: 52, present: 0, proxies: 0, votedUnrepresented: 0 };
    const { text } = wordsOf({ written: true, attendance });
    expect(text).toContain('Valid ballots returned in writing: 33.');
    expect(text).toContain('The quorum counts the valid ballots returned: 33.');
    expect(text).not.toMatch(/present|closed|opened/);
  });

  it.each([
    [{ yes: 0, no: 0, abstain: 33 }, 'there was nothing that a majority could be counted of'],
    [{ yes: 10, no: 10 }, 'as many votes were for it as against it'],
    [{ yes: 10, no: 11 }, 'the majority was not reached'],
  ])('names the reason of a rejection: %j', (votes, reason) => {
    expect(wordsOf({ tally: { ...COUNT.tally, ...votes } }).text).toContain(`The proposal is rejected: ${reason}.`);
  });

  it('names who is elected, or who stands again', () => {
    const rule: CountingRule = { ...RULE, method: 'PLURALITY' };
    const election = (...votes: number[]) => {
      const candidates = votes.map((count, index) => ({ candidate: `C${index + 1}`, votes: count }));
      const tally = { yes: 0, no: 0, abstain: 2, invalid: 0, candidates };
      const candidateNames = new Map([['C1', 'Parent’R’Us']]);
      return explain(computeResult({ ...COUNT, rule, tally }), { ...SOURCE, candidateNames }, 'en').text;
    };
    expect(election(12, 9)).toContain('Parent’R’Us is elected, with the most votes: 12.');
    expect(election(9, 9, 3)).toContain('tied with 9 votes each. A run-off is needed between: Parent’R’Us, C2.');
    expect(election(0, 0)).toContain('Nobody is elected: no vote was cast for a candidate.');
  });

  it('puts a quoted rule in as it stands, whatever it looks like', () => {
    const outcome = computeResult(COUNT);
    const ruleText = 'Costs $& and {yes} <b>&amp;</b>';
    expect(explain(outcome, { ...SOURCE, ruleText }, 'en').text).toContain(`“${ruleText}”`);
  });

  it.each([
    [1, 'Право голоса имела 1 организация.'],
    [2, 'Право голоса имели 2 организации.'],
    [11, 'Право голоса имели 11 организаций.'],
    [21, 'Право голоса имела 21 организация.'],
    [52, 'Право голоса имели 52 организации.'],
    [111, 'Право голоса имели 111 организаций.'],
  ])('declines %d in Russian', (entitled, sentence) => {
    const attendance = { entitled, present: 1, proxies: 0, votedUnrepresented: 0 };
    const tally = { ...COUNT.tally, yes: 1, no: 0, abstain: 0 };
    expect(wordsOf({ attendance, tally }, 'ru').sentences[0]).toBe(sentence);
  });

  it.each(EXPLANATION_LANGUAGES)('names every number in %s too, and leaves no place unfilled', language => {
    for (const rule of [RULE, { ...RULE, majority: { ...RULE.majority, comparison: 'MORE_THAN' as const } }]) {
      const { text } = wordsOf({ rule }, language);
      for (const number of [52, 27, 6, 33, 26, 66, 20, 9, 4, 29, 60, 58])
        expect(text).toMatch(new RegExp(`\\b${number}\\b`));
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('marks what a machine drafted', () => {
    expect(EXPLANATION_LANGUAGES.map(language => [language, wordsOf({}, language).machineDrafted])).toEqual([
      ['en', false],
      ['ru', true],
      ['kk', true],
    ]);
  });

  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('has the same places to fill in %s as in English', (_language, catalogue) => {
    expect(placesIn(catalogue)).toEqual(placesIn(en));
  });
});

/** The `{names}` of each sentence by its path; the forms of one sentence share them. */
function placesIn(value: object, path: string[] = []): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
      if (typeof entry === 'string') return [[[...path, key].join('.'), namesIn(entry)]];
      if (typeof entry !== 'object' || entry === null) return [];
      if ('other' in entry) return [[[...path, key].join('.'), namesIn(Object.values(entry).join())]];
      return Object.entries(placesIn(entry, [...path, key]));
    }),
  );
}

const namesIn = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
