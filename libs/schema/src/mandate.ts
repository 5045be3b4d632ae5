// The roles in which a person may act for an organisation.

/** In which role a person acts for an organisation. A mandate is dated, and granted by someone who may. */
export const MANDATE_ROLES = {
  HEAD: 'Leads the organisation: invites others, edits the profile, submits applications.',
  LEGAL_SIGNATORY: 'Signs for the organisation: applications, agreements, resignation.',
  CONTACT: 'The person to write to. May prepare an application.',
  EDITOR: 'Edits the profile and publishes under the name of the organisation.',
  TRANSLATOR: 'Translates resources that were assigned to the organisation.',
  VOTING_DELEGATE: 'Casts the vote of the organisation.',
  ALTERNATE: 'Takes the place of the voting delegate.',
  OFFICER: 'Runs the daily business of the network.',
  ADMIN: 'Officer who also changes what needs two people, and publishes results.',
  BOARD: 'Screens applications and takes the decisions of the board.',
  RETURNING_OFFICER: 'Opens and closes ballots, checks credentials and certifies the count.',
  AUDITOR: 'Reads everything but passports and secret ballots. Changes nothing.',
  PRIVACY_OFFICER: 'Answers requests about personal data and approves erasure.',
} as const;
/** One of {@link MANDATE_ROLES}. */
export type MandateRole = keyof typeof MANDATE_ROLES;

/** The roles that exist only in the organisation of kind SECRETARIAT. */
export const SECRETARIAT_ROLES = [
  'OFFICER',
  'ADMIN',
  'BOARD',
  'RETURNING_OFFICER',
  'AUDITOR',
  'PRIVACY_OFFICER',
] as const satisfies readonly MandateRole[];
/** One of {@link SECRETARIAT_ROLES}. */
export type SecretariatRole = (typeof SECRETARIAT_ROLES)[number];

/**
 * Tells whether a role exists only in the secretariat's own organisation.
 *
 * @param role the role of a mandate
 * @returns true for {@link SECRETARIAT_ROLES}; the other roles exist in every organisation
 */
export function isSecretariatRole(role: MandateRole): role is SecretariatRole {
  return (SECRETARIAT_ROLES as readonly MandateRole[]).includes(role);
}
