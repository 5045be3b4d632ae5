/** From rows to models: the one place where rows become public. */
import { idOf } from '../../core/ids/index.js';
import { ApiKey } from './contract/api-key.model.js';
import { Session } from './contract/identity.results.js';
import { Mandate } from './contract/mandate.model.js';
import { Person } from './contract/person.model.js';
import type { ApiKeyRow } from './persistence/api-key.repository.js';
import type { MandateRow } from './persistence/mandate.repository.js';
import type { PersonRow } from './persistence/person.repository.js';
import type { IssuedTokens } from './persistence/session.repository.js';

/** @param today the day on which `live` is true or not */
export const toMandate = (row: MandateRow, today: string): Mandate =>
  Object.assign(new Mandate(), {
    id: idOf('Mandate', row.id),
    role: row.role,
    scope: row.scope,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    revokedAt: row.revoked_at,
    live: row.revoked_at === null && row.valid_from <= today && (row.valid_to === null || row.valid_to > today),
    evidence: row.evidence,
    grantedAt: row.granted_at,
    personUuid: row.person_id,
    organisationUuid: row.organisation_id,
    grantedByUuid: row.granted_by,
  });

/** @param showEmail whether the reader may see the address */
export const toPerson = (row: PersonRow, showEmail: boolean): Person =>
  Object.assign(new Person(), {
    id: idOf('Person', row.id),
    uuid: row.id,
    name: row.name,
    email: showEmail ? row.email : null,
  });

export const toApiKey = (row: ApiKeyRow): ApiKey =>
  Object.assign(new ApiKey(), {
    id: idOf('ApiKey', row.id),
    kind: row.kind,
    label: row.label,
    hint: row.hint,
    scopes: row.scopes,
    origins: row.origins,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedOn: row.last_used_on,
  });

export const toSession = (tokens: IssuedTokens): Session => Object.assign(new Session(), tokens);
