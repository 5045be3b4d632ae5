/** The prefixes of public ids, one for each type that a client can refer to. A prefix never changes once released. */
export const ID_PREFIXES = {
  Organisation: 'org',
  OrganisationName: 'name',
  OrganisationRelation: 'rel',
  NetworkRelation: 'netrel',
  ContactPoint: 'contact',
  DuplicateProposal: 'dup',
  Place: 'place',
  Person: 'person',
  Mandate: 'mandate',
  ApiKey: 'key',
  File: 'file',
  Publication: 'pub',
} as const;

/** The GraphQL name of a type that has public ids. */
export type IdentifiedType = keyof typeof ID_PREFIXES;
