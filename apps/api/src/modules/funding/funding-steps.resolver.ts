/** The mutations that carry applications for funding on. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import * as inputs from './contract/funding-step.inputs.js';
import * as results from './contract/funding.results.js';
import { PREPARE_FUNDING, SIGN_MANDATE, SUBMIT_FUNDING } from './domain/grants.js';
import { FundingSteps } from './funding-steps.service.js';

const WHO = 'Heads, legal signatories, contacts and editors of the coordinator, and officers. NOT_FOUND, STALE.';
const BINDING = 'Heads and legal signatories of the coordinator, and officers. NOT_FOUND, STALE.';

@Resolver()
export class FundingStepsResolver {
  constructor(private readonly steps: FundingSteps) {}

  @Mutation(() => results.Built.Result, {
    description: `Begins to look for partners and to ask them for their mandates. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async buildConsortium(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Built.Success(), {
      application: await this.steps.step(actor, input, 'BUILD_CONSORTIUM'),
    });
  }

  @Mutation(() => results.Drafted.Result, {
    description: `Begins to write it (\`COORDINATOR_MISSING\`). ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async draftFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Drafted.Success(), { application: await this.steps.step(actor, input, 'DRAFT') });
  }

  @Mutation(() => results.Reviewed.Result, {
    description: `Lets others read it. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async reviewFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Reviewed.Success(), {
      application: await this.steps.step(actor, input, 'REVIEW'),
    });
  }

  @Mutation(() => results.Returned.Result, {
    description: `Takes it back for more work. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async returnFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application and the reason.' }) input: inputs.FundingReasonInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Returned.Success(), {
      application: await this.steps.stepFor(actor, input, 'RETURN'),
    });
  }

  @Mutation(() => results.Readied.Result, {
    description: `Says that everything is there; every guard that does not hold is named. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async markFundingApplicationReady(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Readied.Success(), {
      application: await this.steps.step(actor, input, 'MARK_READY'),
    });
  }

  @Mutation(() => results.Submitted.Result, {
    description: `Notes that it was handed in, before the deadline in the zone of the funder (\`DEADLINE_PASSED\`). ${BINDING}`,
  })
  @Allow(SUBMIT_FUNDING)
  async submitFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application and its number.' }) input: inputs.SubmitFundingApplicationInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Submitted.Success(), { application: await this.steps.submit(actor, input) });
  }

  @Mutation(() => results.Granted.Result, {
    description: `Tells that the funder grants it. ${BINDING} INPUT_INVALID (\`awarded\`, \`future\`).`,
  })
  @Allow(SUBMIT_FUNDING)
  async grantFunding(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What was granted.' }) input: inputs.GrantFundingInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Granted.Success(), { application: await this.steps.grant(actor, input) });
  }

  @Mutation(() => results.Rejected.Result, {
    description: `Tells that the funder does not grant it. ${BINDING} INPUT_INVALID (\`future\`).`,
  })
  @Allow(SUBMIT_FUNDING)
  async rejectFunding(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What was decided.' }) input: inputs.FundingOutcomeInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Rejected.Success(), {
      application: await this.steps.decide(actor, input, 'REJECT'),
    });
  }

  @Mutation(() => results.Reserved.Result, {
    description: `Tells that it stands on the reserve list. ${BINDING} INPUT_INVALID (\`future\`).`,
  })
  @Allow(SUBMIT_FUNDING)
  async reserveFunding(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What was decided.' }) input: inputs.FundingOutcomeInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Reserved.Success(), {
      application: await this.steps.decide(actor, input, 'RESERVE'),
    });
  }

  @Mutation(() => results.ProjectStarted.Result, {
    description: `Says that the project runs. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async startFundedProject(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.ProjectStarted.Success(), {
      application: await this.steps.step(actor, input, 'START'),
    });
  }

  @Mutation(() => results.ProjectClosed.Result, {
    description: `Says that the project is over. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async closeFundedProject(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: inputs.FundingStepInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.ProjectClosed.Success(), {
      application: await this.steps.step(actor, input, 'CLOSE'),
    });
  }

  @Mutation(() => results.Abandoned.Result, {
    description: `Gives it up before it was submitted. ${WHO}`,
  })
  @Allow(PREPARE_FUNDING)
  async abandonFundingApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application and the reason.' }) input: inputs.FundingReasonInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Abandoned.Success(), {
      application: await this.steps.stepFor(actor, input, 'ABANDON'),
    });
  }

  @Mutation(() => results.Signed.Result, {
    description:
      'Gives the coordinator the mandate of a partner, for its present role and share. Its legal signatories; officers record one that was signed on paper. NOT_FOUND, STALE, INPUT_INVALID (`organisationNeeded`, `ownOrganisation`, `evidenceNeeded`, `future`).',
  })
  @Allow(SIGN_MANDATE)
  async signPartnerMandate(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The mandate.' }) input: inputs.SignPartnerMandateInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Signed.Success(), { application: await this.steps.sign(actor, input) });
  }

  @Mutation(() => results.Declined.Result, {
    description:
      'Declines the mandate of the own organisation, or takes it back; what was ready is being drafted again. Legal signatories of a partner. NOT_FOUND, STALE.',
  })
  @Allow(SIGN_MANDATE)
  async declinePartnerMandate(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application and the reason.' }) input: inputs.FundingReasonInput,
  ): Promise<results.FundingSuccess> {
    return Object.assign(new results.Declined.Success(), { application: await this.steps.decline(actor, input) });
  }
}
