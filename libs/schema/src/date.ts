// How exactly a civil date is known.

/** How exactly a date is known. What is not known is never filled in with "01". */
export const DATE_PRECISIONS = {
  YEAR: 'Only the year is known: 2022.',
  MONTH: 'The month is known: 2022-07.',
  DAY: 'The day is known: 2022-07-15.',
} as const;
/** One of {@link DATE_PRECISIONS}. */
export type DatePrecision = keyof typeof DATE_PRECISIONS;
