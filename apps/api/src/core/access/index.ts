export { AccessDeclarations } from './access-declarations.js';
export { AccessGuard } from './access.guard.js';
export {
  type Actor,
  type ActorKind,
  actingOrganisation,
  actingPerson,
  ANONYMOUS,
  type Anonymous,
  type Officer,
  type OrganisationKey,
  type Representative,
  type SignedIn,
  type SiteKey,
  type System,
} from './actor.js';
export { ACCESS, type AccessDeclaration, Allow, AllowAnyone } from './allow.decorator.js';
export {
  type Audience,
  AUDIENCES,
  audienceOf,
  ownOrganisation,
  redact,
  sees,
  visibilityOf,
  VisibleTo,
} from './audience.js';
export { demand, type Grant, holds } from './grant.js';
export { Context, CurrentActor, type RequestContext } from './request-context.js';
export { Authenticator, type Credentials } from './authenticator.js';
