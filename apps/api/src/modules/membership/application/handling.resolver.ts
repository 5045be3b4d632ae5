/** What the secretariat does with an application. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { ApplicationActInput, ApplicationReasonInput, ReopenApplicationInput } from './contract/application.inputs.js';
import { Application } from './contract/application.model.js';
import { Checked, Circulated, DuesConfirmed, Reopened, Resumed } from './contract/application.results.js';
import { HANDLE } from './domain/grants.js';
import { HandlingService } from './handling.service.js';

@Resolver(() => Application)
export class HandlingResolver {
  constructor(private readonly handling: HandlingService) {}

  @Mutation(() => Checked.Result, {
    description:
      'Finds an application formally complete, so that the board screens it. Officers, other than the person who handed it in. NOT_FOUND, STALE.',
  })
  @Allow(HANDLE)
  async acceptFormalCheck(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application.' }) input: ApplicationActInput,
  ): Promise<object> {
    return Object.assign(new Checked.Success(), { application: await this.handling.acceptFormalCheck(actor, input) });
  }

  @Mutation(() => Circulated.Result, {
    description:
      'Circulates the documents to the members. From then on it is public that the organisation applies. Accounts and lists of board members stay with the secretariat. Officers. NOT_FOUND, STALE.',
  })
  @Allow(HANDLE)
  async circulateApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application.' }) input: ApplicationActInput,
  ): Promise<object> {
    return Object.assign(new Circulated.Success(), { application: await this.handling.circulate(actor, input) });
  }

  @Mutation(() => Resumed.Result, {
    description: 'Takes a case up again that was put off: it is the same case. Officers. NOT_FOUND, STALE.',
  })
  @Allow(HANDLE)
  async resumeApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application, and why.' }) input: ApplicationReasonInput,
  ): Promise<object> {
    return Object.assign(new Resumed.Success(), { application: await this.handling.resume(actor, input) });
  }

  @Mutation(() => Reopened.Result, {
    description:
      'Opens a case again that was refused, taken back or lapsed, for as long as the rule set allows. Officers. NOT_FOUND, STALE.',
  })
  @Allow(HANDLE)
  async reopenApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application, and why.' }) input: ReopenApplicationInput,
  ): Promise<object> {
    return Object.assign(new Reopened.Success(), { application: await this.handling.reopen(actor, input) });
  }

  @Mutation(() => DuesConfirmed.Result, {
    description:
      'Records that the first dues of an admitted applicant were paid or waived, where the rule set lets an admission take effect then: it is a member from today. Officers. NOT_FOUND, STALE.',
  })
  @Allow(HANDLE)
  async confirmFirstDues(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application, and how.' }) input: ApplicationReasonInput,
  ): Promise<object> {
    return Object.assign(new DuesConfirmed.Success(), { application: await this.handling.confirmDues(actor, input) });
  }
}
