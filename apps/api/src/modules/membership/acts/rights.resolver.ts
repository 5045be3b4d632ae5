/** Mutations on the rights of a member: suspension and good standing. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import {
  LiftSuspensionInput,
  RecordStandingInput,
  SuspendForDuesInput,
  SuspendMemberInput,
} from '../contract/acts.inputs.js';
import {
  LiftSuspensionResult,
  LiftSuspensionSuccess,
  RecordStandingResult,
  RecordStandingSuccess,
  SuspendForDuesResult,
  SuspendForDuesSuccess,
  SuspendMemberResult,
  SuspendMemberSuccess,
} from '../contract/acts.results.js';
import { BOARD_ACT, KEEP_MEMBERSHIP } from '../domain/grants.js';
import { StandingService } from './standing.service.js';
import { SuspensionService } from './suspension.service.js';

@Resolver()
export class MemberRightsResolver {
  constructor(
    private readonly suspensions: SuspensionService,
    private readonly standings: StandingService,
  ) {}

  @Mutation(() => SuspendMemberResult, {
    description: 'Suspends a member by resolution of the board, in its open sanction case. Board. NOT_FOUND.',
  })
  @Allow(BOARD_ACT)
  async suspendMember(
    @Args('input', { description: 'What is to be done.' }) input: SuspendMemberInput,
    @CurrentActor() actor: Actor,
  ): Promise<SuspendMemberSuccess> {
    return Object.assign(new SuspendMemberSuccess(), { membership: await this.suspensions.suspend(actor, input) });
  }

  @Mutation(() => SuspendForDuesResult, {
    description:
      'Suspends a member that has not been in good standing for the days of grace and was reminded. Officers and admins. NOT_FOUND.',
  })
  @Allow(KEEP_MEMBERSHIP)
  async suspendForDues(
    @Args('input', { description: 'What is to be done.' }) input: SuspendForDuesInput,
    @CurrentActor() actor: Actor,
  ): Promise<SuspendForDuesSuccess> {
    return Object.assign(new SuspendForDuesSuccess(), {
      membership: await this.suspensions.suspendForDues(actor, input),
    });
  }

  @Mutation(() => LiftSuspensionResult, {
    description: 'Gives a member its rights back, as they were before. Board. NOT_FOUND.',
  })
  @Allow(BOARD_ACT)
  async liftSuspension(
    @Args('input', { description: 'What is to be done.' }) input: LiftSuspensionInput,
    @CurrentActor() actor: Actor,
  ): Promise<LiftSuspensionSuccess> {
    return Object.assign(new LiftSuspensionSuccess(), { membership: await this.suspensions.lift(actor, input) });
  }

  @Mutation(() => RecordStandingResult, {
    description:
      'Records whether a member is in good standing. A good one lifts a suspension that was for dues. Officers and admins. NOT_FOUND.',
  })
  @Allow(KEEP_MEMBERSHIP)
  async recordStanding(
    @Args('input', { description: 'What is to be done.' }) input: RecordStandingInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordStandingSuccess> {
    return Object.assign(new RecordStandingSuccess(), { membership: await this.standings.record(actor, input) });
  }
}
