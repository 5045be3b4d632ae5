/** What was promised at engagements, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { ActionItem } from './action-item.contract.js';
import { ActionItems } from './action-item.service.js';

/** By uuid. */
@Injectable()
export class ActionItemLoader extends BatchLoader<string, ActionItem> {
  constructor(private readonly items: ActionItems) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ActionItem>> {
    return this.items.readMany(actor, ids);
  }
}

/** Those of an engagement, by its uuid. */
@Injectable()
export class EngagementActionItemsLoader extends BatchLoader<string, ActionItem[]> {
  constructor(private readonly items: ActionItems) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ActionItem[]>> {
    return this.items.ofEngagements(actor, ids);
  }
}
