/** Programmes, and the programmes of organisations, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { Programme } from './programme.model.js';
import { ProgrammeService } from './programme.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class ProgrammeLoader extends BatchLoader<string, Programme> {
  constructor(private readonly programmes: ProgrammeService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Programme>> {
    return this.programmes.readMany(actor, ids);
  }
}

/** Those of an organisation that the reader may read, by its uuid. */
@Injectable()
export class OrganisationProgrammesLoader extends BatchLoader<string, Programme[]> {
  constructor(private readonly programmes: ProgrammeService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Programme[]>> {
    return this.programmes.ofOrganisations(actor, ids);
  }
}
