/** Pages of timelines, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { TimelineArgs, TimelineEntryConnection } from './contract/timeline.model.js';
import { TimelineService } from './timeline.service.js';

/** A page of the timeline of an organisation, by its uuid. */
@Injectable()
export class TimelineLoader extends BatchLoader<string, TimelineEntryConnection, TimelineArgs> {
  constructor(private readonly timelines: TimelineService) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    args: TimelineArgs,
  ): Promise<Map<string, TimelineEntryConnection>> {
    return this.timelines.pages(actor, ids, args);
  }
}
