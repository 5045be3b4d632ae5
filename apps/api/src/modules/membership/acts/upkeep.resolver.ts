/** Mutations on the course of a membership: resignation, lapse, category, end, succession, correction. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import {
  ChangeMembershipCategoryInput,
  ConfirmLapseInput,
  ConfirmProvisionExpiryInput,
  CorrectMembershipEventInput,
  DissolveMembershipInput,
  ResignMembershipInput,
  SucceedMembershipInput,
  WithdrawResignationInput,
} from '../contract/acts.inputs.js';
import {
  ChangeMembershipCategoryResult,
  ChangeMembershipCategorySuccess,
  ConfirmLapseResult,
  ConfirmLapseSuccess,
  ConfirmProvisionExpiryResult,
  ConfirmProvisionExpirySuccess,
  CorrectMembershipEventResult,
  CorrectMembershipEventSuccess,
  DissolveMembershipResult,
  DissolveMembershipSuccess,
  ResignMembershipResult,
  ResignMembershipSuccess,
  SucceedMembershipResult,
  SucceedMembershipSuccess,
  WithdrawResignationResult,
  WithdrawResignationSuccess,
} from '../contract/acts.results.js';
import { CORRECT_MEMBERSHIP, KEEP_MEMBERSHIP, RESIGN } from '../domain/grants.js';
import { ProvisionService } from './provision.service.js';
import { ResignationService } from './resignation.service.js';
import { UpkeepService } from './upkeep.service.js';

@Resolver()
export class MembershipUpkeepResolver {
  constructor(
    private readonly resignations: ResignationService,
    private readonly upkeep: UpkeepService,
    private readonly provisions: ProvisionService,
  ) {}

  @Mutation(() => ResignMembershipResult, {
    description: 'Leaves the network. The legal signatory of the organisation itself. NOT_FOUND.',
  })
  @Allow(RESIGN)
  async resignMembership(
    @Args('input', { description: 'What is to be done.' }) input: ResignMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<ResignMembershipSuccess> {
    return Object.assign(new ResignMembershipSuccess(), { membership: await this.resignations.resign(actor, input) });
  }

  @Mutation(() => WithdrawResignationResult, {
    description:
      'Takes a resignation back before it takes effect. The legal signatory of the organisation itself. NOT_FOUND.',
  })
  @Allow(RESIGN)
  async withdrawResignation(
    @Args('input', { description: 'What is to be done.' }) input: WithdrawResignationInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawResignationSuccess> {
    return Object.assign(new WithdrawResignationSuccess(), {
      membership: await this.resignations.withdraw(actor, input),
    });
  }

  @Mutation(() => ConfirmLapseResult, {
    description: 'Confirms that a membership lapsed; it never lapses by itself. Officers and admins. NOT_FOUND.',
  })
  @Allow(KEEP_MEMBERSHIP)
  async confirmLapse(
    @Args('input', { description: 'What is to be done.' }) input: ConfirmLapseInput,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmLapseSuccess> {
    return Object.assign(new ConfirmLapseSuccess(), { membership: await this.upkeep.confirmLapse(actor, input) });
  }

  @Mutation(() => ConfirmProvisionExpiryResult, {
    description:
      'Confirms that a provisional admission ended, as the summit that was to ratify it is over; it never ends by itself. Officers and admins. NOT_FOUND.',
  })
  @Allow(KEEP_MEMBERSHIP)
  async confirmProvisionExpiry(
    @Args('input', { description: 'What is to be done.' }) input: ConfirmProvisionExpiryInput,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmProvisionExpirySuccess> {
    return Object.assign(new ConfirmProvisionExpirySuccess(), {
      membership: await this.provisions.confirmExpiry(actor, input),
    });
  }

  @Mutation(() => ChangeMembershipCategoryResult, {
    description: 'Enters a decision on the category of a member. Admins. NOT_FOUND.',
  })
  @Allow(CORRECT_MEMBERSHIP)
  async changeMembershipCategory(
    @Args('input', { description: 'What is to be done.' }) input: ChangeMembershipCategoryInput,
    @CurrentActor() actor: Actor,
  ): Promise<ChangeMembershipCategorySuccess> {
    return Object.assign(new ChangeMembershipCategorySuccess(), {
      membership: await this.upkeep.changeCategory(actor, input),
    });
  }

  @Mutation(() => DissolveMembershipResult, {
    description: 'Ends the membership of an organisation that ceased to exist. Officers and admins. NOT_FOUND.',
  })
  @Allow(KEEP_MEMBERSHIP)
  async dissolveMembership(
    @Args('input', { description: 'What is to be done.' }) input: DissolveMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<DissolveMembershipSuccess> {
    return Object.assign(new DissolveMembershipSuccess(), { membership: await this.upkeep.dissolve(actor, input) });
  }

  @Mutation(() => SucceedMembershipResult, {
    description:
      'Hands the membership of an organisation that ceased to exist to its successor, as it stood last. Admins. NOT_FOUND.',
  })
  @Allow(CORRECT_MEMBERSHIP)
  async succeedMembership(
    @Args('input', { description: 'What is to be done.' }) input: SucceedMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<SucceedMembershipSuccess> {
    return Object.assign(new SucceedMembershipSuccess(), { membership: await this.upkeep.succeed(actor, input) });
  }

  @Mutation(() => CorrectMembershipEventResult, {
    description: 'Adds a row that takes the place of a wrong one; what was recorded stays. Admins. NOT_FOUND.',
  })
  @Allow(CORRECT_MEMBERSHIP)
  async correctMembershipEvent(
    @Args('input', { description: 'What is to be done.' }) input: CorrectMembershipEventInput,
    @CurrentActor() actor: Actor,
  ): Promise<CorrectMembershipEventSuccess> {
    return Object.assign(new CorrectMembershipEventSuccess(), { membership: await this.upkeep.correct(actor, input) });
  }
}
