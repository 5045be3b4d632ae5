/** A registered feed as the schema shows it. */
import { FEED_LIMITS, type FeedProblemCode, type FeedSourceEnd, type FeedSourceState } from '@kurultai/schema';
import type { PublicationKind } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, LanguageTag, Node, WebAddress } from '../../../../core/graphql/index.js';
import { availableAction } from '../../../../core/workflow/index.js';
import { PublicationKindEnum } from '../../contract/publication-enums.js';
import type { FeedSourceAction, FeedSourceSubject } from '../domain/feed-source.workflow.js';
import {
  FeedProblemCodeEnum,
  FeedSourceActionEnum,
  FeedSourceEndEnum,
  FeedSourceStateEnum,
} from './feed-source-enums.js';

@ObjectType({ description: 'Something wrong with a feed, as it was found when the feed was last read.' })
export class FeedProblem {
  @Field(() => FeedProblemCodeEnum, { description: 'What it is.' })
  code!: FeedProblemCode;

  @Field(() => String, { description: 'The same in plain English, sometimes with more.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The item that it concerns, by its id in the feed, its link or its title; null for the whole feed.',
  })
  item!: string | null;

  @Field(() => DateTime, { description: 'Since when it stands.' })
  firstSeenAt!: Date;

  @Field(() => DateTime, { description: 'When it was last found.' })
  seenAt!: Date;
}

/** What the caller may do with a feed now. */
export const FeedSourceAvailableAction = availableAction<FeedSourceAction>('FeedSource', FeedSourceActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'A feed of an organisation that the service reads by itself: what is new in it is published. Its heads and editors and the secretariat see it.',
})
@Directive('@key(fields: "id")')
export class FeedSource extends Node {
  @Field(() => WebAddress, {
    description:
      'Where it is read. It follows the feed when its site says that it has moved for good, on the same host.',
  })
  url!: string;

  @Field(() => FeedSourceStateEnum, { description: 'Where it stands.' })
  state!: FeedSourceState;

  @Field(() => PublicationKindEnum, { description: 'As what its items are published.' })
  kind!: PublicationKind;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'The language of all of its items; null when each item, or the feed, says its own.',
  })
  language!: string | null;

  @Field(() => [String], { description: 'Topics that all of its items get, before their own categories.' })
  topics!: string[];

  @Field(() => String, { nullable: true, description: 'What the feed calls itself; null before it was read.' })
  title!: string | null;

  @Field(() => DateTime, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the secretariat confirmed it; null when it was not needed, or is still awaited.',
  })
  confirmedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When its site was last asked; null before the first time.' })
  lastFetchedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last said something new; null before it was read.' })
  lastChangedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is read next; null when it is not ACTIVE.' })
  nextFetchAt!: Date | null;

  @Field(() => Int, {
    description: 'How often it could not be read since it last was. Each time the pause doubles, up to a day.',
  })
  failures!: number;

  @Field(() => Int, { description: 'How many publications came from it.' })
  publishedCount!: number;

  @Field(() => Int, {
    description:
      'How many of its items the organisation has published in another way, with the same canonical address: they are left as they are.',
  })
  knownCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it has not.' })
  endedAt!: Date | null;

  @Field(() => FeedSourceEndEnum, { nullable: true, description: 'Why it ended; null while it has not.' })
  endReason!: FeedSourceEnd | null;

  @Field(() => Int, { description: 'Grows by one with every change by a person. Pass it as `expectedVersion`.' })
  version!: number;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  organisationUuid!: string;
  subject!: FeedSourceSubject;
}

@ObjectType({ description: 'A page of registered feeds.' })
export class FeedSourceConnection extends Connection(FeedSource) {}

export const PROBLEMS_DESCRIPTION = `What is wrong with it, up to ${String(FEED_LIMITS.problems)}: of the whole feed first, then the newest. What is mended is gone after the next reading.`;
