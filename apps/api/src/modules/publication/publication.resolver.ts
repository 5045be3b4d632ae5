/** Queries and mutations on publications. */
import { Args, ID, Info, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { selects } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { LiveHub, LiveUpdates } from '../../core/live/index.js';
import { PublicationConnection } from './contract/publication.connection.js';
import { Publication } from './contract/publication.model.js';
import { PublicationsArgs } from './contract/publications.args.js';
import { PublishInput } from './contract/publish.input.js';
import { PublishResult, PublishSuccess } from './contract/publish.results.js';
import { PUBLISH } from './domain/grants.js';
import { LIVE_TOPIC } from './publication.events.js';
import { PublicationList } from './publication-list.service.js';
import { PublicationLoader } from './publication.loader.js';
import { PublicationService } from './publication.service.js';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(
    private readonly publications: PublicationService,
    private readonly lists: PublicationList,
    private readonly loader: PublicationLoader,
    private readonly live: LiveHub,
  ) {}

  @Query(() => Publication, {
    nullable: true,
    description: 'A publication by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('what is published is public')
  publication(
    @Args('id', { type: () => ID, description: 'The public id of a publication.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Publication | null> {
    return this.loader.load(context, uuidOf('Publication', id));
  }

  @Query(() => PublicationConnection, {
    name: 'publications',
    description:
      'What organisations have published, newest first, in pages. A deep page costs what the first one costs.',
  })
  @AllowAnyone('what is published is public')
  list(
    @Args() args: PublicationsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicationConnection> {
    return this.lists.list(actor, args, selects(info, 'totalCount'));
  }

  @Mutation(() => PublishResult, {
    description:
      'Publishes in the name of the organisation for which the caller acts: heads, editors, secret keys (PUBLICATION_WRITE), and officers for the secretariat. It is public at once. With an `externalId` it may be repeated: the same content changes nothing. NOT_FOUND, STALE.',
  })
  @Allow(PUBLISH)
  async publish(
    @Args('input', { description: 'The publication.' }) input: PublishInput,
    @CurrentActor() actor: Actor,
  ): Promise<PublishSuccess> {
    return Object.assign(new PublishSuccess(), await this.publications.publish(actor, input));
  }

  @Subscription(() => Publication, {
    description:
      'A publication as it is, and again whenever it changes. NOT_FOUND, which ends it, when there is none or the caller may not read it.',
  })
  @AllowAnyone('what is published is public')
  publicationUpdated(
    @Args('id', { type: () => ID, description: 'The public id of a publication.' }) id: string,
  ): LiveUpdates<Publication> {
    const uuid = uuidOf('Publication', id);
    return new LiveUpdates(
      this.live,
      LIVE_TOPIC,
      message => message['id'] === id,
      context => this.loader.load(context, uuid),
    );
  }
}
