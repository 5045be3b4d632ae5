/** The mutations on resources. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { SHARE } from '../domain/grants.js';
import { DevelopItemInput, ItemStepInput, WithdrawItemInput } from '../programme/programme.inputs.js';
import { ResourceActs } from './resource-acts.service.js';
import { AddResourceInput, ReviseResourceInput, UpdateResourceInput } from './resource.inputs.js';
import {
  AddResourceResult,
  AddResourceSuccess,
  DevelopResourceResult,
  DevelopResourceSuccess,
  ReleaseResourceResult,
  ReleaseResourceSuccess,
  ReviseResourceResult,
  ReviseResourceSuccess,
  UpdateResourceResult,
  UpdateResourceSuccess,
  WithdrawResourceResult,
  WithdrawResourceSuccess,
} from './resource.results.js';

const WHO = 'Heads and editors of the member that owns the programme, and officers.';

@Resolver()
export class ResourceMutations {
  constructor(private readonly acts: ResourceActs) {}

  @Mutation(() => AddResourceResult, { description: `Adds a resource under a programme. ${WHO} NOT_FOUND.` })
  @Allow(SHARE)
  async addResource(
    @Args('input', { description: 'The resource.' }) input: AddResourceInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddResourceSuccess> {
    return Object.assign(new AddResourceSuccess(), { resource: await this.acts.add(actor, input) });
  }

  @Mutation(() => UpdateResourceResult, { description: `Changes what the record says. ${WHO} NOT_FOUND, STALE.` })
  @Allow(SHARE)
  async updateResource(
    @Args('input', { description: 'The changes.' }) input: UpdateResourceInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateResourceSuccess> {
    return Object.assign(new UpdateResourceSuccess(), { resource: await this.acts.update(actor, input) });
  }

  @Mutation(() => ReviseResourceResult, {
    description: `Publishes a new revision; the earlier ones stay readable. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(SHARE)
  async reviseResource(
    @Args('input', { description: 'The revision.' }) input: ReviseResourceInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReviseResourceSuccess> {
    return Object.assign(new ReviseResourceSuccess(), { resource: await this.acts.revise(actor, input) });
  }

  @Mutation(() => DevelopResourceResult, {
    description: `Says that a planned resource is being made, and what it grew out of. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(SHARE)
  async developResource(
    @Args('input', { description: 'The resource and its origin.' }) input: DevelopItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<DevelopResourceSuccess> {
    return Object.assign(new DevelopResourceSuccess(), { resource: await this.acts.develop(actor, input) });
  }

  @Mutation(() => ReleaseResourceResult, { description: `Says that it can be used. ${WHO} NOT_FOUND, STALE.` })
  @Allow(SHARE)
  async releaseResource(
    @Args('input', { description: 'The resource.' }) input: ItemStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReleaseResourceSuccess> {
    return Object.assign(new ReleaseResourceSuccess(), { resource: await this.acts.release(actor, input) });
  }

  @Mutation(() => WithdrawResourceResult, {
    description: `Says that it is offered no longer, and why. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(SHARE)
  async withdrawResource(
    @Args('input', { description: 'The resource and the reason.' }) input: WithdrawItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawResourceSuccess> {
    return Object.assign(new WithdrawResourceSuccess(), { resource: await this.acts.withdraw(actor, input) });
  }
}
