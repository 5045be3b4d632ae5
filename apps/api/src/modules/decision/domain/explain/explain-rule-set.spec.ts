import { describe, expect, it } from '@jest/globals';
import {
  DECISION_SUBJECTS,
  type DecisionSubject,
  EXPLANATION_LANGUAGES,
  type ExplanationLanguage,
  RULE_SET_SECTIONS,
  type RuleSetContent,
} from '@kurultai/schema';
import { SHIPPED_RULE_SETS } from '../shipped/shipped-rule-sets.js';
import { explainRuleSet } from './explain-rule-set.js';
import { ruleText } from './rule-text.js';
import { CATALOGUES, Words } from './words.js';

const [DEFAULT, ONE_PER_COUNTRY] = SHIPPED_RULE_SETS.map(({ content }) => content) as [RuleSetContent, RuleSetContent];

const textOf = (content: RuleSetContent, language: ExplanationLanguage): string =>
  explainRuleSet(content, language)
    .flatMap(({ sentences }) => sentences)
    .join('\n');

/** Every number in the content but the order of categories. */
function numbersIn(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return key === 'rank' || key === 'years' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, name));
}

describe.each(EXPLANATION_LANGUAGES)('a rule set in words, in %s', language => {
  it('has every section, and no place left empty', () => {
    const sections = explainRuleSet(DEFAULT, language);
    expect(sections.map(({ section }) => section)).toEqual(Object.keys(RULE_SET_SECTIONS));
    for (const { heading, sentences } of sections) {
      expect(heading).not.toBe('');
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+[.]$/u);
    }
  });

  it('tells every number of the rules', () => {
    const text = textOf(DEFAULT, language);
    for (const number of new Set(numbersIn(DEFAULT))) {
      expect(text).toMatch(new RegExp(`(^|\\D)${String(number)}(\\D|$)`, 'u'));
    }
  });

  it('changes with every rule that changes', () => {
    const other: RuleSetContent = {
      ...DEFAULT,
      quorum: { takenAt: 'OPENING', votedThenLeftCounts: true, secondCall: null },
      proxies: { ...DEFAULT.proxies, allowed: false },
      criteria: [{ code: 'EXISTENCE', categories: ['FULL'], text: 'It is new.', waivable: false }],
      applications: { ...DEFAULT.applications, documents: [], insistAllowed: false },
      membership: { ...DEFAULT.membership, effect: 'END_OF_SUMMIT', reassessmentYears: 1 },
      networkStream: { members: 'REVIEW', applicants: 'NONE', others: 'NONE' },
    };
    const sections = new Map(explainRuleSet(DEFAULT, language).map(({ section, sentences }) => [section, sentences]));
    const changed = explainRuleSet(other, language).filter(
      ({ section, sentences }) => sections.get(section)?.join() !== sentences.join(),
    );
    expect(changed.map(({ section }) => section)).toEqual([
      'CRITERIA',
      'QUORUM',
      'PROXIES',
      'APPLICATIONS',
      'MEMBERSHIP',
      'NETWORK_STREAM',
    ]);
    expect(textOf(other, language)).toContain('It is new.');
  });

  it('says who holds a vote', () => {
    expect(textOf(ONE_PER_COUNTRY, language)).toContain(CATALOGUES[language].unit.COUNTRY);
    expect(textOf(DEFAULT, language)).toContain(CATALOGUES[language].unit.ORGANISATION);
  });

  it('has a form for every plural category of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const forms of Object.values(CATALOGUES[language].units)) {
      const known = Object.keys(forms);
      // One form is enough where a noun does not change after a number.
      expect(known.length === 1 || categories.every(category => known.includes(category))).toBe(true);
    }
  });

  it.each(Object.keys(DECISION_SUBJECTS) as DecisionSubject[])('quotes the rule of %s', subject => {
    expect(textOf(DEFAULT, language)).toContain(ruleText(DEFAULT, subject, language));
  });
});

describe('a quoted rule', () => {
  it.each<[ExplanationLanguage, string]>([
    [
      'en',
      'Decided by the summit or the members in writing. At least one half (1/2) of all who are entitled to vote must be represented, in person or by proxy. It is adopted when at least two thirds (2/3) of the votes for and against are for it; abstentions do not count. It needs at least 1 vote for it in any case.',
    ],
    [
      'ru',
      'Решение принимает саммит или члены письменным голосованием. Должно быть представлено, лично или по доверенности, не меньше чем половина (1/2) всех имеющих право голоса. Решение принято, если «за» подано не меньше чем две трети (2/3) голосов «за» и «против»; воздержавшиеся не учитываются. В любом случае «за» должно быть подано не меньше чем 1 голос.',
    ],
    [
      'kk',
      'Шешімді қабылдайтын орган: саммит не жазбаша дауыс беру арқылы мүшелер. Дауыс беруге құқығы барлардың кемінде екіден бір (1/2) бөлігі өзі немесе сенімхат арқылы өкілдік етілуі керек. Жақтаған және қарсы дауыстардың кемінде үштен екі (2/3) бөлігі жақтаса, шешім қабылданады; қалыс қалғандар есептелмейді. Қалай болғанда да жақтаған дауыс керек, кемінде: 1 дауыс.',
    ],
  ])('is a sentence in %s', (language, text) => {
    expect(ruleText(DEFAULT, 'ADMISSION', language)).toBe(text);
  });

  it('writes a fraction without a name as a number', () => {
    expect(new Words('ru').fraction({ numerator: 7, denominator: 11 })).toBe('7/11');
  });

  it.each([
    [1, '1 день'],
    [2, '2 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [60, '60 дней'],
  ])('counts %i days in Russian', (count, text) => {
    expect(new Words('ru').count('days', count)).toBe(text);
  });
});

it('says which languages no native reader has reviewed', () => {
  expect(EXPLANATION_LANGUAGES.map(language => CATALOGUES[language].origin)).toEqual([
    'AUTHORED',
    'MACHINE_DRAFT',
    'MACHINE_DRAFT',
  ]);
});
