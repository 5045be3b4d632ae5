/** The life of a translation, as a table. That a draft is done, and that a source has changed, is told by the service itself. */
import type { TranslationStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { MANAGE_TRANSLATIONS, OWN_SOURCES, TRANSLATE } from './grants.js';

/** What can be done to a translation. */
export const TRANSLATION_ACTIONS = {
  ASSIGN: 'Say which organisation edits it, and which reviews it: `assignTranslation`.',
  DRAFT_BY_MACHINE: 'Let the engine of the network write a first draft: `draftTranslation`.',
  CANCEL_DRAFT: 'Stop the engine; what it has written stays: `cancelTranslationDraft`.',
  DRAFT_BY_HAND: 'Begin without a machine, from what the memory knows: `draftTranslationByHand`.',
  TAKE: 'Begin to edit it: `takeTranslation`.',
  EDIT: 'Write or confirm segments: `editTranslation`, `importTranslation`.',
  SUBMIT: 'Give it to the reviewer: `submitTranslation`.',
  RETURN: 'Give it back to the editor with a comment: `returnTranslation`.',
  APPROVE: 'Agree to it: `approveTranslation`.',
  PUBLISH: 'Make it public: `publishTranslation`.',
  REJECT: 'Turn the request down: `rejectTranslation`.',
  ABANDON: 'Give it up: `abandonTranslation`.',
} as const;
export type TranslationAction = keyof typeof TRANSLATION_ACTIONS;

export interface TranslationSubject {
  readonly state: TranslationStatus;
  /** Of the source. */
  readonly ownerId: string;
  readonly editorOrganisationId: string | null;
  readonly reviewerOrganisationId: string | null;
  /** Every person who wrote or confirmed a segment. */
  readonly editors: readonly string[];
  readonly drafting: boolean;
  readonly published: boolean;
  readonly emptySegments: readonly string[];
  /** Public ids of segments that a person has yet to change or confirm. */
  readonly unconfirmedSegments: readonly string[];
  readonly faultySegments: readonly string[];
  readonly licensed: boolean;
  readonly engineThere: boolean;
  readonly engineAllowed: boolean;
  /** Whether the network lets one person edit and review in this language. */
  readonly singleReviewAllowed: boolean;
}

type Who = (actor: Actor, subject: TranslationSubject) => boolean;
type TranslationGuard = Guard<TranslationSubject, Actor>;

const officer: Who = actor => holds(actor, MANAGE_TRANSLATIONS);
export const owner: Who = (actor, { ownerId }) => holds(actor, OWN_SOURCES) && actingOrganisation(actor) === ownerId;
/** Who translates for the organisation that edits it; before one is named, for any member. */
export const editor: Who = (actor, { editorOrganisationId }) =>
  actor.kind === 'REPRESENTATIVE' &&
  holds(actor, TRANSLATE) &&
  (editorOrganisationId === null ? actor.member : actor.organisationId === editorOrganisationId);
export const reviewer: Who = (actor, { reviewerOrganisationId }) =>
  holds(actor, TRANSLATE) && reviewerOrganisationId !== null && actingOrganisation(actor) === reviewerOrganisationId;
const anyOf =
  (...some: Who[]): Who =>
  (actor, subject) =>
    some.some(one => one(actor, subject));

const engineThere: TranslationGuard = {
  code: 'ENGINE_MISSING',
  message: 'This network has no translation engine.',
  holds: subject => subject.engineThere,
};
const engineAllowed: TranslationGuard = {
  code: 'ENGINE_NOT_ALLOWED',
  message: 'This text may not be sent to a translation engine.',
  holds: subject => subject.engineAllowed,
};
const notDrafting: TranslationGuard = {
  code: 'DRAFT_RUNNING',
  message: 'The engine is at work on it.',
  holds: ({ drafting }) => !drafting,
};
const drafting: TranslationGuard = {
  code: 'NO_DRAFT_RUNNING',
  message: 'No engine is at work on it.',
  holds: subject => subject.drafting,
};
const written: TranslationGuard = {
  code: 'SEGMENTS_EMPTY',
  message: 'Segments are not translated:',
  names: ({ emptySegments }) => emptySegments,
  holds: ({ emptySegments }) => emptySegments.length === 0,
};
const confirmed: TranslationGuard = {
  code: 'SEGMENTS_UNCONFIRMED',
  message: 'No person has changed or confirmed segments:',
  names: ({ unconfirmedSegments }) => unconfirmedSegments,
  holds: ({ unconfirmedSegments }) => unconfirmedSegments.length === 0,
};
const faultless: TranslationGuard = {
  code: 'SEGMENTS_FAULTY',
  message: 'Addresses, numbers, placeholders, tags or terms of the glossary are not as in the source, in segments:',
  names: ({ faultySegments }) => faultySegments,
  holds: ({ faultySegments }) => faultySegments.length === 0,
};
const secondPerson: TranslationGuard = {
  code: 'REVIEWER_EDITED',
  message: 'Whoever wrote or confirmed a segment does not review it.',
  holds: ({ editors, singleReviewAllowed }, actor) =>
    singleReviewAllowed || !editors.includes(actingPerson(actor) ?? ''),
};
const licensed: TranslationGuard = {
  code: 'LICENCE_FORBIDS',
  message: 'The licence of the source allows no translation.',
  holds: subject => subject.licensed,
};
const neverPublic: TranslationGuard = {
  code: 'ALREADY_PUBLIC',
  message: 'An earlier version of it is public. Bring it up to date instead.',
  holds: ({ published }) => !published,
};

type Row = Transition<TranslationStatus, TranslationAction, TranslationSubject, Actor>;
const staying = (
  from: readonly TranslationStatus[],
  action: TranslationAction,
  rest: Omit<Row, 'from' | 'action' | 'to'>,
): Row[] => from.map((state): Row => ({ from: [state], action, to: state, ...rest }));

const BEFORE_EDITING = ['REQUESTED', 'MT_DRAFT', 'HUMAN_DRAFT'] as const;

export const translationWorkflow = new Workflow<TranslationStatus, TranslationAction, TranslationSubject, Actor>([
  ...staying([...BEFORE_EDITING, 'IN_EDIT', 'IN_REVIEW', 'STALE'], 'ASSIGN', { who: officer }),
  ...staying(['REQUESTED', 'HUMAN_DRAFT'], 'DRAFT_BY_MACHINE', {
    who: anyOf(officer, owner, editor),
    guards: [engineThere, engineAllowed, licensed, notDrafting],
  }),
  {
    from: ['REQUESTED', 'HUMAN_DRAFT'],
    action: 'CANCEL_DRAFT',
    to: 'HUMAN_DRAFT',
    who: anyOf(officer, owner, editor),
    guards: [drafting],
  },
  {
    from: ['REQUESTED'],
    action: 'DRAFT_BY_HAND',
    to: 'HUMAN_DRAFT',
    who: anyOf(officer, owner, editor),
    guards: [notDrafting, licensed],
  },
  {
    from: ['MT_DRAFT', 'HUMAN_DRAFT', 'STALE'],
    action: 'TAKE',
    to: 'IN_EDIT',
    who: anyOf(officer, editor),
    guards: [notDrafting, licensed],
  },
  ...staying(['IN_EDIT'], 'EDIT', { who: anyOf(officer, editor) }),
  {
    from: ['IN_EDIT'],
    action: 'SUBMIT',
    to: 'IN_REVIEW',
    who: anyOf(officer, editor),
    guards: [written, confirmed, faultless],
  },
  { from: ['IN_REVIEW'], action: 'RETURN', to: 'IN_EDIT', who: anyOf(officer, reviewer) },
  {
    from: ['IN_REVIEW'],
    action: 'APPROVE',
    to: 'APPROVED',
    who: anyOf(officer, reviewer),
    guards: [secondPerson],
  },
  { from: ['APPROVED'], action: 'PUBLISH', to: 'PUBLISHED', who: anyOf(officer, owner), guards: [licensed] },
  {
    from: BEFORE_EDITING,
    action: 'REJECT',
    to: 'REJECTED',
    who: anyOf(officer, owner),
    guards: [notDrafting],
  },
  {
    from: [...BEFORE_EDITING, 'IN_EDIT', 'IN_REVIEW', 'APPROVED'],
    action: 'ABANDON',
    to: 'ABANDONED',
    who: anyOf(officer, editor),
    guards: [notDrafting, neverPublic],
  },
]);
