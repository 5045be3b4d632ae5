// The codes of refusals: outcomes that a sensible client handles, returned as data and not as errors.

/** Why an action was refused. Each is the `code` of a member of a mutation's result union. */
export const REFUSAL_CODES = {
  GUARD_FAILED: 'The object does not allow this action now. The blocking guards are listed.',
} as const;
/** One of {@link REFUSAL_CODES}. */
export type RefusalCode = keyof typeof REFUSAL_CODES;
