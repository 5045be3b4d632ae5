/** What engagements led to, and which applications they speak for, in batches. Who may read each of it, its own loader says. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { ChainRepository, type EvidenceRow, type GrownRow } from './chain.repository.js';

/** By the public id of an engagement. */
@Injectable()
export class GrewIntoLoader extends BatchLoader<string, GrownRow[]> {
  constructor(private readonly chain: ChainRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, GrownRow[]>> {
    return this.chain.grewInto(ids);
  }
}

/** By the uuid of an application that the reader may know the evidence of. */
@Injectable()
export class ApplicationEvidenceLoader extends BatchLoader<string, EvidenceRow[]> {
  constructor(private readonly chain: ChainRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    return this.chain.evidenceOf(ids);
  }
}

/** By the uuid of an engagement. */
@Injectable()
export class CitedInLoader extends BatchLoader<string, EvidenceRow[]> {
  constructor(private readonly chain: ChainRepository) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    return this.chain.citedIn(ids);
  }
}
