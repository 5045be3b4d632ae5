/** How calls and applications for funding are read, and how calls are entered. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { FundingApplication, FundingApplicationConnection } from './contract/funding-application.model.js';
import { FundingCallsArgs, RecordFundingCallInput, UpdateFundingCallInput } from './contract/funding-call.inputs.js';
import { FundingCall, FundingCallConnection } from './contract/funding-call.model.js';
import { FundingApplicationsArgs } from './contract/funding-step.inputs.js';
import * as results from './contract/funding.results.js';
import { RECORD_FUNDING } from './domain/grants.js';
import { FundingApplicationService } from './funding-application.service.js';
import { FundingCallService } from './funding-call.service.js';
import { FundingApplicationLoader, FundingCallLoader } from './funding.loaders.js';

const OPEN_CALLS = 'a call is public: its funder wants it known';
const OWN_RULES = 'applications are read under their own rules: nobody else finds any';

@Resolver()
export class FundingResolver {
  constructor(
    private readonly calls: FundingCallService,
    private readonly applications: FundingApplicationService,
    private readonly callLoader: FundingCallLoader,
    private readonly applicationLoader: FundingApplicationLoader,
  ) {}

  @Query(() => FundingCall, { nullable: true, description: 'A call by id; null when there is none.' })
  @AllowAnyone(OPEN_CALLS)
  fundingCall(
    @Args('id', { type: () => ID, description: 'The public id of a call.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<FundingCall | null> {
    return this.callLoader.load(context, uuidOf('FundingCall', id));
  }

  @Query(() => FundingCallConnection, { description: 'Calls of funders, the latest deadline first, in pages.' })
  @AllowAnyone(OPEN_CALLS)
  fundingCalls(@Args() args: FundingCallsArgs): Promise<FundingCallConnection> {
    return this.calls.list(args);
  }

  @Query(() => FundingApplication, {
    nullable: true,
    description: 'An application for funding by id; null when there is none that the caller may read.',
  })
  @AllowAnyone(OWN_RULES)
  fundingApplication(
    @Args('id', { type: () => ID, description: 'The public id of an application for funding.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<FundingApplication | null> {
    return this.applicationLoader.load(context, uuidOf('FundingApplication', id));
  }

  @Query(() => FundingApplicationConnection, {
    description: 'The applications for funding that the caller may read, what was begun last first, in pages.',
  })
  @AllowAnyone(OWN_RULES)
  fundingApplications(
    @CurrentActor() actor: Actor,
    @Args() args: FundingApplicationsArgs,
  ): Promise<FundingApplicationConnection> {
    return this.applications.list(actor, args);
  }

  @Mutation(() => results.RecordFundingCallResult, {
    description:
      'Enters a call of a funder. Officers and admins. NOT_FOUND, INPUT_INVALID (`timeZone`, `dateOrder`, `callOnce`, `languageOnce`, `sourceNeeded`, `provenance`).',
  })
  @Allow(RECORD_FUNDING)
  async recordFundingCall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The call.' }) input: RecordFundingCallInput,
  ): Promise<results.RecordFundingCallSuccess> {
    return Object.assign(new results.RecordFundingCallSuccess(), { call: await this.calls.record(actor, input) });
  }

  @Mutation(() => results.UpdateFundingCallResult, {
    description:
      'Writes a call anew, such as with a later deadline; what it said before is kept. Officers and admins. NOT_FOUND, STALE, INPUT_INVALID as for `recordFundingCall`.',
  })
  @Allow(RECORD_FUNDING)
  async updateFundingCall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The call as it is now.' }) input: UpdateFundingCallInput,
  ): Promise<results.UpdateFundingCallSuccess> {
    return Object.assign(new results.UpdateFundingCallSuccess(), { call: await this.calls.update(actor, input) });
  }
}
