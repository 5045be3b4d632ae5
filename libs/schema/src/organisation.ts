// The vocabulary of organisations: what they are, what they are called, and how they stand to each other.

/** What an organisation is. Only some kinds can become members: the rule set decides. */
export const ORGANISATION_KINDS = {
  NGO: 'A non-governmental organisation: an association, foundation or charity of its own.',
  NETWORK: 'A network or umbrella whose members are organisations.',
  SECRETARIAT: 'The body that runs this network.',
  GOV_MINISTRY: 'A ministry or agency of a national government.',
  EMBASSY: 'An embassy, consulate or permanent mission.',
  EU_BODY: 'An institution, agency or delegation of the European Union.',
  MUNICIPALITY: 'A city, town, district or other local authority.',
  UNIVERSITY: 'A university or other institution of higher education.',
  RESEARCH_INSTITUTE: 'An institute whose main work is research.',
  SCHOOL_NETWORK: 'A school, a group of schools, or an association of schools.',
  COMPANY: 'A business.',
} as const;
/** One of {@link ORGANISATION_KINDS}. */
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

/** Kinds of organisations that stand beside the network as its partners or run it, and never become members. */
export const NEVER_MEMBER_KINDS = [
  'SECRETARIAT',
  'GOV_MINISTRY',
  'EMBASSY',
  'EU_BODY',
  'MUNICIPALITY',
] as const satisfies readonly OrganisationKind[];

/** What a name of an organisation is for. Names are kept as written; none is ever overwritten. */
export const NAME_KINDS = {
  LEGAL: 'The name in the statutes or the public register.',
  SHORT: 'The name in daily use.',
  ACRONYM: 'The initials or abbreviation in use.',
  ALIAS: 'Another name that people know it by.',
  MISSPELLING: 'A wrong spelling found in a source. It is searched and never displayed.',
  TRANSLITERATION: 'The name in the letters of another script.',
} as const;
/** One of {@link NAME_KINDS}. */
export type NameKind = keyof typeof NAME_KINDS;

/** Whether an organisation still exists. Whether it is a member is another question: MEMBERSHIP_STATUSES. */
export const LIFECYCLES = {
  ACTIVE: 'It exists.',
  DISSOLVED: 'It was dissolved. A successor may be named.',
  MERGED: 'It was merged into another record, which its id leads to.',
} as const;
/** One of {@link LIFECYCLES}. */
export type Lifecycle = keyof typeof LIFECYCLES;

/** How careful the register is with what it shows about an organisation. */
export const SENSITIVITIES = {
  NORMAL: 'Shown as its fields declare.',
  AT_RISK: 'In danger at home: people and address are hidden from the public.',
} as const;
/** One of {@link SENSITIVITIES}. */
export type Sensitivity = keyof typeof SENSITIVITIES;

/** How one organisation stands to another, read from the first to the second. */
export const RELATION_TYPES = {
  UMBRELLA_OF: 'The first is the umbrella that the second belongs to. It never runs in a circle.',
  SUCCESSOR_OF: 'The first took over from the second. It never runs in a circle.',
  PARTNER_OF: 'The two work together; it holds in both directions.',
  HOSTS: 'The first gives the second a home: a seat, an employer or a legal body.',
} as const;
/** One of {@link RELATION_TYPES}. */
export type RelationType = keyof typeof RELATION_TYPES;

/** How an organisation stands to the network. Membership itself is recorded by decisions, not here. */
export const NETWORK_RELATION_KINDS = {
  SECRETARIAT: 'It runs the network.',
  APPLICANT: 'It has shown that it wants to join.',
  PARTNER: 'It works with the network on a project or programme.',
  STAKEHOLDER: 'It has a say in what the network works on, for example a ministry or an embassy.',
  FUNDER: 'It pays for work of the network.',
} as const;
/** One of {@link NETWORK_RELATION_KINDS}. */
export type NetworkRelationKind = keyof typeof NETWORK_RELATION_KINDS;

/** How an organisation can be reached. A contact point belongs to a role, never to a private person. */
export const CONTACT_POINT_KINDS = {
  EMAIL: 'A role e-mail address.',
  PHONE: 'A telephone number in international form.',
  POSTAL_ADDRESS: 'A postal address.',
  WEBSITE: 'A web page beside the main website.',
  SOCIAL: 'A page on a social network.',
} as const;
/** One of {@link CONTACT_POINT_KINDS}. */
export type ContactPointKind = keyof typeof CONTACT_POINT_KINDS;
