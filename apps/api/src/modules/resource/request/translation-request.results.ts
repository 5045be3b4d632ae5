/** What the mutations on requests for translations answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../core/errors/index.js';
import { resultUnion } from '../../../core/graphql/index.js';
import { TranslationRequest } from './translation-request.models.js';

@ObjectType({ implements: () => [Refusal], description: 'The organisation asks for this translation already.' })
export class TranslationRequested extends Refusal {
  override readonly code: string = 'TRANSLATION_REQUESTED';
  override readonly message: string = 'The organisation asks for this translation already.';

  @Field(() => TranslationRequest, { description: 'The request that stands.' })
  readonly request: TranslationRequest;

  constructor(request: TranslationRequest) {
    super();
    this.request = request;
  }
}

@ObjectType({ description: 'The request is recorded.' })
export class RequestTranslationSuccess {
  @Field(() => TranslationRequest, { description: 'The request.' })
  request!: TranslationRequest;
}
export const RequestTranslationResult = resultUnion('RequestTranslation', RequestTranslationSuccess, [
  TranslationRequested,
]);

@ObjectType({ description: 'The organisation asks no longer.' })
export class WithdrawTranslationRequestSuccess {
  @Field(() => TranslationRequest, { description: 'The request as it is now.' })
  request!: TranslationRequest;
}
export const WithdrawTranslationRequestResult = resultUnion(
  'WithdrawTranslationRequest',
  WithdrawTranslationRequestSuccess,
);
