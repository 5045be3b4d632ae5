/** Makes the GraphQL type of a stateful object's `availableActions`. */
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { BlockingGuard } from './blocking-guard.js';
import type { ActionState } from './workflow.js';

/**
 * @param name the object's type name, `Organisation`
 * @param actionEnum the registered enum of its actions
 */
export function availableAction<Action extends string>(name: string, actionEnum: object): Type<ActionState<Action>> {
  @ObjectType(`${name}AvailableAction`, { description: `What the caller may do with ${name} now, or what blocks it.` })
  class AvailableAction implements ActionState<Action> {
    @Field(() => actionEnum, { description: 'The action; a mutation of the same meaning performs it.' })
    action!: Action;

    @Field(() => Boolean, { description: 'Whether it would succeed now.' })
    allowed!: boolean;

    @Field(() => [BlockingGuard], { description: 'Every condition that blocks it; empty when it is allowed.' })
    blockingGuards!: BlockingGuard[];
  }
  return AvailableAction;
}
