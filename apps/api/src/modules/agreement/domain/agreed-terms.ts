/** The terms of a memorandum that is drafted here: what changes, and what fits together. */
import type { MouBinding, MouRenewalKind } from '@kurultai/schema';
import { compareDays } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { shortestTerm } from './current-term.js';

/** What was written of them. What is left out stays; null takes a date or a number away. */
export interface TermChanges {
  readonly title?: readonly { readonly language: string; readonly text: string }[] | null;
  readonly scope?: readonly { readonly language: string; readonly text: string }[] | null;
  readonly binding?: MouBinding | null;
  readonly effectiveOn?: string | null;
  readonly endsOn?: string | null;
  readonly renewal?: MouRenewalKind | null;
  readonly termMonths?: number | null;
  readonly noticeDays?: number | null;
  readonly datesPublic?: boolean | null;
}

/** The columns of a version. Dates are days. */
export interface AgreedTerms {
  readonly title: readonly LocalisedEntry[];
  readonly scope: readonly LocalisedEntry[];
  readonly binding: MouBinding;
  readonly effective_on: string | null;
  readonly ends_on: string | null;
  readonly renewal: MouRenewalKind;
  readonly term_months: number | null;
  readonly notice_days: number | null;
  readonly dates_public: boolean;
}

export const NO_TERMS: AgreedTerms = {
  title: [],
  scope: [],
  binding: 'NON_BINDING',
  effective_on: null,
  ends_on: null,
  renewal: 'NONE',
  term_months: null,
  notice_days: null,
  dates_public: false,
};

/** @throws InputInvalid with rule `dateOrder`, `endNeeded`, `tacitTerms` or `noticeTooLong` */
export function changedTerms(before: AgreedTerms, changes: TermChanges): AgreedTerms {
  const renewal = changes.renewal ?? before.renewal;
  const tacit = renewal === 'TACIT';
  const terms: AgreedTerms = {
    title: changes.title == null ? before.title : authored(changes.title),
    scope: changes.scope == null ? before.scope : authored(changes.scope),
    binding: changes.binding ?? before.binding,
    effective_on: stays(changes.effectiveOn, before.effective_on),
    ends_on: stays(changes.endsOn, before.ends_on),
    renewal,
    // With another kind of renewal its months go by themselves.
    term_months: stays(changes.termMonths, tacit ? before.term_months : null),
    notice_days: stays(changes.noticeDays, before.notice_days),
    dates_public: changes.datesPublic ?? before.dates_public,
  };
  check(terms);
  return terms;
}

function check({ effective_on, ends_on, renewal, term_months, notice_days }: AgreedTerms): void {
  const tacit = renewal === 'TACIT';
  if ((term_months !== null) !== tacit || (tacit && notice_days === null)) {
    const message = 'A TACIT renewal has the months of its terms and the days of its notice, and no other has months.';
    throw InputInvalid.at('input.renewal', 'tacitTerms', message);
  }
  if (term_months !== null && notice_days !== null && notice_days >= shortestTerm(term_months)) {
    const message = 'The notice takes longer than a term: no notice would be in time.';
    throw InputInvalid.at('input.noticeDays', 'noticeTooLong', message);
  }
  if (renewal === 'EXPLICIT' && ends_on === null) {
    throw InputInvalid.at('input.endsOn', 'endNeeded', 'Say when the term ends that is to be renewed.');
  }
  if (effective_on !== null && ends_on !== null && compareDays(ends_on, effective_on) <= 0) {
    throw InputInvalid.at('input.endsOn', 'dateOrder', 'It ends after the day on which it takes effect.');
  }
}

const stays = <T>(given: T | null | undefined, before: T | null): T | null => (given === undefined ? before : given);

const authored = (texts: readonly { language: string; text: string }[]): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));

/** The last day that is agreed; null for what renews itself, or is without end. */
export const lastDayOf = ({ renewal, ends_on }: Pick<AgreedTerms, 'renewal' | 'ends_on'>): string | null =>
  renewal === 'TACIT' ? null : ends_on;
