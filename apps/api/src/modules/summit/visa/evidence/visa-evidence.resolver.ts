/** Figures on visas: read and recorded by the secretariat. */
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../../core/access/index.js';
import { READ_EVIDENCE, RECORD_OBSTACLES } from '../domain/grants.js';
import {
  EVIDENCE_LISTED,
  RecordVisaObstacleInput,
  RecordVisaObstacleResult,
  type RecordVisaObstacleSuccess,
  VisaEvidence,
  VisaEvidenceArgs,
} from './visa-evidence.contract.js';
import { VisaEvidenceService } from './visa-evidence.service.js';

@Resolver()
export class VisaEvidenceResolver {
  constructor(private readonly evidence: VisaEvidenceService) {}

  @Query(() => [VisaEvidence], {
    description: `What consulates decided and what stood in the way, by year and consulate, the latest year first, up to ${String(EVIDENCE_LISTED)} lines: figures for talks with embassies. The secretariat; small counts are hidden unless it says that they stay inside.`,
  })
  @Allow(READ_EVIDENCE)
  visaEvidence(@Args() args: VisaEvidenceArgs): Promise<VisaEvidence[]> {
    return this.evidence.figures(args);
  }

  @Mutation(() => RecordVisaObstacleResult, {
    description:
      'Records how many people met an obstacle on the way to their visas, or puts such a record right. Officers and admins. INPUT_INVALID (`future`, `correction`, `sourceNeeded`, `eventType`, `correctedOnce`), NOT_FOUND.',
  })
  @Allow(RECORD_OBSTACLES)
  recordVisaObstacle(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The obstacle.' }) input: RecordVisaObstacleInput,
  ): Promise<RecordVisaObstacleSuccess> {
    return this.evidence.record(actor, input);
  }
}
