/** The lists of programmes and resources. */
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, AllowAnyone, CurrentActor } from '../../../core/access/index.js';
import { selects } from '../../../core/graphql/index.js';
import { ProgrammesArgs, ResourcesArgs } from './catalogue.args.js';
import { ProgrammeConnection, ResourceConnection } from './catalogue.connections.js';
import { Catalogue } from './catalogue.service.js';

@Resolver()
export class CatalogueResolver {
  constructor(private readonly catalogue: Catalogue) {}

  @Query(() => ProgrammeConnection, {
    description: 'What members share: programmes with search, filters and counts, in pages. Cost: one statement.',
  })
  @AllowAnyone('what is shared is public; plans are hidden by policy')
  programmes(
    @Args() args: ProgrammesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammeConnection> {
    return this.catalogue.programmes(actor, args, wantsOf(info));
  }

  @Query(() => ResourceConnection, {
    description: 'The resources of all programmes with search, filters and counts, in pages. Cost: one statement.',
  })
  @AllowAnyone('what is shared is public; plans are hidden by policy')
  resources(
    @Args() args: ResourcesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourceConnection> {
    return this.catalogue.resources(actor, args, wantsOf(info));
  }
}

const wantsOf = (info: GraphQLResolveInfo) => ({ count: selects(info, 'totalCount'), facets: selects(info, 'facets') });
