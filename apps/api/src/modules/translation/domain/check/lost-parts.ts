/** What must be the same in a segment and in its translation: addresses, numbers, placeholders, tags. */
import type { SegmentFault } from '@kurultai/schema';

/** Something that is in one of the two only. */
export interface LostPart {
  readonly fault: Extract<SegmentFault, 'URL' | 'NUMBER' | 'PLACEHOLDER' | 'TAG'>;
  readonly value: string;
  /** Whether the translation lacks it, or has it too much. */
  readonly missing: boolean;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]|(?<=\]\()[^)\s]+/gu;
const PLACEHOLDER = /\{\{[^{}\n]{1,60}\}\}|\{[A-Za-z_][\w.]{0,60}\}|%(?:\d+\$)?[sdif]\b/gu;
const TAG = /<\/?[a-z][^<>]*>/giu;
const NUMBER = /\d+(?:[.,'\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/gu;

/**
 * Compares as many of each kind on both sides, in any order.
 * Numbers are compared by their digits: a language writes 1,500.5 as 1 500,5.
 */
export function lostParts(source: string, target: string): LostPart[] {
  const [before, after] = [partsOf(source), partsOf(target)];
  return (Object.keys(before) as LostPart['fault'][]).flatMap(fault => [
    ...without(before[fault], after[fault]).map(value => ({ fault, value, missing: true })),
    ...without(after[fault], before[fault]).map(value => ({ fault, value, missing: false })),
  ]);
}

function partsOf(text: string): Record<LostPart['fault'], string[]> {
  let rest = text;
  const take = (pattern: RegExp): string[] => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, ' \u2063 ');
    return found;
  };
  // Taken out one after another: the digits in an address are no number.
  const TAGS = take(TAG).map(tag => tag.replace(/^<(\/?[a-z][a-z0-9]*)[\s\S]*$/iu, '$1').toLowerCase());
  const URLS = [...text.matchAll(ADDRESS)].map(([address]) => address);
  rest = rest.replace(ADDRESS, ' \u2063 ');
  return {
    URL: URLS,
    TAG: TAGS,
    PLACEHOLDER: take(PLACEHOLDER),
    NUMBER: take(NUMBER).map(number => number.replace(/\D/g, '')),
  };
}

function without(parts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return parts.filter(part => {
    const place = left.indexOf(part);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
