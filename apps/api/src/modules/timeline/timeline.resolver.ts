/** The timeline, as a field of organisations, and what its lines are about. */
import { Args, Context as GraphqlContext, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Organisation } from '../organisation/index.js';
import { TimelineArgs, TimelineEntry, TimelineEntryConnection } from './contract/timeline.model.js';
import { TimelineLoader } from './timeline.loader.js';

@Resolver(() => Organisation)
export class OrganisationTimelineResolver {
  constructor(private readonly timelines: TimelineLoader) {}

  @ResolveField('timeline', () => TimelineEntryConnection, {
    description:
      'What happened between it and the network, from the first contact to today, the earliest first and what has no date last, as far as the caller may know it. A page costs one statement, of many organisations too.',
  })
  timeline(
    @Parent() { uuid }: Organisation,
    @Args() { first, after, kinds }: TimelineArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<TimelineEntryConnection | null> {
    // Spelt out, so that equal arguments make one batch.
    return this.timelines.load(context, uuid, { first: first ?? null, after: after ?? null, kinds: kinds ?? null });
  }
}

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  constructor(private readonly nodes: NodeRegistry) {}

  @ResolveField('title', () => LocalisedText, {
    nullable: true,
    description: 'What it is called, where it has a title, in the best language.',
  })
  title(@Parent() { row }: TimelineEntry, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return row.title === null ? null : localisedFor(row.title, languages);
  }

  @ResolveField('subject', () => Node, {
    nullable: true,
    description: 'What it is about, of the type that its kind names. One statement more for each kind on the page.',
  })
  subject({ row }: TimelineEntry, _: unknown, context: RequestContext): Promise<object | null> {
    return this.nodes.load(context, row.type, row.id);
  }

  @ResolveField('subjectId', () => String, { description: 'The public id of its subject.' })
  subjectId({ row }: TimelineEntry): string {
    return idOf(row.type, row.id);
  }
}
