/** The vocabulary of this module, registered for the schema. */
import { API_KEY_KINDS, API_SCOPES, MANDATE_ROLES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';

export const MandateRoleEnum = describeEnum(
  'MandateRole',
  'In which role a person acts for an organisation.',
  MANDATE_ROLES,
);
export const ApiKeyKindEnum = describeEnum('ApiKeyKind', 'What a key is for.', API_KEY_KINDS);
export const ApiScopeEnum = describeEnum('ApiScope', 'What a secret key may do. The list is closed.', API_SCOPES);
export const ActorKindEnum = describeEnum('ActorKind', 'As what the service sees a caller.', {
  ANONYMOUS: 'Nobody in particular.',
  SITE_KEY: 'A partner site, by its publishable key.',
  PERSON: 'A signed-in person who acts for no organisation at the moment.',
  REPRESENTATIVE: 'A person acting for an organisation.',
  OFFICER: 'A person acting for the secretariat.',
  ORGANISATION_KEY: "An organisation's server, by its secret key.",
  SYSTEM: 'The service itself.',
});
