/** Relations: recording them, and the fields that show them. */
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { resultUnion } from '../../../core/graphql/index.js';
import { Organisation } from '../contract/organisation.model.js';
import { MAINTAIN } from '../domain/grants.js';
import { OrganisationLoader } from '../organisation.loader.js';
import { RelateOrganisationsInput, RelateToNetworkInput } from './relation.inputs.js';
import { NetworkRelationsLoader, RelationsLoader } from './relation.loaders.js';
import { NetworkRelation, OrganisationRelation } from './relation.models.js';
import { RelationService } from './relation.service.js';

@ObjectType({ description: 'The relation was recorded.' })
export class RelateOrganisationsSuccess {
  @Field(() => OrganisationRelation, { description: 'The relation.' })
  relation!: OrganisationRelation;
}
export const RelateOrganisationsResult = resultUnion('RelateOrganisations', RelateOrganisationsSuccess);

@ObjectType({ description: 'The relation to the network was recorded.' })
export class RelateToNetworkSuccess {
  @Field(() => NetworkRelation, { description: 'The relation.' })
  relation!: NetworkRelation;
}
export const RelateToNetworkResult = resultUnion('RelateToNetwork', RelateToNetworkSuccess);

@Resolver(() => OrganisationRelation)
export class RelationResolver {
  constructor(
    private readonly relations: RelationService,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Mutation(() => RelateOrganisationsResult, {
    description: 'Records how one organisation stands to another. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MAINTAIN)
  async relateOrganisations(
    @Args('input', { description: 'The relation.' }) input: RelateOrganisationsInput,
    @CurrentActor() actor: Actor,
  ): Promise<RelateOrganisationsSuccess> {
    return Object.assign(new RelateOrganisationsSuccess(), { relation: await this.relations.relate(actor, input) });
  }

  @Mutation(() => RelateToNetworkResult, {
    description: 'Records how an organisation stands to the network. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MAINTAIN)
  async relateToNetwork(
    @Args('input', { description: 'The relation.' }) input: RelateToNetworkInput,
    @CurrentActor() actor: Actor,
  ): Promise<RelateToNetworkSuccess> {
    return Object.assign(new RelateToNetworkSuccess(), {
      relation: await this.relations.relateToNetwork(actor, input),
    });
  }

  @ResolveField('from', () => Organisation, {
    nullable: true,
    description: 'The first organisation; null if the reader may not see it.',
  })
  from(@Parent() { fromUuid }: OrganisationRelation, @Context() context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, fromUuid);
  }

  @ResolveField('to', () => Organisation, {
    nullable: true,
    description: 'The second organisation; null if the reader may not see it.',
  })
  to(@Parent() { toUuid }: OrganisationRelation, @Context() context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, toUuid);
  }
}

@Resolver(() => Organisation)
export class OrganisationRelationsResolver {
  constructor(
    private readonly relationsLoader: RelationsLoader,
    private readonly networkLoader: NetworkRelationsLoader,
  ) {}

  @ResolveField('relations', () => [OrganisationRelation], {
    description: 'How it stands to other organisations, in both directions, up to 100.',
  })
  async relations(
    @Parent() { uuid }: Organisation,
    @Context() context: RequestContext,
  ): Promise<OrganisationRelation[]> {
    return (await this.relationsLoader.load(context, uuid)) ?? [];
  }

  @ResolveField('networkRelations', () => [NetworkRelation], {
    description: 'How it stands to the network beside membership, up to 100.',
  })
  async networkRelations(
    @Parent() { uuid }: Organisation,
    @Context() context: RequestContext,
  ): Promise<NetworkRelation[]> {
    return (await this.networkLoader.load(context, uuid)) ?? [];
  }
}
