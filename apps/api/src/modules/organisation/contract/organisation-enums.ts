/** The vocabulary of this module, registered for the schema. */
import {
  CONTACT_POINT_KINDS,
  LIFECYCLES,
  MEMBERSHIP_STATUSES,
  NAME_KINDS,
  NETWORK_RELATION_KINDS,
  ORGANISATION_KINDS,
  PROVENANCES,
  RELATION_TYPES,
  SENSITIVITIES,
  VISIBILITIES,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { ORGANISATION_ACTIONS } from '../domain/organisation.workflow.js';

export const OrganisationKindEnum = describeEnum('OrganisationKind', 'What an organisation is.', ORGANISATION_KINDS);
export const NameKindEnum = describeEnum('NameKind', 'What a name is for.', NAME_KINDS);
export const LifecycleEnum = describeEnum('Lifecycle', 'Whether an organisation still exists.', LIFECYCLES);
export const SensitivityEnum = describeEnum('Sensitivity', 'How careful the register is.', SENSITIVITIES);
export const RelationTypeEnum = describeEnum('RelationType', 'How one organisation stands to another.', RELATION_TYPES);
export const NetworkRelationKindEnum = describeEnum(
  'NetworkRelationKind',
  'How an organisation stands to the network, beside membership.',
  NETWORK_RELATION_KINDS,
);
export const ContactPointKindEnum = describeEnum(
  'ContactPointKind',
  'How an organisation is reached.',
  CONTACT_POINT_KINDS,
);
export const VisibilityEnum = describeEnum('Visibility', 'Who may see it.', VISIBILITIES);
export const ProvenanceEnum = describeEnum('Provenance', 'Where a record comes from.', PROVENANCES);
export const MembershipStatusEnum = describeEnum(
  'MembershipStatus',
  'How an organisation stands as a member of the network.',
  MEMBERSHIP_STATUSES,
);
export const OrganisationActionEnum = describeEnum(
  'OrganisationAction',
  'What can be done to an organisation.',
  ORGANISATION_ACTIONS,
);
