/**
 * What can be done to one document of an application, as a table. Every act on it is an act on its case too, so that what
 * blocks the case blocks the document: both answer together, for what is listed and for what is tried.
 */
import { type Actor } from '../../../../core/access/index.js';
import { type ActionState, type BlockingGuard, type Guard, Workflow } from '../../../../core/workflow/index.js';
import type { ApplicationSubject } from '../domain/application-subject.js';
import { applicationWorkflow } from '../domain/application.workflow.js';

/** What can be done to a document. */
export const DOCUMENT_ACTIONS = {
  ACCEPT: 'Accept it: `checkApplicationDocument` with `accepted` true.',
  REFUSE: 'Refuse it, with a remark: `checkApplicationDocument` with `accepted` false.',
  SUPERSEDE: 'Hand in a newer version of it: `addApplicationDocument` with `supersedesId`.',
} as const;
export type DocumentAction = keyof typeof DOCUMENT_ACTIONS;

/** Where one version stands; MISSING and WAIVED are of the checklist. */
export type DocumentState = 'RECEIVED' | 'ACCEPTED' | 'REFUSED' | 'EXPIRED';

export interface DocumentSubject {
  /** On the day of the act: one whose last day has passed is EXPIRED. */
  readonly state: DocumentState;
  readonly superseded: boolean;
  readonly application: ApplicationSubject;
}

const CASE_ACTION = { ACCEPT: 'CHECK_DOCUMENT', REFUSE: 'CHECK_DOCUMENT', SUPERSEDE: 'ADD_DOCUMENT' } as const;

const may =
  (action: (typeof CASE_ACTION)[DocumentAction]) =>
  (actor: Actor, { application }: DocumentSubject): boolean =>
    applicationWorkflow.transitions.some(row => row.action === action && row.who(actor, application));

const newest: Guard<DocumentSubject, Actor> = {
  code: 'SUPERSEDED',
  message: 'A newer version of this document is here.',
  holds: subject => !subject.superseded,
};
const valid: Guard<DocumentSubject, Actor> = {
  code: 'DOCUMENT_EXPIRED',
  message: 'The last day of this document has passed: a newer one is needed.',
  holds: ({ state }) => state !== 'EXPIRED',
};

const STATES = ['RECEIVED', 'ACCEPTED', 'REFUSED', 'EXPIRED'] as const;

/** The part of the document itself. A check may be made anew for as long as the case is in hand. */
export const documentWorkflow = new Workflow<DocumentState, DocumentAction, DocumentSubject, Actor>([
  { from: STATES, action: 'ACCEPT', to: 'ACCEPTED', who: may('CHECK_DOCUMENT'), guards: [newest, valid] },
  { from: STATES, action: 'REFUSE', to: 'REFUSED', who: may('CHECK_DOCUMENT'), guards: [newest] },
  ...STATES.map(state => ({
    from: [state],
    action: 'SUPERSEDE' as const,
    to: state,
    who: may('ADD_DOCUMENT'),
    guards: [newest],
  })),
]);

/** What blocks an act on a document: what blocks it in its case, and what the document itself has against it. */
export function documentBlocking(subject: DocumentSubject, action: DocumentAction, actor: Actor): BlockingGuard[] {
  const ofCase = applicationWorkflow.blocking(subject.application, CASE_ACTION[action], actor);
  const own = documentWorkflow.blocking(subject, action, actor);
  return [...ofCase, ...own.filter(({ code }) => !ofCase.some(guard => guard.code === code))];
}

/** Every act that somebody like the actor could do to a document, with what blocks it now. */
export const documentActions = (subject: DocumentSubject, actor: Actor): ActionState<DocumentAction>[] =>
  documentWorkflow.availableActions(subject, actor).map(({ action }) => {
    const blockingGuards = documentBlocking(subject, action, actor);
    return { action, allowed: blockingGuards.length === 0, blockingGuards };
  });
