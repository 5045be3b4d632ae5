/** The vocabulary of this module, registered for the schema. */
import { PUBLICATION_KINDS, PUBLICATION_STATUSES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { PUBLICATION_ACTIONS } from '../domain/publication.workflow.js';
import { PUBLISH_OUTCOMES } from '../domain/publish-outcome.js';

export const PublicationKindEnum = describeEnum('PublicationKind', 'What a publication is.', PUBLICATION_KINDS);
export const PublicationStatusEnum = describeEnum(
  'PublicationStatus',
  'Where a publication stands.',
  PUBLICATION_STATUSES,
);
export const PublicationActionEnum = describeEnum(
  'PublicationAction',
  'What can be done to a publication.',
  PUBLICATION_ACTIONS,
);
export const PublishOutcomeEnum = describeEnum('PublishOutcome', 'What publishing did.', PUBLISH_OUTCOMES);
