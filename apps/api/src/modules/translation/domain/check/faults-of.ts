/** What is not in a translated segment as its source and the glossary have it. */
import type { SegmentFault } from '@kurultai/schema';
import { brokenTerms, type Term } from './broken-terms.js';
import { lostParts } from './lost-parts.js';

export function faultsOf(source: string, target: string | null, glossary: readonly Term[]): SegmentFault[] {
  if (target === null) return [];
  const lost = lostParts(source, target).map(({ fault }): SegmentFault => fault);
  const terms: SegmentFault[] = brokenTerms(source, target, glossary).length > 0 ? ['GLOSSARY'] : [];
  return [...new Set([...lost, ...terms])];
}
