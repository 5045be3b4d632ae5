/** Delegations and delegates as the schema shows them. */
import type { DelegateRole, DelegateState, DelegationCapacity, DelegationState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '../../../core/graphql/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import {
  DelegateActionEnum,
  DelegateRoleEnum,
  DelegateStateEnum,
  DelegationActionEnum,
  DelegationCapacityEnum,
  DelegationStateEnum,
} from '../contract/summit-enums.js';
import type { DelegateAction } from '../domain/delegate.workflow.js';
import type { DelegationAction } from '../domain/delegation.workflow.js';
import type { DelegateRow, DelegationRow } from './delegation.rows.js';

export const DelegationAvailableAction = availableAction<DelegationAction>('Delegation', DelegationActionEnum);
export const DelegateAvailableAction = availableAction<DelegateAction>('Delegate', DelegateActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'Those whom an organisation sends to a summit. Members read accredited ones; its organisation, the secretariat and the returning officer read it in every state.',
})
@Directive('@key(fields: "id")')
export class Delegation extends Node {
  @Field(() => DelegationCapacityEnum, { description: 'As what the organisation takes part.' })
  capacity!: DelegationCapacity;

  @Field(() => DelegationStateEnum, { description: 'Where it stands.' })
  state!: DelegationState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was handed in. Its organisation and those who run the summit; else null.',
  })
  submittedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its credential was signed. Its organisation and those who run the summit; else null.',
  })
  credentialSignedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the returning officer decided. Its organisation and those who run the summit; else null.',
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why its credentials were refused. Its organisation and those who run the summit; else null.',
  })
  rejectionReason!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  row!: DelegationRow;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A person in a delegation. Speakers of accredited delegations are public; members read the others, unless the delegate opted out.',
})
@Directive('@key(fields: "id")')
export class Delegate extends Node {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DelegateRoleEnum, { description: 'What the delegate is in the delegation.' })
  role!: DelegateRole;

  @Field(() => Int, { description: 'The place in the order of the delegation: alternates step in by it.' })
  position!: number;

  @Field(() => DelegateStateEnum, {
    nullable: true,
    description: 'Where the delegate stands. The delegate, the organisation and those who run the summit; else null.',
  })
  state!: DelegateState | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether members do not see the delegate in lists. The delegate, the organisation and those who run the summit; else null.',
  })
  unlisted!: boolean | null;

  @Field(() => Boolean, {
    description:
      'Whether the delegate may cast the vote of the organisation at this summit: the voting delegate, or the head where none is named; an alternate for as long as those before it are not present.',
  })
  mayVote!: boolean;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  within!: boolean;
  row!: DelegateRow;
}
