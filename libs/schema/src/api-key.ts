// The keys that programs use, and what a key may be allowed to do.

/** What a key is for. A key is shown once, when it is made; only its hash is stored. */
export const API_KEY_KINDS = {
  SECRET: 'For a server of an organisation. It acts for the organisation within its scopes.',
  PUBLISHABLE: 'For a web page. It reads what is public, from the origins that it is bound to.',
} as const;
/** One of {@link API_KEY_KINDS}. */
export type ApiKeyKind = keyof typeof API_KEY_KINDS;

/** How the text of a key begins, so that a leaked one is recognised. */
export const API_KEY_PREFIXES = { SECRET: 'kur_sk_', PUBLISHABLE: 'kur_pk_' } as const satisfies Record<
  ApiKeyKind,
  string
>;

/**
 * What a secret key may do. The list is closed. No scope lets a key vote, endorse, sign or grant anything:
 * only a person with a mandate does that.
 */
export const API_SCOPES = {
  ORGANISATION_READ: 'Read all that the own organisation may see of itself.',
  ORGANISATION_WRITE: 'Edit the profile of the own organisation. Not its legal name, country or mandates.',
  PUBLICATION_WRITE: 'Publish, correct and retract under the name of the own organisation.',
  FILE_WRITE: 'Upload and remove files of the own organisation.',
  MEMBER_READ: 'Read what members may read, while the own organisation is a member.',
} as const;
/** One of {@link API_SCOPES}. */
export type ApiScope = keyof typeof API_SCOPES;
