/** Which meeting of an engagement is which after a correction: promises and persons stand under meetings by their place. */
import { InputInvalid } from '../../../core/errors/index.js';

interface Meeting {
  readonly organisationId: string | null;
  readonly heldOn: string | null;
  readonly subject: readonly { readonly language: string; readonly text: string }[];
}

export interface CorrectedMeeting extends Meeting {
  /** The place before, counted from 1, if the correction says so. */
  readonly formerly: number | null;
}

const subjectOf = ({ subject }: Meeting): string =>
  JSON.stringify(subject.map(({ language, text }) => [language, text]));
const sameOrganisation = (one: Meeting, other: Meeting): boolean => one.organisationId === other.organisationId;
const sameSubject = (one: Meeting, other: Meeting): boolean => subjectOf(one) === subjectOf(other);
const same = (one: Meeting, other: Meeting): boolean =>
  sameOrganisation(one, other) && sameSubject(one, other) && one.heldOn === other.heldOn;

/**
 * Where each meeting stands now, in the order before: first those of which the correction says what they were, then those that
 * read the same, then those at the same place with the same organisation or the same subject.
 * @returns places counted from 1; null for what is gone
 * @throws InputInvalid with rule `formerly` for a meeting that was not, or that two claim to be
 */
export function carriedMeetings(before: readonly Meeting[], now: readonly CorrectedMeeting[]): (number | null)[] {
  const places = before.map((): number | null => null);
  const taken = new Set<number>();
  const carry = (was: number, is: number): void => {
    places[was] = is + 1;
    taken.add(is);
  };
  for (const [is, { formerly }] of now.entries()) {
    if (formerly === null) continue;
    if (places[formerly - 1] !== null) {
      const path = ['input', 'meetings', String(is), 'formerly'];
      throw InputInvalid.at(path, 'formerly', 'There was no such meeting before, or another is said to be it.');
    }
    carry(formerly - 1, is);
  }
  const match = (fits: (meeting: Meeting, was: number, other: Meeting, is: number) => boolean): void => {
    for (const [was, meeting] of before.entries()) {
      if (places[was] !== null) continue;
      const is = now.findIndex(
        (other, index) => !taken.has(index) && other.formerly === null && fits(meeting, was, other, index),
      );
      if (is >= 0) carry(was, is);
    }
  };
  match((meeting, _, other) => same(meeting, other));
  match((meeting, was, other, is) => was === is && (sameOrganisation(meeting, other) || sameSubject(meeting, other)));
  return places;
}
