/** The vocabulary of this module, registered for the schema. */
import {
  BALLOT_KINDS,
  BALLOT_OUTCOMES,
  BALLOT_STATES,
  EXCLUSION_REASONS,
  PROXY_STATES,
  REJECTION_REASONS,
  REPRESENTATIONS,
  SUCCESSION_REASONS,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { BALLOT_ACTIONS } from '../domain/ballot.workflow.js';
import { PROXY_ACTIONS } from '../domain/proxy.workflow.js';

export const BallotKindEnum = describeEnum('BallotKind', 'How the votes of a ballot are given.', BALLOT_KINDS);
export const BallotStateEnum = describeEnum('BallotState', 'Where a ballot stands.', BALLOT_STATES);
export const BallotOutcomeEnum = describeEnum('BallotOutcome', 'How a ballot ends.', BALLOT_OUTCOMES);
export const RejectionReasonEnum = describeEnum(
  'RejectionReason',
  'Why a ballot with a quorum adopted nothing.',
  REJECTION_REASONS,
);
export const SuccessionReasonEnum = describeEnum(
  'SuccessionReason',
  'Why a ballot follows another.',
  SUCCESSION_REASONS,
);
export const ExclusionReasonEnum = describeEnum(
  'ExclusionReason',
  'Why an organisation may not vote in a ballot.',
  EXCLUSION_REASONS,
);
export const RepresentationEnum = describeEnum(
  'Representation',
  'How an organisation was represented when the roll was taken.',
  REPRESENTATIONS,
);
export const BallotActionEnum = describeEnum('BallotAction', 'What can be done to a ballot.', BALLOT_ACTIONS);
export const ProxyStateEnum = describeEnum('ProxyState', 'Where a proxy stands.', PROXY_STATES);
export const ProxyActionEnum = describeEnum('ProxyAction', 'What can be done to a proxy.', PROXY_ACTIONS);
