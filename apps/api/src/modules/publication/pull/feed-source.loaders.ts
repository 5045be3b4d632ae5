/** Registered feeds and their problems, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { FeedProblem, FeedSource } from './contract/feed-source.model.js';
import { toFeedProblem } from './feed-source.mapper.js';
import { FeedSourceService } from './feed-source.service.js';
import { FeedProblemRepository } from './persistence/feed-problem.repository.js';

/** By uuid, as far as the reader may see them. */
@Injectable()
export class FeedSourceLoader extends BatchLoader<string, FeedSource> {
  constructor(private readonly sources: FeedSourceService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, FeedSource>> {
    return this.sources.readMany(actor, ids);
  }
}

/** Of feeds that the reader may see, by their uuids. */
@Injectable()
export class FeedProblemsLoader extends BatchLoader<string, FeedProblem[]> {
  constructor(private readonly problems: FeedProblemRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, FeedProblem[]>> {
    const found = await this.problems.open(ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toFeedProblem)]));
  }
}
