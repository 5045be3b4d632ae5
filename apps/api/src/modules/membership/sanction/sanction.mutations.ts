/** Mutations on sanction cases. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import {
  DismissSanctionCaseInput,
  OpenSanctionCaseInput,
  RecordSanctionHearingInput,
  RespondToSanctionInput,
  SetSanctionHearingInput,
  WithdrawSanctionCaseInput,
} from './sanction.inputs.js';
import {
  DismissSanctionCaseResult,
  DismissSanctionCaseSuccess,
  OpenSanctionCaseResult,
  OpenSanctionCaseSuccess,
  RecordSanctionHearingResult,
  RecordSanctionHearingSuccess,
  RespondToSanctionResult,
  RespondToSanctionSuccess,
  SetSanctionHearingResult,
  SetSanctionHearingSuccess,
  WithdrawSanctionCaseResult,
  WithdrawSanctionCaseSuccess,
} from './sanction.results.js';
import { BOARD_ACT, DEFEND, LEAD_CASE } from '../domain/grants.js';
import { SanctionCaseService } from './sanction-case.service.js';

@Resolver()
export class SanctionCaseMutations {
  constructor(private readonly cases: SanctionCaseService) {}

  @Mutation(() => OpenSanctionCaseResult, { description: 'Gives a member notice of a sanction. Board. NOT_FOUND.' })
  @Allow(BOARD_ACT)
  async openSanctionCase(
    @Args('input', { description: 'What is to be done.' }) input: OpenSanctionCaseInput,
    @CurrentActor() actor: Actor,
  ): Promise<OpenSanctionCaseSuccess> {
    return Object.assign(new OpenSanctionCaseSuccess(), { sanctionCase: await this.cases.open(actor, input) });
  }

  @Mutation(() => RespondToSanctionResult, {
    description: 'Answers a notice. The head or legal signatory of the member itself. NOT_FOUND, STALE.',
  })
  @Allow(DEFEND)
  async respondToSanction(
    @Args('input', { description: 'What is to be done.' }) input: RespondToSanctionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RespondToSanctionSuccess> {
    return Object.assign(new RespondToSanctionSuccess(), { sanctionCase: await this.cases.respond(actor, input) });
  }

  @Mutation(() => SetSanctionHearingResult, {
    description: 'Sets the day of a hearing. Officers, admins and board. NOT_FOUND, STALE.',
  })
  @Allow(LEAD_CASE)
  async setSanctionHearing(
    @Args('input', { description: 'What is to be done.' }) input: SetSanctionHearingInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetSanctionHearingSuccess> {
    return Object.assign(new SetSanctionHearingSuccess(), { sanctionCase: await this.cases.setHearing(actor, input) });
  }

  @Mutation(() => RecordSanctionHearingResult, {
    description: 'Records that a hearing was held. Officers, admins and board. NOT_FOUND, STALE.',
  })
  @Allow(LEAD_CASE)
  async recordSanctionHearing(
    @Args('input', { description: 'What is to be done.' }) input: RecordSanctionHearingInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordSanctionHearingSuccess> {
    return Object.assign(new RecordSanctionHearingSuccess(), {
      sanctionCase: await this.cases.recordHearing(actor, input),
    });
  }

  @Mutation(() => DismissSanctionCaseResult, {
    description: 'Closes a case without a measure, after its hearing. Board. NOT_FOUND, STALE.',
  })
  @Allow(BOARD_ACT)
  async dismissSanctionCase(
    @Args('input', { description: 'What is to be done.' }) input: DismissSanctionCaseInput,
    @CurrentActor() actor: Actor,
  ): Promise<DismissSanctionCaseSuccess> {
    return Object.assign(new DismissSanctionCaseSuccess(), { sanctionCase: await this.cases.dismiss(actor, input) });
  }

  @Mutation(() => WithdrawSanctionCaseResult, { description: 'Takes a notice back. Board. NOT_FOUND, STALE.' })
  @Allow(BOARD_ACT)
  async withdrawSanctionCase(
    @Args('input', { description: 'What is to be done.' }) input: WithdrawSanctionCaseInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawSanctionCaseSuccess> {
    return Object.assign(new WithdrawSanctionCaseSuccess(), { sanctionCase: await this.cases.withdraw(actor, input) });
  }
}
