/** The fields of Programme that need more than its own row, and how other subgraphs refer to it. */
import { Args, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../../core/graphql/index.js';
import { anyIdOf, uuidOf } from '../../../core/ids/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { ProgrammeActionEnum } from '../contract/resource-enums.js';
import { type ProgrammeAction, programmeWorkflow } from '../domain/programme.workflow.js';
import { OrganisationProgrammesLoader, ProgrammeLoader } from './programme.loaders.js';
import { Programme, ProgrammePartner } from './programme.model.js';

const ProgrammeAvailableAction = availableAction<ProgrammeAction>('Programme', ProgrammeActionEnum);

@Resolver(() => Programme)
export class ProgrammeFieldsResolver {
  constructor(
    private readonly loader: ProgrammeLoader,
    private readonly organisations: OrganisationLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('Programme', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Programme | null> {
    return this.loader.load(context, uuidOf('Programme', id));
  }

  @ResolveField('description', () => LocalisedText, {
    nullable: true,
    description: 'What it is, and the language that this is really in.',
  })
  description(@Parent() { descriptions }: Programme, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(descriptions, languages);
  }

  @ResolveField('owner', () => Organisation, {
    nullable: true,
    description:
      'The organisation that shares it and keeps its record; null when it is at risk and hidden from the caller.',
  })
  owner({ ownerUuid }: Programme, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, ownerUuid);
  }

  @ResolveField('partners', () => [ProgrammePartner], {
    description: 'Who else takes part, up to 50, without those that are hidden from the caller.',
  })
  async partners({ partnersByUuid }: Programme, _: unknown, context: RequestContext): Promise<ProgrammePartner[]> {
    const found = await Promise.all(
      partnersByUuid.map(async ({ organisation_id, role }) => ({
        organisation: await this.organisations.load(context, organisation_id),
        role,
      })),
    );
    return found.flatMap(({ organisation, role }) =>
      organisation ? [Object.assign(new ProgrammePartner(), { organisation, role })] : [],
    );
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: Programme, _: unknown, context: RequestContext): Promise<object | null> | null {
    const found = originId === null ? undefined : anyIdOf(originId);
    return found ? this.nodes.load(context, found.type, found.uuid) : null;
  }

  @ResolveField('availableActions', () => [ProgrammeAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions(
    { status, ownerUuid, offersSomething }: Programme,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<ProgrammeAction>[] {
    const subject = { state: status, status, ownerId: ownerUuid, offersSomething };
    return programmeWorkflow.availableActions(subject, actor);
  }
}

@Resolver(() => Organisation)
export class OrganisationProgrammesResolver {
  constructor(private readonly programmes: OrganisationProgrammesLoader) {}

  @ResolveField('programmes', () => [Programme], {
    description:
      'The programmes that it shares or takes part in, up to 100, by name, without those that were withdrawn. For filters and pages see `programmes`.',
  })
  async ofOrganisation({ uuid }: Organisation, _: unknown, context: RequestContext): Promise<Programme[]> {
    return (await this.programmes.load(context, uuid)) ?? [];
  }
}
