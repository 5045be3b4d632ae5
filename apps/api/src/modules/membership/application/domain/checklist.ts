/** The checklist of documents: what the rule set demands, held against what was handed in. */
import type { DocumentStatus } from '@kurultai/schema';
import type { ChecklistFact } from './application-subject.js';

/** A current version of a document in its original language. */
export interface DocumentFact {
  readonly type: string;
  readonly status: 'RECEIVED' | 'ACCEPTED' | 'REFUSED';
  readonly expiresOn: string | null;
}

/** Where a document stands on a day: one whose last day has passed is expired. */
export const statusOn = (
  { status, expiresOn }: Omit<DocumentFact, 'type'>,
  today: string,
): DocumentFact['status'] | 'EXPIRED' =>
  status !== 'REFUSED' && expiresOn !== null && expiresOn < today ? 'EXPIRED' : status;

const BEST_FIRST: readonly DocumentStatus[] = ['ACCEPTED', 'RECEIVED', 'EXPIRED', 'REFUSED'];

/** One line for each type that is demanded. Of several documents of a type the best counts; a waiver stands above all. */
export function checklistOf(
  demanded: readonly string[],
  documents: readonly DocumentFact[],
  waived: readonly string[],
  today: string,
): ChecklistFact[] {
  return demanded.map(type => {
    if (waived.includes(type)) return { type, status: 'WAIVED' };
    const statuses: DocumentStatus[] = documents
      .filter(document => document.type === type)
      .map(document => statusOn(document, today));
    return { type, status: BEST_FIRST.find(status => statuses.includes(status)) ?? 'MISSING' };
  });
}

/** What members see of the documents of a circulated case, by status. */
export const CIRCULATED_STATUSES: readonly DocumentStatus[] = ['RECEIVED', 'ACCEPTED'];

/** Accounts and names of persons stay with the secretariat. */
export const NEVER_CIRCULATED: readonly string[] = ['ACCOUNTS', 'BOARD_LIST'];
