/** A translation as it travels in an XLIFF 2.0 file (OASIS, https://docs.oasis-open.org/xliff/xliff-core/v2.0/). */
import type { SegmentState } from '@kurultai/schema';

export interface XliffDocument {
  /** The public id of the translation. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly units: readonly XliffUnit[];
}

export interface XliffUnit {
  /** The public id of the segment. */
  readonly id: string;
  /** Which field of the source it is a part of, such as `title`. */
  readonly field: string;
  readonly source: string;
  /** Null where it is not translated. */
  readonly target: string | null;
  readonly state: SegmentState;
}

/** The states of XLIFF, least done first. */
export const XLIFF_STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type XliffState = (typeof XLIFF_STATES)[number];

/** What our states are called in XLIFF, where a machine's draft is `initial`; the own name travels as `subState`. */
export const XLIFF_STATE_OF = {
  EMPTY: 'initial',
  MACHINE: 'initial',
  MEMORY: 'initial',
  REOPENED: 'initial',
  EDITED: 'translated',
  CONFIRMED: 'reviewed',
} as const satisfies Record<SegmentState, XliffState>;

/** Before the own name in a `subState`. */
export const OWN_PREFIX = 'kurultai:';
