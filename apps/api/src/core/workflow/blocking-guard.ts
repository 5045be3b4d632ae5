/** What blocks an action, as data: shown beside the action, and returned as the refusal when it is tried all the same. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal, Refused } from '../errors/index.js';

@ObjectType({ description: 'A condition that an action needs and that does not hold now.' })
export class BlockingGuard {
  @Field(() => String, { description: 'The stable name of the condition, in capitals. New ones may be added.' })
  code!: string;

  @Field(() => String, { description: 'What is in the way, in plain English.' })
  message!: string;
}

/** Makes a blocking guard. */
export const describeGuard = (code: string, message: string): BlockingGuard =>
  Object.assign(new BlockingGuard(), { code, message });

@ObjectType({
  implements: () => [Refusal],
  description: 'The action is blocked in the present state of the object. `availableActions` listed the same guards.',
})
export class GuardFailed extends Refusal {
  override readonly code: string = 'GUARD_FAILED';
  override readonly message: string = 'This cannot be done now.';

  @Field(() => [BlockingGuard], { description: 'Every condition that does not hold, not only the first.' })
  readonly guards: BlockingGuard[];

  constructor(guards: BlockingGuard[]) {
    super();
    this.guards = guards;
    this.message = guards.map(({ message }) => message).join(' ');
  }
}

/** @throws Refused with GuardFailed when anything blocks */
export function refuseIfBlocked(guards: BlockingGuard[]): void {
  if (guards.length > 0) throw new Refused(new GuardFailed(guards));
}
