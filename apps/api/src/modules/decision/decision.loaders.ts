/** Rule sets and decisions, in batches: by uuid, as far as the reader may read them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Decision } from './contract/decision.model.js';
import type { RuleSet } from './contract/rule-set.model.js';
import { DecisionService } from './decision.service.js';
import { RuleSetService } from './rule-set.service.js';

@Injectable()
export class RuleSetLoader extends BatchLoader<string, RuleSet> {
  constructor(private readonly ruleSets: RuleSetService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, RuleSet>> {
    return this.ruleSets.readMany(actor, ids);
  }
}

@Injectable()
export class DecisionLoader extends BatchLoader<string, Decision> {
  constructor(private readonly decisions: DecisionService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Decision>> {
    return this.decisions.readMany(actor, ids);
  }
}
