/** One rule of decisions in words: who decides, the quorum, the majority and what it is counted of. Results quote it. */
import type { DecisionRule, DecisionSubject, ExplanationLanguage, RuleSetContent } from '@kurultai/schema';
import { fill, Words } from './words.js';

/**
 * The rule by which decisions on a subject are taken, in sentences.
 * @param content the rules that the decision cites
 */
export const ruleText = (
  content: Pick<RuleSetContent, 'decisions'>,
  subject: DecisionSubject,
  language: ExplanationLanguage,
): string => ruleSentences(content.decisions[subject], new Words(language)).join(' ');

/** The same as a list of sentences. */
export function ruleSentences({ bodies, method, majority, quorum }: DecisionRule, words: Words): string[] {
  const { catalogue } = words;
  const decidedBy = fill(catalogue.decidedBy, { bodies: words.any(bodies.map(body => catalogue.bodies[body])) });
  const there = fill(catalogue.quorum[quorum.comparison][quorum.counts], { fraction: words.fraction(quorum) });
  if (method === 'PLURALITY') return [decidedBy, there, catalogue.plurality];
  const { comparison, base, minimumYes } = majority;
  const adopted = fill(catalogue.majority[comparison][base], { fraction: words.fraction(majority) });
  const least = fill(catalogue.minimumYes, { votes: words.count('votes', minimumYes) });
  return [decidedBy, there, adopted, ...(minimumYes > 0 ? [least] : [])];
}
