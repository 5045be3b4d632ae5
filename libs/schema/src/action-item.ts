// What somebody promised to do at an engagement.

/** Where a promise stands. */
export const ACTION_ITEM_STATES = {
  OPEN: 'It is to be done.',
  DONE: 'It was done, and something shows it.',
  DROPPED: 'It will not be done, for a reason that is given.',
} as const;
/** One of {@link ACTION_ITEM_STATES}. */
export type ActionItemState = keyof typeof ACTION_ITEM_STATES;
