/** Organisations and their names, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Organisation } from './contract/organisation.model.js';
import { OrganisationNameRepository } from './persistence/organisation-name.repository.js';
import type { OrganisationNameRow } from './persistence/organisation.rows.js';
import { OrganisationService } from './organisation.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class OrganisationLoader extends BatchLoader<string, Organisation> {
  constructor(private readonly organisations: OrganisationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Organisation>> {
    return this.organisations.readMany(actor, ids);
  }
}

/** All names of an organisation, by its uuid. */
@Injectable()
export class OrganisationNamesLoader extends BatchLoader<string, OrganisationNameRow[]> {
  constructor(private readonly names: OrganisationNameRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, OrganisationNameRow[]>> {
    return this.names.ofOrganisations(ids);
  }
}
