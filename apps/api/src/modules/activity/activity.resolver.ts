/** The log of the network: a page of it, and live. */
import { Args, Context as GraphqlContext, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import type { Following } from '../../core/live/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { ActivityService } from './activity.service.js';
import { FollowNetworkActivityArgs, FollowPublicationsArgs, NetworkActivityArgs } from './contract/activity.args.js';
import { NetworkActivity, NetworkActivityConnection, PublicationActivity } from './contract/network-activity.model.js';

const WHY = 'it tells of what everybody may know, and of nothing that the reader may not read';

@Resolver(() => NetworkActivity)
export class ActivityResolver {
  constructor(
    private readonly activity: ActivityService,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => NetworkActivityConnection, {
    name: 'networkActivity',
    description:
      'What happened in the network, oldest first, in pages: for those who cannot hold a line open. Continue behind the last cursor that you have read. What the reader may not read is left out.',
  })
  @AllowAnyone(WHY)
  page(@Args() args: NetworkActivityArgs, @Context() context: RequestContext): Promise<NetworkActivityConnection> {
    return this.activity.page(context, args);
  }

  @Subscription(() => NetworkActivity, {
    name: 'networkActivity',
    description:
      'What happens in the network, each event once, in order. Come back with `after` and the last cursor, and nothing is missed. What the reader may not read when it would be told is left out.',
  })
  @AllowAnyone(WHY)
  follow(@Args() args: FollowNetworkActivityArgs): Following<NetworkActivity> {
    return this.activity.follow(args);
  }

  @Subscription(() => PublicationActivity, {
    description:
      'What is published, each once, in the order in which it became public. Come back with `after` and the last cursor, and nothing is missed. What was taken back until it would be told is left out.',
  })
  @AllowAnyone(WHY)
  publicationPublished(
    @Args() args: FollowPublicationsArgs,
    @CurrentActor() actor: Actor,
  ): Following<PublicationActivity> {
    return this.activity.followPublications(actor, args);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation concerned; null when there is none or the reader may not read it.',
  })
  organisationOf(
    @Parent() { organisationUuid }: NetworkActivity,
    @GraphqlContext() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}
