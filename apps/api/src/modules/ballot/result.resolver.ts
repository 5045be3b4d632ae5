/** Publishing a result, contesting it, and deciding on the contest. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import {
  AnnulResultInput,
  ContestResultInput,
  PublishResultInput,
  UpholdResultInput,
} from './contract/ballot-acts.inputs.js';
import * as answers from './contract/ballot-success.js';
import { Ballot } from './contract/ballot.model.js';
import { COMMIT_VOTE, DECIDE_CONTEST, PUBLISH_RESULT } from './domain/grants.js';
import { ResultService } from './result.service.js';

@Resolver(() => Ballot)
export class ResultResolver {
  constructor(private readonly results: ResultService) {}

  @Mutation(() => answers.PublishResultAnswer.result, {
    description:
      'Publishes a certified result, records the decision and carries it out, all of it once or nothing. Admins other than the certifier. NOT_FOUND.',
  })
  @Allow(PUBLISH_RESULT)
  async publishResult(
    @Args('input', { description: 'The publication.' }) input: PublishResultInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.PublishResultAnswer.of(await this.results.publish(actor, input));
  }

  @Mutation(() => answers.ContestResultAnswer.result, {
    description:
      'Contests a published result in the time that the rules give. Heads, legal signatories and voting delegates of members. NOT_FOUND.',
  })
  @Allow(COMMIT_VOTE)
  async contestResult(
    @Args('input', { description: 'The contest.' }) input: ContestResultInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.ContestResultAnswer.of(await this.results.contest(actor, input));
  }

  @Mutation(() => answers.UpholdResultAnswer.result, {
    description:
      'Lets a contested result stand. Admins and the board, neither who certified nor who published. NOT_FOUND.',
  })
  @Allow(DECIDE_CONTEST)
  async upholdResult(
    @Args('input', { description: 'Why it stands.' }) input: UpholdResultInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.UpholdResultAnswer.of(await this.results.uphold(actor, input));
  }

  @Mutation(() => answers.AnnulResultAnswer.result, {
    description:
      'Reverses a contested result by a decision; the ledger takes back what it brought about. Admins and the board, neither who certified nor who published. NOT_FOUND.',
  })
  @Allow(DECIDE_CONTEST)
  async annulResult(
    @Args('input', { description: 'Why, and who decided.' }) input: AnnulResultInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.AnnulResultAnswer.of(await this.results.annul(actor, input));
  }
}
