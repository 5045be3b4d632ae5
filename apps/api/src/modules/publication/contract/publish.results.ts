/** What `publish` answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import type { PublishOutcome } from '../domain/publish-outcome.js';
import { PublishOutcomeEnum } from './publication-enums.js';
import { Publication } from './publication.model.js';

@ObjectType({ description: 'It is public.' })
export class PublishSuccess {
  @Field(() => Publication, { description: 'The publication as it is now.' })
  publication!: Publication;

  @Field(() => PublishOutcomeEnum, { description: 'Whether it is new, changed or the same as before.' })
  outcome!: PublishOutcome;
}
export const PublishResult = resultUnion('Publish', PublishSuccess, [GuardFailed]);
