/** Relations in batches. Both kinds are public, as far as the organisations are. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { NetworkRelation, OrganisationRelation } from './relation.models.js';
import { RelationRepository } from './relation.repository.js';
import { toNetworkRelation, toRelation } from './relation.service.js';

@Injectable()
export class RelationsLoader extends BatchLoader<string, OrganisationRelation[]> {
  constructor(private readonly relations: RelationRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, OrganisationRelation[]>> {
    const rows = await this.relations.ofOrganisations(ids);
    return new Map([...rows].map(([id, found]) => [id, found.map(toRelation)]));
  }
}

@Injectable()
export class NetworkRelationsLoader extends BatchLoader<string, NetworkRelation[]> {
  constructor(private readonly relations: RelationRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, NetworkRelation[]>> {
    const rows = await this.relations.networkOfOrganisations(ids);
    return new Map([...rows].map(([id, found]) => [id, found.map(toNetworkRelation)]));
  }
}
