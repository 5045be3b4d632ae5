/** Stands in for the identity module where a test needs no sign-in: a test asks for the token of any actor. */
import { Global, Module } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Actor, ANONYMOUS, Authenticator, type Credentials } from '../../apps/api/src/core/access/index.js';
import { Unauthenticated } from '../../apps/api/src/core/errors/index.js';

const actors = new Map<string, Actor>();

/** The bearer token with which a test acts as the actor. */
export function tokenOf(actor: Actor): string {
  const token = createHash('sha256').update(JSON.stringify(actor)).digest('hex');
  actors.set(token, actor);
  return token;
}

class FakeAuthenticator extends Authenticator {
  override async authenticate({ bearer }: Credentials): Promise<Actor> {
    const actor = bearer === undefined ? ANONYMOUS : actors.get(bearer);
    if (!actor) throw new Unauthenticated('This token is not valid.');
    return actor;
  }
}

@Global()
@Module({ providers: [{ provide: Authenticator, useClass: FakeAuthenticator }], exports: [Authenticator] })
export class FakeIdentityModule {}
