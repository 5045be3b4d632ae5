import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../core/graphql/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { DecisionList } from './decision-list.service.js';
import { DecisionLoader, RuleSetLoader } from './decision.loaders.js';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { OrganisationDecisionsLoader, OrganisationDecisionsResolver } from './organisation-decisions.resolver.js';
import { DecisionRepository } from './persistence/decision.repository.js';
import { RuleSetRepository } from './persistence/rule-set.repository.js';
import { RuleSetAdoptions } from './rule-set-adoption.service.js';
import { RuleSetDrafting } from './rule-set-drafting.service.js';
import { RuleSetMutationsResolver } from './rule-set-mutations.resolver.js';
import { RuleSetAdoptionResolver, RuleSetResolver } from './rule-set.resolver.js';
import { RuleSetService } from './rule-set.service.js';

/** Rule sets and decisions. */
@Module({
  imports: [OrganisationModule],
  providers: [
    RuleSetRepository,
    RuleSetService,
    RuleSetLoader,
    RuleSetResolver,
    RuleSetAdoptionResolver,
    RuleSetDrafting,
    RuleSetAdoptions,
    RuleSetMutationsResolver,
    DecisionRepository,
    DecisionService,
    DecisionRecording,
    DecisionList,
    DecisionLoader,
    DecisionResolver,
    OrganisationDecisionsLoader,
    OrganisationDecisionsResolver,
  ],
  exports: [RuleSetService, RuleSetAdoptions, RuleSetLoader, DecisionService, DecisionLoader],
})
export class DecisionModule {
  constructor(nodes: NodeRegistry, ruleSets: RuleSetLoader, decisions: DecisionLoader) {
    nodes.register('RuleSet', (context, uuid) => ruleSets.load(context, uuid));
    nodes.register('Decision', (context, uuid) => decisions.load(context, uuid));
  }
}
