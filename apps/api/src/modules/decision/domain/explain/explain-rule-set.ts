/** A rule set in words, section by section. The same rules always give the same words. Pure. */
import {
  type CategoryRule,
  type CriterionRule,
  type DecisionSubject,
  type ExplanationLanguage,
  RULE_SET_SECTIONS,
  type RuleSetContent,
  type RuleSetSection,
} from '@kurultai/schema';
import { DEFAULT_CONTENT } from '../shipped/default-rule-set.js';
import { PROCEDURES } from './explain-procedures.js';
import { ruleSentences } from './rule-text.js';
import { fill, Words } from './words.js';

/** One section of an explanation. */
export interface ExplainedSection {
  readonly section: RuleSetSection;
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** Explains a rule set in one language. */
export function explainRuleSet(content: RuleSetContent, language: ExplanationLanguage): ExplainedSection[] {
  const words = new Words(language);
  return (Object.keys(RULE_SET_SECTIONS) as RuleSetSection[]).map(section => ({
    section,
    heading: words.catalogue.sections[section],
    sentences: SECTIONS[section](content, words),
  }));
}

/** The sentences of one section. */
export type Explain = (content: RuleSetContent, words: Words) => string[];

const SECTIONS: Readonly<Record<RuleSetSection, Explain>> = {
  CATEGORIES: ({ categories }, words) =>
    categories.toSorted((one, other) => other.rank - one.rank).flatMap(category => categorySentences(category, words)),
  CRITERIA: ({ criteria }, words) => criteria.map(criterion => criterionSentence(criterion, words)),
  DECISIONS: ({ decisions }, words) =>
    Object.entries(decisions).map(([subject, rule]) =>
      fill(words.catalogue.decisionRule, {
        subject: words.catalogue.subjects[subject as DecisionSubject],
        rule: ruleSentences(rule, words).join(' '),
      }),
    ),
  ...PROCEDURES,
};

function categorySentences({ code, rights, maxDelegates, tenure }: CategoryRule, words: Words): string[] {
  const { catalogue } = words;
  const category = catalogue.categories[code];
  const held = (Object.keys(catalogue.rights) as (keyof typeof rights)[]).filter(right => rights[right]);
  const named = words.all(held.map(right => catalogue.rights[right]));
  return [
    held.length > 0
      ? fill(catalogue.categoryRights, { category, rights: named })
      : fill(catalogue.categoryWithoutRights, { category }),
    fill(catalogue.categoryDelegates, { category, delegates: words.count('delegates', maxDelegates) }),
    ...(tenure === null
      ? []
      : [
          fill(catalogue.categoryTenure, {
            category,
            from: catalogue.categories[tenure.from],
            months: words.count('months', tenure.months),
          }),
        ]),
  ];
}

function criterionSentence({ code, text, categories, waivable }: CriterionRule, words: Words): string {
  const { catalogue } = words;
  // Only the sentences that ship are known in every language; a network's own are quoted as they were written.
  const shipped = DEFAULT_CONTENT.criteria.some(criterion => criterion.code === code && criterion.text === text);
  const criterion = (shipped ? catalogue.criteria[code] : undefined) ?? text;
  const named = words.all(categories.map(category => catalogue.categories[category]));
  return fill(waivable ? catalogue.criterionWaivable : catalogue.criterionFirm, { criterion, categories: named });
}
