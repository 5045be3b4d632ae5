/** The vocabulary of feeds, registered for the schema. */
import { FEED_ITEM_PROBLEMS, FEED_PROBLEMS, FEED_SOURCE_ENDS, FEED_SOURCE_STATES } from '@kurultai/schema';
import { describeEnum } from '../../../../core/graphql/index.js';
import { FEED_SOURCE_ACTIONS } from '../domain/feed-source.workflow.js';

export const FeedSourceStateEnum = describeEnum(
  'FeedSourceState',
  'Where a feed stands that an organisation has registered.',
  FEED_SOURCE_STATES,
);
export const FeedSourceEndEnum = describeEnum('FeedSourceEnd', 'Why a feed is read no more.', FEED_SOURCE_ENDS);
export const FeedSourceActionEnum = describeEnum(
  'FeedSourceAction',
  'What can be done to a registered feed.',
  FEED_SOURCE_ACTIONS,
);
export const FeedProblemCodeEnum = describeEnum(
  'FeedProblemCode',
  'What is wrong with a feed or with one of its items. More may be added: show the message of those that you do not know.',
  { ...FEED_PROBLEMS, ...FEED_ITEM_PROBLEMS },
);
