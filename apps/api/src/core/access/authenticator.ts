/** Who turns a request's credentials into an actor. The identity module provides it; core only asks. */
import type { Actor } from './actor.js';

/** What a request brings. */
export interface Credentials {
  /** The token or key of `Authorization: Bearer …`. */
  readonly bearer: string | undefined;
  /** The header `Kurultai-Organisation`: for whom a person with several mandates acts. */
  readonly organisation: string | undefined;
  /** The header `Origin`, which a browser sets and a page cannot forge. */
  readonly origin: string | undefined;
}

export abstract class Authenticator {
  /**
   * @throws Unauthenticated when a token or key is wrong, expired or revoked: never silently anonymous
   * @throws Forbidden when the person has no mandate for the named organisation, or the key is not bound to the origin
   */
  abstract authenticate(credentials: Credentials): Promise<Actor>;
}
