/** The refusals of this module. */
import { ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../core/errors/index.js';

@ObjectType({
  implements: () => [Refusal],
  description: 'The code was used before, is expired or was never issued. Ask for a new one.',
})
export class CodeUnusable extends Refusal {
  override readonly code: string = 'CODE_UNUSABLE';
  override readonly message: string = 'This code was used before, is expired or was never issued. Ask for a new one.';
}

@ObjectType({ implements: () => [Refusal], description: 'The person holds this role in this organisation already.' })
export class MandateAlreadyHeld extends Refusal {
  override readonly code: string = 'MANDATE_ALREADY_HELD';
  override readonly message: string = 'The person holds this role in this organisation already, without an end.';
}

@ObjectType({ implements: () => [Refusal], description: 'It was revoked or replaced before.' })
export class AlreadyEnded extends Refusal {
  override readonly code: string = 'ALREADY_ENDED';
  override readonly message: string = 'It was revoked or replaced before.';
}
