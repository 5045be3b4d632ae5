/** Finding, proposing and deciding on duplicates. */
import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { type Actor, Allow, CurrentActor, holds, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader, NodeRegistry, resultUnion } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { availableAction, GuardFailed } from '../../../core/workflow/index.js';
import { DuplicateCandidate } from './duplicate-candidate.model.js';
import { Organisation } from '../contract/organisation.model.js';
import { DECIDE_DUPLICATE, PROPOSE_DUPLICATE, READ_DUPLICATES } from '../domain/grants.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { OrganisationLoader } from '../organisation.loader.js';
import { DuplicateProposal, DuplicateProposalConnection, ProposalActionEnum } from './duplicate-proposal.model.js';
import { DuplicateProposalsArgs, ProposeDuplicateInput } from './duplicate.inputs.js';
import { DuplicateAlreadyProposed } from './duplicate.refusals.js';
import { DuplicateService } from './duplicate.service.js';
import { duplicateWorkflow, type ProposalAction, type ProposalSubject } from './duplicate.workflow.js';

const ProposalAvailableAction = availableAction<ProposalAction>('DuplicateProposal', ProposalActionEnum);

@ObjectType({ description: 'The proposal stands.' })
export class ProposeDuplicateSuccess {
  @Field(() => DuplicateProposal, { description: 'The proposal.' })
  proposal!: DuplicateProposal;
}
export const ProposeDuplicateResult = resultUnion('ProposeDuplicate', ProposeDuplicateSuccess, [
  DuplicateAlreadyProposed,
]);

@ObjectType({ description: 'The two records are one.' })
export class ConfirmDuplicateSuccess {
  @Field(() => DuplicateProposal, { description: 'The proposal as it is now.' })
  proposal!: DuplicateProposal;
}
export const ConfirmDuplicateResult = resultUnion('ConfirmDuplicate', ConfirmDuplicateSuccess, [GuardFailed]);

@ObjectType({ description: 'The two records stay two.' })
export class RejectDuplicateSuccess {
  @Field(() => DuplicateProposal, { description: 'The proposal as it is now.' })
  proposal!: DuplicateProposal;
}
export const RejectDuplicateResult = resultUnion('RejectDuplicate', RejectDuplicateSuccess, [GuardFailed]);

@Injectable()
export class DuplicateProposalLoader extends BatchLoader<string, DuplicateProposal> {
  constructor(private readonly duplicates: DuplicateService) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, DuplicateProposal>> {
    return holds(actor, READ_DUPLICATES) ? this.duplicates.readMany(ids) : new Map();
  }
}

/** For `availableActions`: by the uuid of a proposal that the reader may read. */
@Injectable()
export class ProposalSubjectLoader extends BatchLoader<string, ProposalSubject> {
  constructor(private readonly duplicates: DuplicateService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, ProposalSubject>> {
    return this.duplicates.subjects(ids);
  }
}

@Resolver(() => DuplicateProposal)
export class DuplicateResolver {
  constructor(
    private readonly duplicates: DuplicateService,
    private readonly finder: DuplicateFinder,
    private readonly organisations: OrganisationLoader,
    private readonly subjects: ProposalSubjectLoader,
    loader: DuplicateProposalLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('DuplicateProposal', (context, uuid) => loader.load(context, uuid));
  }

  @Query(() => [DuplicateCandidate], {
    description:
      'Up to ten organisations that may be the same as this one, across scripts and spellings, the likeliest first. Secretariat officers.',
  })
  @Allow(PROPOSE_DUPLICATE)
  duplicateCandidates(
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicateCandidate[]> {
    return this.finder.candidates(actor, uuidOf('Organisation', organisationId, 'organisationId'));
  }

  @Query(() => DuplicateProposalConnection, {
    name: 'duplicateProposals',
    description: 'Proposals, the newest first, in pages. Officers, admins and auditors of the secretariat.',
  })
  @Allow(READ_DUPLICATES)
  list(@Args() args: DuplicateProposalsArgs): Promise<DuplicateProposalConnection> {
    return this.duplicates.list(args);
  }

  @Mutation(() => ProposeDuplicateResult, {
    description: 'Proposes that two records are one organisation. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PROPOSE_DUPLICATE)
  async proposeDuplicate(
    @Args('input', { description: 'The proposal.' }) input: ProposeDuplicateInput,
    @CurrentActor() actor: Actor,
  ): Promise<ProposeDuplicateSuccess> {
    return Object.assign(new ProposeDuplicateSuccess(), { proposal: await this.duplicates.propose(actor, input) });
  }

  @Mutation(() => ConfirmDuplicateResult, {
    description:
      'Merges the duplicate into the original: its names become aliases, its id and slug lead there. An admin other than the proposer. It cannot be undone. NOT_FOUND.',
  })
  @Allow(DECIDE_DUPLICATE)
  async confirmDuplicate(
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmDuplicateSuccess> {
    return Object.assign(new ConfirmDuplicateSuccess(), { proposal: await this.duplicates.confirm(actor, id) });
  }

  @Mutation(() => RejectDuplicateResult, {
    description: 'Records that they are two organisations. An admin other than the proposer. NOT_FOUND.',
  })
  @Allow(DECIDE_DUPLICATE)
  async rejectDuplicate(
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RejectDuplicateSuccess> {
    return Object.assign(new RejectDuplicateSuccess(), { proposal: await this.duplicates.reject(actor, id) });
  }

  @ResolveField('duplicate', () => Organisation, {
    nullable: true,
    description: 'The record to give up; after the merge the original.',
  })
  duplicate(
    @Parent() { duplicateUuid }: DuplicateProposal,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, duplicateUuid);
  }

  @ResolveField('original', () => Organisation, { nullable: true, description: 'The record to keep.' })
  original(
    @Parent() { originalUuid }: DuplicateProposal,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, originalUuid);
  }

  @ResolveField('availableActions', () => [ProposalAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(@Parent() { uuid }: DuplicateProposal, @Context() context: RequestContext) {
    const subject = await this.subjects.load(context, uuid);
    return subject ? duplicateWorkflow.availableActions(subject, context.actor) : [];
  }
}
