/** Feeds that the service reads by itself: the root fields, and the fields that cost a statement. */
import { Args, ID, Mutation, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { FEED_LIMITS } from '@kurultai/schema';
import { type Actor, Allow, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { ChangeFeedSourceInput, FeedSourcesArgs, RegisterFeedSourceInput } from './contract/feed-source.inputs.js';
import {
  FeedProblem,
  FeedSource,
  FeedSourceAvailableAction,
  FeedSourceConnection,
  PROBLEMS_DESCRIPTION,
} from './contract/feed-source.model.js';
import * as results from './contract/feed-source.results.js';
import { CONFIRM_FEEDS, MANAGE_FEEDS } from './domain/grants.js';
import { type FeedSourceAction, feedSourceWorkflow } from './domain/feed-source.workflow.js';
import { FeedProblemsLoader, FeedSourceLoader } from './feed-source.loaders.js';
import { FeedSourceService } from './feed-source.service.js';

const THE_FEED = { type: () => ID, description: 'The public id of a feed.' };

@Resolver(() => FeedSource)
export class FeedSourceResolver {
  constructor(
    private readonly sources: FeedSourceService,
    private readonly loader: FeedSourceLoader,
    private readonly problemsOf: FeedProblemsLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('FeedSource', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => FeedSource, {
    nullable: true,
    description: 'A registered feed, or null when there is none that the caller may see.',
  })
  @Allow(MANAGE_FEEDS)
  feedSource(@Args('id', THE_FEED) id: string, @Context() context: RequestContext): Promise<FeedSource | null> {
    return this.loader.load(context, uuidOf('FeedSource', id));
  }

  @Query(() => FeedSourceConnection, {
    description:
      'The feeds that organisations have registered, the newest first, in pages: those of the own organisation, or of all for the secretariat.',
  })
  @Allow(MANAGE_FEEDS)
  feedSources(@Args() args: FeedSourcesArgs, @CurrentActor() actor: Actor): Promise<FeedSourceConnection> {
    return this.sources.list(actor, args);
  }

  @Mutation(() => results.RegisterFeedSourceResult, {
    description: `Registers a feed of an organisation, at most ${String(FEED_LIMITS.perOrganisation)}: what is new in it is published in its name every ${String(FEED_LIMITS.minutes)} minutes. On the host of its website it is read at once; elsewhere the secretariat confirms it first. Heads and editors, and officers on behalf, whose registration counts as confirmation. NOT_FOUND.`,
  })
  @Allow(MANAGE_FEEDS)
  async registerFeedSource(
    @Args('input', { description: 'The feed.' }) input: RegisterFeedSourceInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.RegisterFeedSourceSuccess> {
    const feedSource = await this.sources.register(actor, input);
    return Object.assign(new results.RegisterFeedSourceSuccess(), { feedSource });
  }

  @Mutation(() => results.ChangeFeedSourceResult, {
    description:
      'Changes what all items of a feed get, and reads it anew. Heads and editors of its organisation, and officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE_FEEDS)
  async changeFeedSource(
    @Args('input', { description: 'The settings.' }) input: ChangeFeedSourceInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.ChangeFeedSourceSuccess> {
    const feedSource = await this.sources.change(actor, input);
    return Object.assign(new results.ChangeFeedSourceSuccess(), { feedSource });
  }

  @Mutation(() => results.ConfirmFeedSourceResult, {
    description:
      'Confirms that a feed is its organisation’s own, wherever it is: it is read from now on. Officers and admins of the secretariat. NOT_FOUND.',
  })
  @Allow(CONFIRM_FEEDS)
  async confirmFeedSource(
    @Args('id', THE_FEED) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.ConfirmFeedSourceSuccess> {
    const feedSource = await this.sources.confirm(actor, uuidOf('FeedSource', id));
    return Object.assign(new results.ConfirmFeedSourceSuccess(), { feedSource });
  }

  @Mutation(() => results.PauseFeedSourceResult, {
    description: 'Lets a feed rest. Heads and editors of its organisation, and officers. NOT_FOUND.',
  })
  @Allow(MANAGE_FEEDS)
  async pauseFeedSource(
    @Args('id', THE_FEED) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.PauseFeedSourceSuccess> {
    const feedSource = await this.sources.pause(actor, uuidOf('FeedSource', id));
    return Object.assign(new results.PauseFeedSourceSuccess(), { feedSource });
  }

  @Mutation(() => results.ResumeFeedSourceResult, {
    description:
      'Reads a feed again that rested, at once. Heads and editors of its organisation, and officers. NOT_FOUND.',
  })
  @Allow(MANAGE_FEEDS)
  async resumeFeedSource(
    @Args('id', THE_FEED) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.ResumeFeedSourceSuccess> {
    const feedSource = await this.sources.resume(actor, uuidOf('FeedSource', id));
    return Object.assign(new results.ResumeFeedSourceSuccess(), { feedSource });
  }

  @Mutation(() => results.CheckFeedSourceNowResult, {
    description:
      'Reads a feed at once, at most once a minute: look at `lastFetchedAt` and `problems` a moment later. Heads and editors of its organisation, and officers. NOT_FOUND.',
  })
  @Allow(MANAGE_FEEDS)
  async checkFeedSourceNow(
    @Args('id', THE_FEED) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.CheckFeedSourceNowSuccess> {
    const feedSource = await this.sources.check(actor, uuidOf('FeedSource', id));
    return Object.assign(new results.CheckFeedSourceNowSuccess(), { feedSource });
  }

  @Mutation(() => results.RemoveFeedSourceResult, {
    description:
      'Reads a feed no more. What came from it stays published. Heads and editors of its organisation, and officers. NOT_FOUND.',
  })
  @Allow(MANAGE_FEEDS)
  async removeFeedSource(
    @Args('id', THE_FEED) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.RemoveFeedSourceSuccess> {
    const feedSource = await this.sources.remove(actor, uuidOf('FeedSource', id));
    return Object.assign(new results.RemoveFeedSourceSuccess(), { feedSource });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<FeedSource | null> {
    return this.loader.load(context, uuidOf('FeedSource', id));
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'Whose feed it is; null if the reader may not see it.',
  })
  organisation({ organisationUuid }: FeedSource, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('problems', () => [FeedProblem], { description: PROBLEMS_DESCRIPTION })
  async problems({ uuid }: FeedSource, _: unknown, context: RequestContext): Promise<FeedProblem[]> {
    return (await this.problemsOf.load(context, uuid)) ?? [];
  }

  @ResolveField('availableActions', () => [FeedSourceAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: FeedSource, _: unknown, { actor }: RequestContext): ActionState<FeedSourceAction>[] {
    return feedSourceWorkflow.availableActions(subject, actor);
  }
}
