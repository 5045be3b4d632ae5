// Who may see a piece of data or a file. Used by fields, contact points and files alike.

/** Who may see it, from everybody to the fewest. An organisation always sees what is its own. */
export const VISIBILITIES = {
  PUBLIC: 'Everybody, signed in or not.',
  MEMBER: 'People who act for a member organisation, and the secretariat.',
  SECRETARIAT: 'The secretariat, and the organisation that it belongs to.',
} as const;
/** One of {@link VISIBILITIES}. */
export type Visibility = keyof typeof VISIBILITIES;
