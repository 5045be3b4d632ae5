/** What the content of a rule set must keep beyond the form of each field. Pure. */
import type { DecisionRule, DecisionSubject, Fraction, RuleSetContent, StreamRule, Threshold } from '@kurultai/schema';
import type { Violation } from '../../../core/errors/index.js';

/** Every broken rule of a content, with its path in the input of a draft. */
export function ruleSetViolations(content: RuleSetContent): Violation[] {
  const secondCall = content.quorum.secondCall;
  return [
    ...categoryViolations(content),
    ...criterionViolations(content),
    ...Object.entries(content.decisions).flatMap(([subject, rule]) =>
      decisionViolations(subject as DecisionSubject, rule),
    ),
    ...(secondCall === null ? [] : fractionViolations(['quorum', 'secondCall', 'quorum'], secondCall.quorum)),
    ...boardViolations(content),
    ...streamViolations(content),
  ];
}

const violation = (path: readonly string[], rule: string, message: string): Violation => ({
  path: ['input', 'changes', ...path],
  rule,
  message,
});

function categoryViolations({ categories }: RuleSetContent): Violation[] {
  const ranks = categories.map(({ rank }) => rank);
  const twice = new Set(ranks).size < ranks.length;
  const tenures = categories.filter(({ code, tenure }) => tenure?.from === code);
  return [
    ...(twice ? [violation(['categories'], 'rank', 'Two categories have the same rank.')] : []),
    ...(categories.some(({ rights }) => rights.vote)
      ? []
      : [violation(['categories'], 'noVoters', 'At least one category must be able to vote.')]),
    ...tenures.map(({ code }) =>
      violation(['categories', code, 'tenure'], 'tenure', 'A time in the category itself leads nowhere.'),
    ),
    ...categories.flatMap(({ code, tenure }) =>
      tenure === null || categories.some(other => other.code === tenure.from)
        ? []
        : [violation(['categories', code, 'tenure'], 'unknownCategory', `There is no category ${tenure.from}.`)],
    ),
  ];
}

function criterionViolations({ criteria, categories }: RuleSetContent): Violation[] {
  const known = new Set(categories.map(({ code }) => code));
  return criteria.flatMap(({ code, categories: named }) =>
    named
      .filter(category => !known.has(category))
      .map(category =>
        violation(['criteria', code, 'categories'], 'unknownCategory', `There is no category ${category}.`),
      ),
  );
}

function decisionViolations(subject: DecisionSubject, { method, majority, quorum }: DecisionRule): Violation[] {
  const path = ['decisions', subject];
  return [
    ...thresholdViolations([...path, 'majority'], majority),
    ...thresholdViolations([...path, 'quorum'], quorum),
    ...(method === 'PLURALITY' && subject !== 'ELECTION'
      ? [violation([...path, 'method'], 'method', 'Only an election has several candidates.')]
      : []),
  ];
}

function thresholdViolations(path: readonly string[], threshold: Threshold): Violation[] {
  const unreachable = threshold.comparison === 'MORE_THAN' && threshold.numerator === threshold.denominator;
  return [
    ...fractionViolations(path, threshold),
    ...(unreachable ? [violation(path, 'unreachable', 'Nothing is more than the whole.')] : []),
  ];
}

const fractionViolations = (path: readonly string[], { numerator, denominator }: Fraction): Violation[] =>
  numerator > denominator ? [violation(path, 'fraction', 'The fraction is above 1.')] : [];

const boardViolations = ({ applications, decisions }: RuleSetContent): Violation[] =>
  applications.provisionalByBoard && !decisions.PROVISIONAL_ADMISSION.bodies.includes('BOARD')
    ? [violation(['applications', 'provisionalByBoard'], 'bodies', 'PROVISIONAL_ADMISSION is not given to the BOARD.')]
    : [];

/** How easily one gets into the stream. */
const EASE: Readonly<Record<StreamRule, number>> = { NONE: 0, REVIEW: 1, AUTO: 2 };

function streamViolations({ networkStream: rule }: RuleSetContent): Violation[] {
  if (!rule) return [];
  const easier = (one: keyof typeof rule, than: keyof typeof rule): Violation[] =>
    EASE[rule[one]] > EASE[rule[than]]
      ? [violation(['networkStream', one], 'streamOrder', `It is easier for ${one} than for ${than}.`)]
      : [];
  return [...easier('applicants', 'members'), ...easier('others', 'applicants')];
}
