/** Summits in batches, as far as the reader may read them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Summit } from './contract/summit.model.js';
import { SummitService } from './summit.service.js';

@Injectable()
export class SummitLoader extends BatchLoader<string, Summit> {
  constructor(private readonly summits: SummitService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Summit>> {
    return this.summits.readMany(actor, ids);
  }
}
