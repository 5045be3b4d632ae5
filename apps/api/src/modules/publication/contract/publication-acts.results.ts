/** What the acts on publications answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import type { PublishOutcome } from '../domain/publish-outcome.js';
import { PublishOutcomeEnum } from './publication-enums.js';
import { Publication } from './publication.model.js';

@ObjectType({ isAbstract: true })
abstract class WithPublication {
  @Field(() => Publication, { description: 'The publication as it is now.' })
  publication!: Publication;
}

@ObjectType({ description: 'The draft is kept.' })
export class SaveDraftSuccess extends WithPublication {
  @Field(() => PublishOutcomeEnum, { description: 'Whether it is new, changed or the same as before.' })
  outcome!: PublishOutcome;
}
@ObjectType({ description: 'The time is set, or taken away.' })
export class ScheduleDraftSuccess extends WithPublication {}
@ObjectType({ description: 'It is public.' })
export class PublishDraftSuccess extends WithPublication {}
@ObjectType({ description: 'It is corrected, and the note stands beside it.' })
export class CorrectPublicationSuccess extends WithPublication {}
@ObjectType({ description: 'It is taken back. Title and reason stay.' })
export class RetractPublicationSuccess extends WithPublication {}
@ObjectType({ description: 'The secretariat will look at it.' })
export class SubmitToStreamSuccess extends WithPublication {}
@ObjectType({ description: 'It is in the stream.' })
export class IncludeInStreamSuccess extends WithPublication {}
@ObjectType({ description: 'It is not taken into the stream. Its organisation reads why.' })
export class DeclineFromStreamSuccess extends WithPublication {}
@ObjectType({ description: 'It is out of the stream. Its organisation reads why.' })
export class RemoveFromStreamSuccess extends WithPublication {}

export const SaveDraftResult = resultUnion('SaveDraft', SaveDraftSuccess, [GuardFailed]);
export const ScheduleDraftResult = resultUnion('ScheduleDraft', ScheduleDraftSuccess, [GuardFailed]);
export const PublishDraftResult = resultUnion('PublishDraft', PublishDraftSuccess, [GuardFailed]);
export const CorrectPublicationResult = resultUnion('CorrectPublication', CorrectPublicationSuccess, [GuardFailed]);
export const RetractPublicationResult = resultUnion('RetractPublication', RetractPublicationSuccess, [GuardFailed]);
export const SubmitToStreamResult = resultUnion('SubmitToStream', SubmitToStreamSuccess, [GuardFailed]);
export const IncludeInStreamResult = resultUnion('IncludeInStream', IncludeInStreamSuccess, [GuardFailed]);
export const DeclineFromStreamResult = resultUnion('DeclineFromStream', DeclineFromStreamSuccess, [GuardFailed]);
export const RemoveFromStreamResult = resultUnion('RemoveFromStream', RemoveFromStreamSuccess, [GuardFailed]);
