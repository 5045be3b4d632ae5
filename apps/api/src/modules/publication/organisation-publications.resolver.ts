/** The field of Organisation that this module adds. */
import { Args, Context as GraphqlContext, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../core/access/index.js';
import { selects } from '../../core/graphql/index.js';
import { Organisation } from '../organisation/index.js';
import { PublicationConnection } from './contract/publication.connection.js';
import { OrganisationPublicationsArgs, wantedPage } from './contract/publications.args.js';
import { OrganisationPublicationsLoader } from './publication.loader.js';

@Resolver(() => Organisation)
export class OrganisationPublicationsResolver {
  constructor(private readonly publications: OrganisationPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, {
    description: 'What it has published, newest first, in pages. Many organisations cost one statement.',
  })
  ofOrganisation(
    @Parent() { uuid }: Organisation,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}
