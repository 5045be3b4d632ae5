/** The providers of presence, for the module. */
import { PresenceReader } from './presence.reader.js';
import { PresenceRepository } from './presence.repository.js';
import { PresenceLoader, PresenceResolver, SummitPresenceResolver, TurnoutLoader } from './presence.resolver.js';
import { PresenceService } from './presence.service.js';

export const PRESENCE_PROVIDERS = [
  PresenceRepository,
  PresenceReader,
  PresenceService,
  PresenceLoader,
  TurnoutLoader,
  PresenceResolver,
  SummitPresenceResolver,
];

export const PRESENCE_EXPORTS = [PresenceReader];
