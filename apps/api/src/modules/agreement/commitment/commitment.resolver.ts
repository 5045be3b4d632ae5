/** Commitments in the schema. */
import { Args, Mutation, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { File, FileLoader } from '../../file/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { Mou } from '../contract/mou.model.js';
import { DECIDE_MOU, DRAFT_MOU } from '../domain/grants.js';
import { MouLoader } from '../mou.loaders.js';
import { CommitmentLoader, MouCommitmentsLoader } from './commitment-reader.js';
import {
  AddCommitmentInput,
  EditCommitmentInput,
  FulfilCommitmentInput,
  ReleaseCommitmentInput,
} from './commitment.inputs.js';
import { Commitment, CommitmentAvailableAction } from './commitment.model.js';
import { COMMITMENTS_LISTED } from '../persistence/commitment.repository.js';
import {
  AddCommitmentResult,
  AddCommitmentSuccess,
  EditCommitmentResult,
  EditCommitmentSuccess,
  FulfilCommitmentResult,
  FulfilCommitmentSuccess,
  ReleaseCommitmentResult,
  ReleaseCommitmentSuccess,
} from './commitment.results.js';
import { CommitmentService } from './commitment.service.js';
import { type CommitmentAction, commitmentWorkflow } from './commitment.workflow.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly loader: CommitmentLoader,
    private readonly mous: MouLoader,
    private readonly organisations: OrganisationLoader,
    private readonly files: FileLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Commitment', (context, uuid) => this.loader.load(context, uuid));
  }

  @Mutation(() => AddCommitmentResult, {
    description: `Adds what a party promises in a clause, up to ${String(COMMITMENTS_LISTED)} to one memorandum (\`tooMany\`). Parties for themselves (FORBIDDEN for another one), and officers. NOT_FOUND.`,
  })
  @Allow(DRAFT_MOU)
  async addCommitment(
    @Args('input', { description: 'The commitment.' }) input: AddCommitmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddCommitmentSuccess> {
    return Object.assign(new AddCommitmentSuccess(), { commitment: await this.commitments.add(actor, input) });
  }

  @Mutation(() => EditCommitmentResult, {
    description:
      'Writes a commitment anew while it is OPEN. Its owner until every party has signed the memorandum; officers, unless the secretariat owns it. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_MOU)
  async editCommitment(
    @Args('input', { description: 'What changes.' }) input: EditCommitmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<EditCommitmentSuccess> {
    return Object.assign(new EditCommitmentSuccess(), { commitment: await this.commitments.edit(actor, input) });
  }

  @Mutation(() => FulfilCommitmentResult, {
    description: 'Shows that a commitment was fulfilled. Its owner and officers. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_MOU)
  async fulfilCommitment(
    @Args('input', { description: 'What shows it.' }) input: FulfilCommitmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<FulfilCommitmentSuccess> {
    return Object.assign(new FulfilCommitmentSuccess(), { commitment: await this.commitments.fulfil(actor, input) });
  }

  @Mutation(() => ReleaseCommitmentResult, {
    description:
      'Releases the owner of a commitment from it. The other parties and officers: nobody releases itself. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  async releaseCommitment(
    @Args('input', { description: 'The reason.' }) input: ReleaseCommitmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<ReleaseCommitmentSuccess> {
    return Object.assign(new ReleaseCommitmentSuccess(), { commitment: await this.commitments.release(actor, input) });
  }

  @ResolveField('description', () => LocalisedText, { description: 'What is promised.' })
  description(@Parent() { descriptions }: Commitment, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(descriptions, languages);
  }

  @ResolveField('mou', () => Mou, { description: 'The memorandum in which it stands.' })
  mou({ mouUuid }: Commitment, _: unknown, context: RequestContext): Promise<Mou | null> {
    return this.mous.load(context, mouUuid);
  }

  @ResolveField('owner', () => Organisation, {
    nullable: true,
    description: 'The party that promised it; null when the caller may not know of it.',
  })
  owner({ ownerUuid }: Commitment, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, ownerUuid);
  }

  @ResolveField('evidenceFile', () => File, {
    nullable: true,
    description: 'A file that shows that it was done; for the parties and the secretariat.',
  })
  evidenceFile({ evidenceFileUuid }: Commitment, _: unknown, context: RequestContext): Promise<File | null> | null {
    return evidenceFileUuid === null ? null : this.files.load(context, evidenceFileUuid);
  }

  @ResolveField('availableActions', () => [CommitmentAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: Commitment, _: unknown, { actor }: RequestContext): ActionState<CommitmentAction>[] {
    return commitmentWorkflow.availableActions(subject, actor);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Commitment | null> {
    return this.loader.load(context, uuidOf('Commitment', id));
  }
}

@Resolver(() => Mou)
export class MouCommitmentsResolver {
  constructor(private readonly commitments: MouCommitmentsLoader) {}

  @ResolveField('commitments', () => [Commitment], {
    description: `What its parties promised, up to ${String(COMMITMENTS_LISTED)}, as it was added. Empty for the public.`,
  })
  async ofMou({ uuid }: Mou, _: unknown, context: RequestContext): Promise<Commitment[]> {
    return (await this.commitments.load(context, uuid)) ?? [];
  }
}
