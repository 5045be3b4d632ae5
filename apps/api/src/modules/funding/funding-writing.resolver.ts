/** The mutations that write applications for funding. Steps are in funding-steps.resolver.ts. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import * as inputs from './contract/funding-application.inputs.js';
import { RecordFundingApplicationInput } from './contract/funding-step.inputs.js';
import * as results from './contract/funding.results.js';
import { PREPARE_FUNDING, RECORD_FUNDING } from './domain/grants.js';
import { FundingWriting } from './funding-writing.service.js';

const WHO = 'Heads, legal signatories, contacts and editors of the coordinator, and officers.';

@Resolver()
export class FundingWritingResolver {
  constructor(private readonly writing: FundingWriting) {}

  @Mutation(() => results.Started.Result, {
    description:
      'Writes down an idea for an application; it belongs to the organisation for which the caller acts. NOT_FOUND, INPUT_INVALID (`languageOnce`).',
  })
  @Allow(PREPARE_FUNDING)
  async startFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The idea.' }) input: inputs.StartFundingApplicationInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Started.Success(), { application: await this.writing.start(actor, input) });
  }

  @Mutation(() => results.Recorded.Result, {
    description:
      'Enters an application of the past, as far as it is known. Officers and admins. NOT_FOUND, INPUT_INVALID (`provenance`, `sourceNeeded`, `future`, `shares`, `currencyNeeded`, `oneCoordinator`, `associatedShare`, `languageOnce`).',
  })
  @Allow(RECORD_FUNDING)
  async recordFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application of the past.' }) input: RecordFundingApplicationInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Recorded.Success(), { application: await this.writing.recordPast(actor, input) });
  }

  @Mutation(() => results.Updated.Result, {
    description: `Writes title, call, currency or total anew. ${WHO} NOT_FOUND, STALE, INPUT_INVALID (\`languageOnce\`, \`currencyNeeded\`).`,
  })
  @Allow(PREPARE_FUNDING)
  async updateFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is written anew.' }) input: inputs.UpdateFundingApplicationInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Updated.Success(), { application: await this.writing.update(actor, input) });
  }

  @Mutation(() => results.PartnerSet.Result, {
    description: `Takes an organisation into the consortium, or changes its part; with another role or share it signs anew. ${WHO} NOT_FOUND, STALE, INPUT_INVALID (\`oneCoordinator\`, \`associatedShare\`).`,
  })
  @Allow(PREPARE_FUNDING)
  async setConsortiumPartner(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation and its part.' }) input: inputs.SetConsortiumPartnerInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.PartnerSet.Success(), {
      application: await this.writing.setPartner(actor, input),
    });
  }

  @Mutation(() => results.PartnerRemoved.Result, {
    description: `Takes an organisation out of the consortium. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(PREPARE_FUNDING)
  async removeConsortiumPartner(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation.' }) input: inputs.RemoveConsortiumPartnerInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.PartnerRemoved.Success(), {
      application: await this.writing.removePartner(actor, input),
    });
  }
}
