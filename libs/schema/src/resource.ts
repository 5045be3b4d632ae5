// The vocabulary of shared programmes and resources, and of who uses them.

/** Where a programme or a resource stands. */
export const PROGRAMME_STATUSES = {
  PLANNED: 'Somebody intends to make it. Members of the network see it.',
  IN_DEVELOPMENT: 'It is being made; its origin says what it grew out of.',
  AVAILABLE: 'It can be used.',
  WITHDRAWN: 'It is no longer offered. The record and the reason stay.',
} as const;
/** One of {@link PROGRAMME_STATUSES}. */
export type ProgrammeStatus = keyof typeof PROGRAMME_STATUSES;

/** What an organisation has to do with a programme that another one shares. */
export const PROGRAMME_PARTNER_ROLES = {
  PARTNER: 'It took part in the project from which the programme came.',
  CO_DEVELOPER: 'It makes the programme together with the owner.',
} as const;
/** One of {@link PROGRAMME_PARTNER_ROLES}. */
export type ProgrammePartnerRole = keyof typeof PROGRAMME_PARTNER_ROLES;

/** What a resource is: `learningResourceType` of LRMI. */
export const RESOURCE_KINDS = {
  TOOLKIT: 'A set of tools that belong together.',
  MODULE: 'A unit of a course or training.',
  COURSE: 'A whole course or training, online or in presence.',
  GUIDE: 'A guide, manual or handbook.',
  VIDEO: 'A video.',
  AUDIO: 'A recording to listen to.',
  PRESENTATION: 'Slides to show to others or to read.',
  ASSESSMENT: 'A questionnaire, test or tool to assess oneself.',
  RESEARCH: 'A study, report or analysis.',
  PLATFORM: 'A website or software to learn or work with.',
  OTHER: 'Something else.',
} as const;
/** One of {@link RESOURCE_KINDS}. */
export type ResourceKind = keyof typeof RESOURCE_KINDS;

/** For whom a programme or resource is: `educationalRole` of LRMI. */
export const LEARNER_AUDIENCES = {
  PARENTS: 'Parents and those who care for children in their place.',
  FAMILIES: 'Whole families, with grandparents and siblings.',
  TEACHERS: 'Teachers and other school staff.',
  SCHOOL_LEADERS: 'Heads and other leaders of schools.',
  EARLY_EDUCATORS: 'Educators in kindergartens and other early childhood settings.',
  ADULT_EDUCATORS: 'Trainers and educators of adults.',
  MENTORS: 'Mentors and those who coordinate them.',
  STUDENTS: 'Pupils and students.',
  UNIVERSITIES: 'Universities and those who train teachers.',
  POLICY_MAKERS: 'Those who decide on policy.',
  ORGANISATIONS: 'Associations and other organisations.',
} as const;
/** One of {@link LEARNER_AUDIENCES}. */
export type LearnerAudience = keyof typeof LEARNER_AUDIENCES;

/** Whether a licence lets others adapt and translate. */
export const ADAPTATION_PERMISSIONS = {
  YES: 'The licence lets others adapt and translate it.',
  NO: 'The licence forbids derivatives.',
  ASK: 'No licence is known, or it is not clear: ask the owner.',
} as const;
/** One of {@link ADAPTATION_PERMISSIONS}. */
export type AdaptationPermission = keyof typeof ADAPTATION_PERMISSIONS;

/** How far an organisation has come in using a programme. */
export const ADOPTION_STATUSES = {
  INTERESTED: 'It would like to use it.',
  PLANNED: 'It intends to use it.',
  ADAPTING: 'It makes it fit its place, with leave of the licence or the owner.',
  PILOT: 'It tries it out.',
  IN_USE: 'It uses it; there is evidence.',
  DISCONTINUED: 'It does not go on.',
} as const;
/** One of {@link ADOPTION_STATUSES}. */
export type AdoptionStatus = keyof typeof ADOPTION_STATUSES;

/** Who or what is counted as reached. */
export const REACH_KINDS = {
  PARENTS: 'Parents and those who care for children in their place.',
  FAMILIES: 'Families, each counted once.',
  CHILDREN: 'Children and young people.',
  EDUCATORS: 'Teachers and other educators.',
  MENTORS: 'Mentors of parents.',
  SCHOOLS: 'Schools and kindergartens.',
  ORGANISATIONS: 'Other organisations.',
} as const;
/** One of {@link REACH_KINDS}. */
export type ReachKind = keyof typeof REACH_KINDS;

/** Whether an organisation still asks for a translation. */
export const TRANSLATION_REQUEST_STATES = {
  REQUESTED: 'It would like to have the translation.',
  WITHDRAWN: 'It asks no longer.',
} as const;
/** One of {@link TRANSLATION_REQUEST_STATES}. */
export type TranslationRequestState = keyof typeof TRANSLATION_REQUEST_STATES;
