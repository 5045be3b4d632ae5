/** Mutations on appeals. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { DecideAppealInput, FileAppealInput } from './sanction.inputs.js';
import { DecideAppealResult, DecideAppealSuccess, FileAppealResult, FileAppealSuccess } from './sanction.results.js';
import { CORRECT_MEMBERSHIP, DEFEND } from '../domain/grants.js';
import { AppealService } from './appeal.service.js';

@Resolver()
export class AppealMutations {
  constructor(private readonly appeals: AppealService) {}

  @Mutation(() => FileAppealResult, {
    description:
      'Appeals against an exclusion, within the days of the rule set. The head or legal signatory of the excluded organisation. NOT_FOUND.',
  })
  @Allow(DEFEND)
  async fileAppeal(
    @Args('input', { description: 'What is to be done.' }) input: FileAppealInput,
    @CurrentActor() actor: Actor,
  ): Promise<FileAppealSuccess> {
    return Object.assign(new FileAppealSuccess(), { appeal: await this.appeals.file(actor, input) });
  }

  @Mutation(() => DecideAppealResult, {
    description:
      'Enters what the appeal body decided. Upheld, the exclusion is void from the beginning. An admin other than whoever gave the notice. NOT_FOUND, STALE.',
  })
  @Allow(CORRECT_MEMBERSHIP)
  async decideAppeal(
    @Args('input', { description: 'What is to be done.' }) input: DecideAppealInput,
    @CurrentActor() actor: Actor,
  ): Promise<DecideAppealSuccess> {
    return Object.assign(new DecideAppealSuccess(), { appeal: await this.appeals.enter(actor, input) });
  }
}
