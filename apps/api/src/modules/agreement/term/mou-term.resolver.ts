/** The mutations on memoranda that have effect. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import {
  BeginMouReviewInput,
  CompleteMouReviewInput,
  MouNoticeInput,
  TerminateMouInput,
} from '../contract/mou-act.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import * as results from '../contract/mou.results.js';
import { DECIDE_MOU, END_MOU } from '../domain/grants.js';
import { MouTermActs } from './mou-term.service.js';

type Answer = Promise<{ mou: Mou }>;

@Resolver()
export class MouTermResolver {
  constructor(private readonly terms: MouTermActs) {}

  @Mutation(() => results.BeginMouReviewResult, {
    description: 'Begins to look at whether a memorandum should stay as it is. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  beginMouReview(
    @Args('input', { description: 'The review.' }) input: BeginMouReviewInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.BeginMouReviewSuccess, this.terms.beginReview(actor, input));
  }

  @Mutation(() => results.CompleteMouReviewResult, {
    description: 'Ends a review with what came of it. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  completeMouReview(
    @Args('input', { description: 'What came of it.' }) input: CompleteMouReviewInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.CompleteMouReviewSuccess, this.terms.completeReview(actor, input));
  }

  @Mutation(() => results.DeclineMouRenewalResult, {
    description:
      'Gives notice that a memorandum ends with its current term instead of renewing itself. The party itself, or an admin with evidence. NOT_FOUND, STALE.',
  })
  @Allow(END_MOU)
  declineMouRenewal(
    @Args('input', { description: 'The notice.' }) input: MouNoticeInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.DeclineMouRenewalSuccess, this.terms.declineRenewal(actor, input));
  }

  @Mutation(() => results.TerminateMouResult, {
    description:
      'Gives notice that ends a memorandum before its time, once the days of notice have passed. Then what was promised is closed, unless it survives. The party itself, or an admin with evidence. NOT_FOUND, STALE.',
  })
  @Allow(END_MOU)
  terminateMou(
    @Args('input', { description: 'The notice.' }) input: TerminateMouInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.TerminateMouSuccess, this.terms.terminate(actor, input));
  }
}
