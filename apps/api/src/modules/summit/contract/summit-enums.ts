/** The vocabulary of this module, registered for the schema. */
import {
  AGENDA_ITEM_KINDS,
  AGENDA_ITEM_STATES,
  DELEGATE_ROLES,
  DELEGATE_STATES,
  DELEGATION_CAPACITIES,
  DELEGATION_STATES,
  PRESENCE_ENDS,
  PRESENCE_SOURCES,
  READINESS_SEVERITIES,
  SESSION_KINDS,
  SUMMIT_FORMS,
  SUMMIT_KINDS,
  SUMMIT_STATES,
} from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { AGENDA_ITEM_ACTIONS } from '../domain/agenda-item.workflow.js';
import { DELEGATE_ACTIONS } from '../domain/delegate.workflow.js';
import { DELEGATION_ACTIONS } from '../domain/delegation.workflow.js';
import { SUMMIT_ACTIONS } from '../domain/summit-actions.js';

export const SummitKindEnum = describeEnum('SummitKind', 'Whether a summit is one of the series.', SUMMIT_KINDS);
export const SummitFormEnum = describeEnum('SummitForm', 'How one takes part in a summit.', SUMMIT_FORMS);
export const SummitStateEnum = describeEnum('SummitState', 'Where a summit stands.', SUMMIT_STATES);
export const SummitActionEnum = describeEnum('SummitAction', 'What can be done to a summit.', SUMMIT_ACTIONS);
export const SessionKindEnum = describeEnum('SessionKind', 'What a session of a summit is.', SESSION_KINDS);
export const AgendaItemKindEnum = describeEnum('AgendaItemKind', 'What an agenda item is.', AGENDA_ITEM_KINDS);
export const AgendaItemStateEnum = describeEnum('AgendaItemState', 'Where an agenda item stands.', AGENDA_ITEM_STATES);
export const AgendaItemActionEnum = describeEnum(
  'AgendaItemAction',
  'What can be done to an agenda item.',
  AGENDA_ITEM_ACTIONS,
);
export const DelegationCapacityEnum = describeEnum(
  'DelegationCapacity',
  'As what an organisation takes part in a summit.',
  DELEGATION_CAPACITIES,
);
export const DelegationStateEnum = describeEnum('DelegationState', 'Where a delegation stands.', DELEGATION_STATES);
export const DelegationActionEnum = describeEnum(
  'DelegationAction',
  'What can be done to a delegation.',
  DELEGATION_ACTIONS,
);
export const DelegateRoleEnum = describeEnum('DelegateRole', 'What a delegate is in the delegation.', DELEGATE_ROLES);
export const DelegateStateEnum = describeEnum('DelegateState', 'Where a delegate stands.', DELEGATE_STATES);
export const DelegateActionEnum = describeEnum('DelegateAction', 'What can be done to a delegate.', DELEGATE_ACTIONS);
export const PresenceSourceEnum = describeEnum(
  'PresenceSource',
  'How it is known that a delegate is present.',
  PRESENCE_SOURCES,
);
export const PresenceEndEnum = describeEnum('PresenceEnd', 'What ended a presence.', PRESENCE_ENDS);
export const ReadinessSeverityEnum = describeEnum(
  'ReadinessSeverity',
  'How bad a finding about the readiness of a summit is.',
  READINESS_SEVERITIES,
);
