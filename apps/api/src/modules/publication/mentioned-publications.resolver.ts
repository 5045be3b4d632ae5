/** The fields that this module adds to what can be mentioned: what is about a place, a summit, a programme and so on. */
import { Args, Context as GraphqlContext, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../core/access/index.js';
import { selects } from '../../core/graphql/index.js';
import { Engagement } from '../engagement/index.js';
import { Place } from '../organisation/index.js';
import { Programme, Resource } from '../resource/index.js';
import { Summit } from '../summit/index.js';
import { PublicationConnection } from './contract/publication.connection.js';
import { OrganisationPublicationsArgs, wantedPage } from './contract/publications.args.js';
import { MentioningPublicationsLoader } from './publication.loader.js';

const ABOUT = { description: 'What was published about it, newest first, in pages. Many of them cost one statement.' };

@Resolver(() => Place)
export class PlacePublicationsResolver {
  constructor(private readonly publications: MentioningPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, ABOUT)
  ofPlace(
    @Parent() { uuid }: Place,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}

@Resolver(() => Summit)
export class SummitPublicationsResolver {
  constructor(private readonly publications: MentioningPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, ABOUT)
  ofSummit(
    @Parent() { uuid }: Summit,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}

@Resolver(() => Programme)
export class ProgrammePublicationsResolver {
  constructor(private readonly publications: MentioningPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, ABOUT)
  ofProgramme(
    @Parent() { uuid }: Programme,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}

@Resolver(() => Resource)
export class ResourcePublicationsResolver {
  constructor(private readonly publications: MentioningPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, ABOUT)
  ofResource(
    @Parent() { uuid }: Resource,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}

@Resolver(() => Engagement)
export class EngagementPublicationsResolver {
  constructor(private readonly publications: MentioningPublicationsLoader) {}

  @ResolveField('publications', () => PublicationConnection, ABOUT)
  ofEngagement(
    @Parent() { uuid }: Engagement,
    @Args() args: OrganisationPublicationsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection | null> {
    return this.publications.load(context, uuid, wantedPage(args, selects(info, 'totalCount')));
  }
}
