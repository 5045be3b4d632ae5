/** What the mutations of engagements answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Engagement } from './engagement.model.js';

@ObjectType({ description: 'It is on record.' })
export class RecordEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, as it is recorded.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It is being planned.' })
export class PlanEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now PLANNED.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It will take place.' })
export class ConfirmEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now CONFIRMED.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It takes place.' })
export class BeginEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now IN_PROGRESS.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It is over.' })
export class CompleteEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now COMPLETED.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It is called off.' })
export class CancelEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now CANCELLED.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It is put off.' })
export class PostponeEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement, now POSTPONED.' })
  engagement!: Engagement;
}

@ObjectType({ description: 'It is put right.' })
export class CorrectEngagementSuccess {
  @Field(() => Engagement, { description: 'The engagement as it is recorded now.' })
  engagement!: Engagement;
}

const G = [GuardFailed];
export const RecordEngagementResult = resultUnion('RecordEngagement', RecordEngagementSuccess, G);
export const PlanEngagementResult = resultUnion('PlanEngagement', PlanEngagementSuccess, G);
export const ConfirmEngagementResult = resultUnion('ConfirmEngagement', ConfirmEngagementSuccess, G);
export const BeginEngagementResult = resultUnion('BeginEngagement', BeginEngagementSuccess, G);
export const CompleteEngagementResult = resultUnion('CompleteEngagement', CompleteEngagementSuccess, G);
export const CancelEngagementResult = resultUnion('CancelEngagement', CancelEngagementSuccess, G);
export const PostponeEngagementResult = resultUnion('PostponeEngagement', PostponeEngagementSuccess, G);
export const CorrectEngagementResult = resultUnion('CorrectEngagement', CorrectEngagementSuccess, G);
