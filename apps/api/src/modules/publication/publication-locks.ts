/** Finds the publication that an act names, and holds it until the act is done. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Forbidden, InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { mayPublishFor, mayRead } from './domain/publication.policy.js';
import type { LockedPublication } from './persistence/publication.rows.js';
import { PublicationWriter } from './persistence/publication-writer.js';

/** How an act names a publication. */
export interface Named {
  readonly id?: string | null;
  readonly externalId?: string | null;
  readonly expectedVersion?: number | null;
}

@Injectable()
export class PublicationLocks {
  constructor(private readonly writer: PublicationWriter) {}

  /**
   * One of the actor's organisation, locked until the unit of work ends.
   * @param organisationId the organisation in which an external id is looked for
   * @throws InputInvalid with rule `idOrExternalId`; NotFound, Forbidden, Stale
   */
  async own(
    actor: Actor,
    organisationId: string,
    { id, externalId, expectedVersion }: Named,
  ): Promise<LockedPublication> {
    if ((id == null) === (externalId == null)) {
      throw InputInvalid.at(
        'input.id',
        'idOrExternalId',
        'Name the publication by its id or by your own, one of both.',
      );
    }
    const known =
      externalId == null
        ? await this.writer.lock(uuidOf('Publication', id ?? '', ['input', 'id']))
        : await this.writer.lockExternal(organisationId, externalId);
    const owner = known?.organisation_id ?? '';
    if (!known || !mayRead(actor, { organisationId: owner, status: known.status })) {
      throw new NotFound('Publication', id ?? externalId ?? undefined);
    }
    if (!mayPublishFor(actor, owner)) throw new Forbidden('Only its own organisation changes a publication.');
    if (expectedVersion != null && expectedVersion !== known.version) throw new Stale('The publication');
    return known;
  }
}
