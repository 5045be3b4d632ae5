/** The mutations on programmes. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { SHARE } from '../domain/grants.js';
import { ProgrammeActs } from './programme-acts.service.js';
import {
  DevelopItemInput,
  ItemStepInput,
  ShareProgrammeInput,
  UpdateProgrammeInput,
  WithdrawItemInput,
} from './programme.inputs.js';
import {
  DevelopProgrammeResult,
  DevelopProgrammeSuccess,
  ReleaseProgrammeResult,
  ReleaseProgrammeSuccess,
  ShareProgrammeResult,
  ShareProgrammeSuccess,
  UpdateProgrammeResult,
  UpdateProgrammeSuccess,
  WithdrawProgrammeResult,
  WithdrawProgrammeSuccess,
} from './programme.results.js';

const WHO = 'Heads and editors of the member that owns it, and officers.';

@Resolver()
export class ProgrammeMutations {
  constructor(private readonly acts: ProgrammeActs) {}

  @Mutation(() => ShareProgrammeResult, {
    description:
      'Shares a programme. Heads and editors of members for their organisation, officers for any. NOT_FOUND.',
  })
  @Allow(SHARE)
  async shareProgramme(
    @Args('input', { description: 'The programme.' }) input: ShareProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<ShareProgrammeSuccess> {
    return Object.assign(new ShareProgrammeSuccess(), { programme: await this.acts.share(actor, input) });
  }

  @Mutation(() => UpdateProgrammeResult, { description: `Changes what the record says. ${WHO} NOT_FOUND, STALE.` })
  @Allow(SHARE)
  async updateProgramme(
    @Args('input', { description: 'The changes.' }) input: UpdateProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateProgrammeSuccess> {
    return Object.assign(new UpdateProgrammeSuccess(), { programme: await this.acts.update(actor, input) });
  }

  @Mutation(() => DevelopProgrammeResult, {
    description: `Says that a planned programme is being made, and what it grew out of. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(SHARE)
  async developProgramme(
    @Args('input', { description: 'The programme and its origin.' }) input: DevelopItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<DevelopProgrammeSuccess> {
    return Object.assign(new DevelopProgrammeSuccess(), { programme: await this.acts.develop(actor, input) });
  }

  @Mutation(() => ReleaseProgrammeResult, { description: `Says that it can be used. ${WHO} NOT_FOUND, STALE.` })
  @Allow(SHARE)
  async releaseProgramme(
    @Args('input', { description: 'The programme.' }) input: ItemStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReleaseProgrammeSuccess> {
    return Object.assign(new ReleaseProgrammeSuccess(), { programme: await this.acts.release(actor, input) });
  }

  @Mutation(() => WithdrawProgrammeResult, {
    description: `Says that it is offered no longer, and why. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(SHARE)
  async withdrawProgramme(
    @Args('input', { description: 'The programme and the reason.' }) input: WithdrawItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawProgrammeSuccess> {
    return Object.assign(new WithdrawProgrammeSuccess(), { programme: await this.acts.withdraw(actor, input) });
  }
}
