/** What the mutations of feeds answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { FeedSource } from './feed-source.model.js';

const NOW = 'The feed as it is now.';

@ObjectType({ description: 'It is registered, and read at once unless the secretariat has to confirm it.' })
export class RegisterFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const RegisterFeedSourceResult = resultUnion('RegisterFeedSource', RegisterFeedSourceSuccess, [GuardFailed]);

@ObjectType({ description: 'It is read anew with these settings.' })
export class ChangeFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const ChangeFeedSourceResult = resultUnion('ChangeFeedSource', ChangeFeedSourceSuccess, [GuardFailed]);

@ObjectType({ description: 'It is read from now on.' })
export class ConfirmFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const ConfirmFeedSourceResult = resultUnion('ConfirmFeedSource', ConfirmFeedSourceSuccess, [GuardFailed]);

@ObjectType({ description: 'It is not read any more until it is resumed.' })
export class PauseFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const PauseFeedSourceResult = resultUnion('PauseFeedSource', PauseFeedSourceSuccess, [GuardFailed]);

@ObjectType({ description: 'It is read again.' })
export class ResumeFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const ResumeFeedSourceResult = resultUnion('ResumeFeedSource', ResumeFeedSourceSuccess, [GuardFailed]);

@ObjectType({ description: 'It is read within a moment.' })
export class CheckFeedSourceNowSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const CheckFeedSourceNowResult = resultUnion('CheckFeedSourceNow', CheckFeedSourceNowSuccess, [GuardFailed]);

@ObjectType({ description: 'It is read no more. What came from it stays.' })
export class RemoveFeedSourceSuccess {
  @Field(() => FeedSource, { description: NOW })
  feedSource!: FeedSource;
}
export const RemoveFeedSourceResult = resultUnion('RemoveFeedSource', RemoveFeedSourceSuccess, [GuardFailed]);
