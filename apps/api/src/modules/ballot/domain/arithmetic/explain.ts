// A result in words: every number that led to it, and the rule, quoted.
import type { ExplanationLanguage } from '@kurultai/schema';
import type { BallotOutcome, Inequality } from './ballot-outcome.js';
import type { Catalogue, Forms } from './words/catalogue.js';
import { en } from './words/en.js';
import { kk } from './words/kk.js';
import { ru } from './words/ru.js';

const CATALOGUES: Readonly<Record<ExplanationLanguage, Catalogue>> = { en, ru, kk };

/** What an explanation quotes beside the numbers. */
export interface ExplanationSource {
  /** The rule in the words of the rule set, in the language of the explanation. */
  readonly ruleText: string;
  readonly ruleSetCode: string;
  readonly ruleSetVersion: number;
  /** Names to show for the candidates of the tally; one that is missing is shown as it stands there. */
  readonly candidateNames?: ReadonlyMap<string, string>;
}

/** A result in words. */
export interface Explanation {
  readonly language: ExplanationLanguage;
  /** Drafted by a machine, and not yet read by a native speaker: to be shown with that mark. */
  readonly machineDrafted: boolean;
  readonly sentences: readonly string[];
  /** All sentences, one after the other. */
  readonly text: string;
}

type Values = Readonly<Record<string, string | number>>;

/** Explains a result. The same outcome always gives the same words. */
export function explain(outcome: BallotOutcome, source: ExplanationSource, language: ExplanationLanguage): Explanation {
  const words = CATALOGUES[language];
  const plurals = new Intl.PluralRules(language);
  const counted = (forms: Forms, by: number, values: Values) => fill(forms[plurals.select(by)] ?? forms.other, values);
  const sentences = [
    ...attendance(outcome, words, counted),
    ...quorum(outcome, words),
    ...(outcome.majority ? votes(outcome, words, counted) : candidates(outcome, source, words)),
    verdict(outcome, source, words),
    fill(words.rule, { ruleSet: source.ruleSetCode, version: source.ruleSetVersion, text: source.ruleText }),
  ];
  return { language, machineDrafted: words.machineDrafted, sentences, text: sentences.join(' ') };
}

type Counted = (forms: Forms, by: number, values: Values) => string;

function attendance({ attendance: who, represented, quorum }: BallotOutcome, words: Catalogue, counted: Counted) {
  const values = { ...who, represented, voted: who.votedUnrepresented };
  const there = { OPENING: words.presentAtOpening, CLOSING: words.presentAtClosing };
  return [
    counted(words.entitled, who.entitled, values),
    fill(quorum.takenAt ? there[quorum.takenAt] : words.returned, values),
    ...(values.voted > 0 ? [counted(words.votedUnrepresented, values.voted, values)] : []),
  ];
}

function quorum({ quorum: taken, attendance: { entitled } }: BallotOutcome, words: Catalogue): string[] {
  const inequality = formula(taken.counted, entitled, taken);
  const inTheRoom = taken.counts === 'PRESENT' ? words.quorumOfPresent : words.quorumOfRepresented;
  return [
    ...(taken.call === 2 ? [words.secondCall] : []),
    fill(taken.takenAt === null ? words.quorumOfReturned : inTheRoom, {
      counted: taken.counted,
      needed: taken.needed,
      inequality,
    }),
    taken.reached ? words.quorumReached : words.quorumMissed,
  ];
}

function votes({ tally, majority, outcome }: BallotOutcome, words: Catalogue, counted: Counted): string[] {
  const cast = fill(words.votes, { yes: tally.yes, no: tally.no, abstain: tally.abstain, invalid: tally.invalid });
  // Votes without a quorum are told, and held against nothing.
  if (majority === null || outcome === 'INQUORATE') return [cast];
  const { base, baseCount, votesFor, needed, minimumYes: minimum, numerator, denominator } = majority;
  const inequality = formula(votesFor, baseCount, majority);
  const demanded = majority.comparison === 'AT_LEAST' ? words.majorityAtLeast : words.majorityMoreThan;
  return [
    cast,
    fill(words.bases[base], { base: baseCount }),
    ...(baseCount > 0 ? [fill(demanded, { numerator, denominator, inequality })] : []),
    ...(minimum > 0 ? [counted(words.minimum, minimum, { minimum })] : []),
    ...(baseCount > 0 ? [counted(words.needed, needed, { needed, yes: votesFor })] : []),
  ];
}

function candidates({ tally, election }: BallotOutcome, source: ExplanationSource, words: Catalogue): string[] {
  const { abstain, invalid } = tally;
  return [
    fill(words.electionVotes, { base: election?.baseCount ?? 0, abstain, invalid }),
    ...tally.candidates.map(entry =>
      fill(words.candidate, { candidate: nameOf(entry.candidate, source), votes: entry.votes }),
    ),
  ];
}

function verdict({ outcome, reason, election }: BallotOutcome, source: ExplanationSource, words: Catalogue): string {
  if (outcome === 'INQUORATE') return words.inquorate;
  if (election === null) return reason ? words.rejected[reason] : words.adopted;
  const named = {
    candidate: nameOf(election.winner ?? '', source),
    candidates: election.runOff.map(name => nameOf(name, source)).join(', '),
    votes: election.mostVotes,
  };
  return fill(reason && reason !== 'MAJORITY' ? words.notElected[reason] : words.elected, named);
}

const nameOf = (candidate: string, { candidateNames }: ExplanationSource) =>
  candidateNames?.get(candidate) ?? candidate;

/** `20 × 3 = 60 ≥ 29 × 2 = 58`: both sides as they were compared, with the sign that is true of them. */
function formula(
  number: number,
  base: number,
  { comparison, numerator, denominator, left, right }: Inequality,
): string {
  const sign = comparison === 'AT_LEAST' ? (left >= right ? '≥' : '<') : left > right ? '>' : '≤';
  return `${number} × ${denominator} = ${left} ${sign} ${base} × ${numerator} = ${right}`;
}

/** Puts values in for `{names}` in one pass, so that what is put in is never read as a name. */
const fill = (sentence: string, values: Values): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
