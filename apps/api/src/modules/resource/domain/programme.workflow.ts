/** The life of a programme and of a resource under one, as tables. */
import type { ProgrammeStatus } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { type Guard, type Transition, Workflow } from '../../../core/workflow/index.js';
import { SHARE } from './grants.js';
import { mayShareFor, type ProgrammeFacts } from './programme.policy.js';

/** What can be done to a programme. */
export const PROGRAMME_ACTIONS = {
  UPDATE: 'Change what the record says: `updateProgramme`.',
  DEVELOP: 'Begin to make it: `developProgramme`.',
  RELEASE: 'Offer it: `releaseProgramme`.',
  WITHDRAW: 'Offer it no longer: `withdrawProgramme`.',
  ADD_RESOURCE: 'Add a resource under it: `addResource`.',
} as const;
export type ProgrammeAction = keyof typeof PROGRAMME_ACTIONS;

/** What can be done to a resource. */
export const RESOURCE_ACTIONS = {
  UPDATE: 'Change what the record says: `updateResource`.',
  REVISE: 'Publish a new revision: `reviseResource`.',
  DEVELOP: 'Begin to make it: `developResource`.',
  RELEASE: 'Offer it: `releaseResource`.',
  WITHDRAW: 'Offer it no longer: `withdrawResource`.',
} as const;
export type ResourceAction = keyof typeof RESOURCE_ACTIONS;

export interface ProgrammeSubject extends ProgrammeFacts {
  readonly state: ProgrammeStatus;
  /** Whether it has a website, or a resource that is available. */
  readonly offersSomething: boolean;
}

export interface ResourceSubject extends ProgrammeFacts {
  readonly state: ProgrammeStatus;
  readonly programmeStatus: ProgrammeStatus;
  /** Whether its latest revision has a text, a file or a link. */
  readonly offersSomething: boolean;
}

const sharer = (actor: Actor, { ownerId }: ProgrammeFacts): boolean =>
  holds(actor, SHARE) && mayShareFor(actor, ownerId);

const SOMETHING_TO_USE: Guard<ProgrammeSubject, Actor> = {
  code: 'NOTHING_TO_USE',
  message: 'It has neither a website nor a resource that is available.',
  holds: ({ offersSomething }) => offersSomething,
};

const SOMETHING_IN_IT: Guard<ResourceSubject, Actor> = {
  code: 'NOTHING_TO_USE',
  message: 'Its latest revision has no text, no file and no link.',
  holds: ({ offersSomething }) => offersSomething,
};

const PROGRAMME_STANDS: Guard<ResourceSubject, Actor> = {
  code: 'PROGRAMME_WITHDRAWN',
  message: 'The programme that it belongs to is withdrawn.',
  holds: ({ programmeStatus }) => programmeStatus !== 'WITHDRAWN',
};

const LIVING = ['PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE'] as const;

/** An act that leaves the state as it is. */
function staying<Action extends string, Subject extends ProgrammeFacts>(
  action: Action,
  guards: readonly Guard<Subject, Actor>[] = [],
): Transition<ProgrammeStatus, Action, Subject, Actor>[] {
  return LIVING.map(state => ({ from: [state], action, to: state, who: sharer, guards }));
}

export const programmeWorkflow = new Workflow<ProgrammeStatus, ProgrammeAction, ProgrammeSubject, Actor>([
  ...staying<ProgrammeAction, ProgrammeSubject>('UPDATE'),
  ...staying<ProgrammeAction, ProgrammeSubject>('ADD_RESOURCE'),
  { from: ['PLANNED'], action: 'DEVELOP', to: 'IN_DEVELOPMENT', who: sharer },
  { from: ['IN_DEVELOPMENT'], action: 'RELEASE', to: 'AVAILABLE', who: sharer, guards: [SOMETHING_TO_USE] },
  { from: LIVING, action: 'WITHDRAW', to: 'WITHDRAWN', who: sharer },
]);

export const resourceWorkflow = new Workflow<ProgrammeStatus, ResourceAction, ResourceSubject, Actor>([
  ...staying<ResourceAction, ResourceSubject>('UPDATE', [PROGRAMME_STANDS]),
  ...staying<ResourceAction, ResourceSubject>('REVISE', [PROGRAMME_STANDS]),
  { from: ['PLANNED'], action: 'DEVELOP', to: 'IN_DEVELOPMENT', who: sharer, guards: [PROGRAMME_STANDS] },
  {
    from: ['IN_DEVELOPMENT'],
    action: 'RELEASE',
    to: 'AVAILABLE',
    who: sharer,
    guards: [PROGRAMME_STANDS, SOMETHING_IN_IT],
  },
  { from: LIVING, action: 'WITHDRAW', to: 'WITHDRAWN', who: sharer },
]);
