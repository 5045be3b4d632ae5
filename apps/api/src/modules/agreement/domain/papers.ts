/** What was signed outside the service and entered from papers; it never changes. */
import type { Provenance } from '@kurultai/schema';

/** The provenances of what comes from papers. */
export const FROM_PAPERS = ['RECORDED_RETROSPECTIVELY', 'DOCUMENTED'] as const satisfies Provenance[];

export const isPapers = (provenance: Provenance): boolean =>
  (FROM_PAPERS as readonly Provenance[]).includes(provenance);
