/** Places and their names, in batches. Places are public. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { Place } from './place.model.js';
import { type PlaceNameRow, PlaceRepository } from './place.repository.js';
import { PlaceService } from './place.service.js';

@Injectable()
export class PlaceLoader extends BatchLoader<string, Place> {
  constructor(private readonly places: PlaceService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, Place>> {
    return this.places.readMany(ids);
  }
}

@Injectable()
export class PlaceNamesLoader extends BatchLoader<string, PlaceNameRow[]> {
  constructor(private readonly places: PlaceRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, PlaceNameRow[]>> {
    return this.places.names(ids);
  }
}
