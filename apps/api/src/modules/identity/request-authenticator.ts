/** Turns a request's token or key into its actor. Whatever does not hold is refused; nothing falls back to anonymous. */
import { Injectable } from '@nestjs/common';
import { type Actor, ANONYMOUS, Authenticator, type Credentials } from '../../core/access/index.js';
import { Forbidden, Unauthenticated } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { hashSecret, kindOfSecret } from './domain/secret.js';
import {
  CredentialRepository,
  type KeyRow,
  type LiveMandates,
  type SessionRow,
} from './persistence/credential.repository.js';

const MEMBERS: ReadonlySet<string> = new Set(['ACTIVE', 'PROVISIONAL']);

@Injectable()
export class RequestAuthenticator extends Authenticator {
  constructor(private readonly credentials: CredentialRepository) {
    super();
  }

  async authenticate({ bearer, organisation, origin }: Credentials): Promise<Actor> {
    if (bearer === undefined) return ANONYMOUS;
    switch (kindOfSecret(bearer)) {
      case 'ACCESS': {
        const session = await this.credentials.bySession(hashSecret(bearer));
        if (!session)
          throw new Unauthenticated('The access token is wrong, expired or revoked. Refresh it or sign in again.');
        return personActor(session, organisation);
      }
      case 'SECRET':
      case 'PUBLISHABLE': {
        const key = await this.credentials.byKey(hashSecret(bearer));
        if (!key) throw new Unauthenticated('The key is wrong, expired or revoked.');
        return keyActor(key, origin, organisation);
      }
      default:
        throw new Unauthenticated('This is neither an access token (kur_at_…) nor a key (kur_sk_…, kur_pk_…).');
    }
  }
}

function personActor({ sessionId, personId, mandates }: SessionRow, header: string | undefined): Actor {
  const chosen = choose(mandates, header);
  if (!chosen) return { kind: 'PERSON', personId, sessionId };
  const { organisationId, kind, membershipStatus, roles } = chosen;
  if (kind === 'SECRETARIAT') return { kind: 'OFFICER', personId, sessionId, organisationId, roles };
  return { kind: 'REPRESENTATIVE', personId, sessionId, organisationId, roles, member: MEMBERS.has(membershipStatus) };
}

/** With one organisation it is implied; of several, the header names one. */
function choose(mandates: readonly LiveMandates[], header: string | undefined): LiveMandates | undefined {
  if (header === undefined) return mandates.length === 1 ? mandates[0] : undefined;
  const wanted = organisationIn(header);
  const found = mandates.find(({ organisationId }) => organisationId === wanted);
  if (!found) throw new Forbidden('You have no live mandate for the organisation in the header Kurultai-Organisation.');
  return found;
}

const organisationIn = (header: string): string => uuidOf('Organisation', header, ['Kurultai-Organisation']);

function keyActor(
  { id, organisationId, kind, scopes, origins, membershipStatus }: KeyRow,
  origin: string | undefined,
  header: string | undefined,
): Actor {
  if (kind === 'SECRET') {
    // It acts for its own organisation whatever is asked, so a sender who means another one must hear of it.
    if (header !== undefined && organisationIn(header) !== organisationId) {
      throw new Forbidden('This key is not of the organisation in the header Kurultai-Organisation.');
    }
    return { kind: 'ORGANISATION_KEY', keyId: id, organisationId, scopes, member: MEMBERS.has(membershipStatus) };
  }
  if (origin === undefined || !origins.includes(origin)) {
    throw new Forbidden('This publishable key is bound to other origins than the one of this page.');
  }
  return { kind: 'SITE_KEY', keyId: id, organisationId };
}
