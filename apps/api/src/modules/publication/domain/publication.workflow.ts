/** The life of a publication, as a table. Drafts, correction and retraction are not built yet. */
import type { PublicationStatus } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { PUBLISH } from './grants.js';
import { mayPublishFor } from './publication.policy.js';

/** What can be done to a publication. */
export const PUBLICATION_ACTIONS = {
  UPDATE: 'Send it again with the same external id: `publish`.',
} as const;
export type PublicationAction = keyof typeof PUBLICATION_ACTIONS;

export interface PublicationSubject {
  readonly state: PublicationStatus;
  readonly organisationId: string;
  readonly hasExternalId: boolean;
}

const publisher = (actor: Actor, { organisationId }: PublicationSubject): boolean =>
  holds(actor, PUBLISH) && mayPublishFor(actor, organisationId);

const UPDATE = {
  action: 'UPDATE' as const,
  who: publisher,
  guards: [
    {
      code: 'EXTERNAL_ID_MISSING',
      message: 'It was published without an external id, by which it could be found again.',
      holds: ({ hasExternalId }: PublicationSubject) => hasExternalId,
    },
  ],
};

export const publicationWorkflow = new Workflow<PublicationStatus, PublicationAction, PublicationSubject, Actor>([
  { from: ['PUBLISHED'], to: 'PUBLISHED', ...UPDATE },
  { from: ['CORRECTED'], to: 'CORRECTED', ...UPDATE },
]);
