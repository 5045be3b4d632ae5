/** API keys of an organisation: made, rotated with an overlap, revoked. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Refused } from '../../core/errors/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import type { CreateApiKeyInput } from './contract/api-key.inputs.js';
import { AlreadyEnded } from './contract/identity.refusals.js';
import { ApiKeyRepository, type ApiKeyRow, type NewApiKey } from './persistence/api-key.repository.js';

export interface ShownKey {
  readonly key: ApiKeyRow;
  readonly secret: string;
}

const HOUR = 3600;

@Injectable()
export class ApiKeyService {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes a key for the organisation that the actor acts for. @throws InputInvalid */
  create(actor: Actor, input: CreateApiKeyInput): Promise<ShownKey> {
    const organisation = actingOrganisation(actor);
    if (organisation === undefined) throw new Forbidden('Keys belong to an organisation: act for one.');
    return this.createFor(actor, organisation, input);
  }

  /** The same for a given organisation. */
  createFor(actor: Actor, organisationId: string, input: CreateApiKeyInput): Promise<ShownKey> {
    checkShape(input);
    const expires_at = input.expiresAt == null ? null : new Date(input.expiresAt);
    if (expires_at !== null && expires_at <= this.clock.now()) {
      throw InputInvalid.at('input.expiresAt', 'future', 'A key expires in the future.');
    }
    const key = { organisation_id: organisationId, kind: input.kind, label: input.label, expires_at };
    const reach = { scopes: input.scopes ?? [], origins: (input.origins ?? []).map(origin => new URL(origin).origin) };
    return this.unitOfWork.run(() => this.make(actor, { ...key, ...reach, created_by: actingPerson(actor) ?? null }));
  }

  /** Makes a successor of the same reach; the old key works on for the overlap. @throws NotFound, Refused */
  rotate(actor: Actor, id: string, asked: string, overlapHours: number): Promise<ShownKey> {
    return this.unitOfWork.run(async () => {
      const { organisation_id, kind, label, scopes, origins } = await this.own(actor, id, asked);
      const reach = { organisation_id, kind, label, scopes, origins, expires_at: null };
      const shown = await this.make(actor, { ...reach, created_by: actingPerson(actor) ?? null }, id);
      const replaced = await this.keys.replace(id, shown.key.id, this.clock.in(overlapHours * HOUR));
      if (!replaced) throw new Refused(new AlreadyEnded());
      return shown;
    });
  }

  /** Ends a key at once. @throws NotFound, Refused */
  revoke(actor: Actor, id: string, asked: string): Promise<ApiKeyRow> {
    return this.unitOfWork.run(async () => {
      const key = await this.own(actor, id, asked);
      if (!(await this.keys.revoke(id))) throw new Refused(new AlreadyEnded());
      await this.audit.record(actor, { action: 'apiKey.revoked', subjectType: 'ApiKey', subjectId: id });
      return { ...key, revoked_at: this.clock.now() };
    });
  }

  private async make(actor: Actor, key: NewApiKey, replaces: string | null = null): Promise<ShownKey> {
    const { id, secret } = await this.keys.insert(key);
    await this.audit.record(actor, {
      action: replaces === null ? 'apiKey.created' : 'apiKey.rotated',
      subjectType: 'ApiKey',
      subjectId: id,
      details: { scopes: key.scopes, ...(replaces !== null && { replaces }) },
    });
    const row = await this.keys.byId(id);
    if (!row) throw new Error('The key that was just written is gone.');
    return { key: row, secret };
  }

  private async own(actor: Actor, id: string, asked: string): Promise<ApiKeyRow> {
    const key = await this.keys.byId(id);
    if (!key || (actor.kind !== 'SYSTEM' && key.organisation_id !== actingOrganisation(actor))) {
      throw new NotFound('ApiKey', asked);
    }
    return key;
  }
}

function checkShape({ kind, scopes, origins }: CreateApiKeyInput): void {
  if (kind === 'SECRET' && (origins?.length ?? 0) > 0) {
    throw InputInvalid.at('input.origins', 'publishableOnly', 'Origins belong to publishable keys.');
  }
  if (kind === 'SECRET' && (scopes?.length ?? 0) === 0) {
    throw InputInvalid.at('input.scopes', 'scopeNeeded', 'A secret key needs at least one scope.');
  }
  if (kind === 'PUBLISHABLE' && (scopes?.length ?? 0) > 0) {
    throw InputInvalid.at(
      'input.scopes',
      'secretOnly',
      'Scopes belong to secret keys: a publishable key reads what is public.',
    );
  }
  if (kind === 'PUBLISHABLE' && (origins?.length ?? 0) === 0) {
    throw InputInvalid.at('input.origins', 'originNeeded', 'A publishable key is bound to at least one origin.');
  }
}
