import { ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../core/errors/index.js';

@ObjectType({
  implements: () => [Refusal],
  description: 'The same pair is proposed already, and waits for a decision.',
})
export class DuplicateAlreadyProposed extends Refusal {
  override readonly code: string = 'DUPLICATE_ALREADY_PROPOSED';
  override readonly message: string = 'This pair is proposed already, and waits for a decision.';
}
