/** The vocabulary of this module, registered for the schema. */
import {
  PUBLICATION_CHANGES,
  PUBLICATION_KINDS,
  PUBLICATION_STATUSES,
  STREAM_STATES,
  TEXT_FORMATS,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { PUBLICATION_ACTIONS } from '../domain/publication.workflow.js';
import { PUBLISH_OUTCOMES } from '../domain/publish-outcome.js';
import { STREAM_ACTIONS } from '../domain/stream.workflow.js';

export const PublicationKindEnum = describeEnum('PublicationKind', 'What a publication is.', PUBLICATION_KINDS);
export const PublicationStatusEnum = describeEnum(
  'PublicationStatus',
  'Where a publication stands.',
  PUBLICATION_STATUSES,
);
export const PublicationChangeEnum = describeEnum(
  'PublicationChange',
  'What a version of a publication is to the one before.',
  PUBLICATION_CHANGES,
);
export const TextFormatEnum = describeEnum('TextFormat', 'How a body is written.', TEXT_FORMATS);
export const StreamStateEnum = describeEnum(
  'StreamState',
  'Where a publication stands in the stream of the network.',
  STREAM_STATES,
);
export const PublicationActionEnum = describeEnum('PublicationAction', 'What can be done to a publication.', {
  ...PUBLICATION_ACTIONS,
  ...STREAM_ACTIONS,
});
export const PublishOutcomeEnum = describeEnum('PublishOutcome', 'What publishing did.', PUBLISH_OUTCOMES);
