/** The mutations on adoptions. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { ADOPT, RECORD_ADOPTION, SHARE } from '../domain/grants.js';
import { AdoptionActs } from './adoption-acts.service.js';
import * as inputs from './adoption.inputs.js';
import * as results from './adoption.results.js';

const WHO = 'Heads, contacts and editors for their own organisation, officers for any.';

@Resolver()
export class AdoptionMutations {
  constructor(private readonly acts: AdoptionActs) {}

  @Mutation(() => results.AdoptProgrammeResult, {
    description: `Says that an organisation is interested in a programme. ${WHO} NOT_FOUND.`,
  })
  @Allow(ADOPT)
  async adoptProgramme(
    @Args('input', { description: 'The interest.' }) input: inputs.AdoptProgrammeInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.AdoptProgrammeSuccess> {
    return Object.assign(new results.AdoptProgrammeSuccess(), { adoption: await this.acts.adopt(actor, input) });
  }

  @Mutation(() => results.RecordAdoptionResult, {
    description: 'Enters a use that is known from papers or pages. Secretariat officers. NOT_FOUND.',
  })
  @Allow(RECORD_ADOPTION)
  async recordAdoption(
    @Args('input', { description: 'The use.' }) input: inputs.RecordAdoptionInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.RecordAdoptionSuccess> {
    return Object.assign(new results.RecordAdoptionSuccess(), { adoption: await this.acts.record(actor, input) });
  }

  @Mutation(() => results.UpdateAdoptionResult, {
    description: `Changes language, place, period, reach or notes. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async updateAdoption(
    @Args('input', { description: 'The changes.' }) input: inputs.UpdateAdoptionInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.UpdateAdoptionSuccess> {
    return Object.assign(new results.UpdateAdoptionSuccess(), { adoption: await this.acts.update(actor, input) });
  }

  @Mutation(() => results.AddAdoptionEvidenceResult, {
    description: `Adds a file or a link that shows the use. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async addAdoptionEvidence(
    @Args('input', { description: 'The evidence.' }) input: inputs.AddAdoptionEvidenceInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.AddAdoptionEvidenceSuccess> {
    const adoption = await this.acts.addEvidence(actor, input);
    return Object.assign(new results.AddAdoptionEvidenceSuccess(), { adoption });
  }

  @Mutation(() => results.PermitAdaptationResult, {
    description:
      'Permits to adapt what has no clear licence. Heads and editors of the member that owns the programme, and officers for it. NOT_FOUND, STALE.',
  })
  @Allow(SHARE)
  async permitAdaptation(
    @Args('input', { description: 'The permission.' }) input: inputs.PermitAdaptationInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.PermitAdaptationSuccess> {
    return Object.assign(new results.PermitAdaptationSuccess(), { adoption: await this.acts.permit(actor, input) });
  }

  @Mutation(() => results.PlanAdoptionResult, { description: `Says that it will be used. ${WHO} NOT_FOUND, STALE.` })
  @Allow(ADOPT)
  async planAdoption(
    @Args('input', { description: 'The adoption.' }) input: inputs.AdoptionStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.PlanAdoptionSuccess> {
    return Object.assign(new results.PlanAdoptionSuccess(), { adoption: await this.acts.step(actor, input, 'PLAN') });
  }

  @Mutation(() => results.StartAdaptationResult, {
    description: `Says that it is being made to fit; the licence or the owner, and the language, must allow it. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async startAdaptation(
    @Args('input', { description: 'The adoption.' }) input: inputs.AdoptionStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.StartAdaptationSuccess> {
    const adoption = await this.acts.step(actor, input, 'ADAPT');
    return Object.assign(new results.StartAdaptationSuccess(), { adoption });
  }

  @Mutation(() => results.StartPilotResult, {
    description: `Says that it is being tried out, adapted or as it is. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async startPilot(
    @Args('input', { description: 'The adoption.' }) input: inputs.AdoptionStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.StartPilotSuccess> {
    return Object.assign(new results.StartPilotSuccess(), { adoption: await this.acts.step(actor, input, 'PILOT') });
  }

  @Mutation(() => results.ConfirmUseResult, {
    description: `Says that it is in use; there must be evidence. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async confirmUse(
    @Args('input', { description: 'The adoption.' }) input: inputs.AdoptionStepInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.ConfirmUseSuccess> {
    return Object.assign(new results.ConfirmUseSuccess(), { adoption: await this.acts.step(actor, input, 'USE') });
  }

  @Mutation(() => results.DiscontinueAdoptionResult, {
    description: `Says that it does not go on, and why. ${WHO} NOT_FOUND, STALE.`,
  })
  @Allow(ADOPT)
  async discontinueAdoption(
    @Args('input', { description: 'The adoption and the reason.' }) input: inputs.DiscontinueAdoptionInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.DiscontinueAdoptionSuccess> {
    const adoption = await this.acts.discontinue(actor, input);
    return Object.assign(new results.DiscontinueAdoptionSuccess(), { adoption });
  }
}
