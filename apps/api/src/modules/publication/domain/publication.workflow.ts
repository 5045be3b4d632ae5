/** The life of a publication, as a table. How it stands in the network's stream is another one: stream.workflow.ts. */
import type { PublicationStatus } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { PUBLISH } from './grants.js';
import { mayPublishFor } from './publication.policy.js';

/** What can be done to a publication. */
export const PUBLICATION_ACTIONS = {
  UPDATE: 'Send it again with the same external id: `publish`. A draft becomes public by it.',
  SAVE_DRAFT: 'Change the draft: `saveDraft`.',
  SCHEDULE: 'Set when the draft is to be published by itself: `scheduleDraft`.',
  UNSCHEDULE: 'Take that time away: `scheduleDraft` without one.',
  PUBLISH: 'Publish the draft: `publishDraft`.',
  CORRECT: 'Change it with a note that everybody reads: `correctPublication`.',
  RETRACT: 'Take it back: `retractPublication`.',
} as const;
export type PublicationAction = keyof typeof PUBLICATION_ACTIONS;

export interface PublicationSubject {
  readonly state: PublicationStatus;
  readonly organisationId: string;
  readonly hasExternalId: boolean;
  readonly scheduled: boolean;
}

const who = (actor: Actor, { organisationId }: PublicationSubject): boolean =>
  holds(actor, PUBLISH) && mayPublishFor(actor, organisationId);

const findable = {
  code: 'EXTERNAL_ID_MISSING',
  message: 'It was published without an external id, by which it could be found again.',
  holds: ({ hasExternalId }: PublicationSubject) => hasExternalId,
};
const timed = {
  code: 'NOT_SCHEDULED',
  message: 'No time is set for this draft.',
  holds: ({ scheduled }: PublicationSubject) => scheduled,
};

export const publicationWorkflow = new Workflow<PublicationStatus, PublicationAction, PublicationSubject, Actor>([
  { from: ['DRAFT'], action: 'SAVE_DRAFT', to: 'DRAFT', who },
  { from: ['DRAFT'], action: 'SCHEDULE', to: 'DRAFT', who },
  { from: ['DRAFT'], action: 'UNSCHEDULE', to: 'DRAFT', who, guards: [timed] },
  { from: ['DRAFT'], action: 'PUBLISH', to: 'PUBLISHED', who },
  { from: ['DRAFT'], action: 'UPDATE', to: 'PUBLISHED', who, guards: [findable] },
  { from: ['PUBLISHED'], action: 'UPDATE', to: 'PUBLISHED', who, guards: [findable] },
  { from: ['CORRECTED'], action: 'UPDATE', to: 'CORRECTED', who, guards: [findable] },
  { from: ['PUBLISHED', 'CORRECTED'], action: 'CORRECT', to: 'CORRECTED', who },
  { from: ['PUBLISHED', 'CORRECTED'], action: 'RETRACT', to: 'RETRACTED', who },
]);

/** What the table looks at, of a row. */
export const subjectOf = (row: {
  readonly status: PublicationStatus;
  readonly organisation_id: string;
  readonly external_id: string | null;
  readonly scheduled_for: Date | null;
}): PublicationSubject => ({
  state: row.status,
  organisationId: row.organisation_id,
  hasExternalId: row.external_id !== null,
  scheduled: row.scheduled_for !== null,
});
