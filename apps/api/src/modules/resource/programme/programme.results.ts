/** What the mutations on programmes answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Programme } from './programme.model.js';

@ObjectType({ description: 'The programme is in the catalogue.' })
export class ShareProgrammeSuccess {
  @Field(() => Programme, { description: 'The programme.' })
  programme!: Programme;
}
export const ShareProgrammeResult = resultUnion('ShareProgramme', ShareProgrammeSuccess, [GuardFailed]);

@ObjectType({ description: 'The record was changed.' })
export class UpdateProgrammeSuccess {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme!: Programme;
}
export const UpdateProgrammeResult = resultUnion('UpdateProgramme', UpdateProgrammeSuccess, [GuardFailed]);

@ObjectType({ description: 'The programme is being made.' })
export class DevelopProgrammeSuccess {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme!: Programme;
}
export const DevelopProgrammeResult = resultUnion('DevelopProgramme', DevelopProgrammeSuccess, [GuardFailed]);

@ObjectType({ description: 'The programme is available.' })
export class ReleaseProgrammeSuccess {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme!: Programme;
}
export const ReleaseProgrammeResult = resultUnion('ReleaseProgramme', ReleaseProgrammeSuccess, [GuardFailed]);

@ObjectType({ description: 'The programme is offered no longer.' })
export class WithdrawProgrammeSuccess {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme!: Programme;
}
export const WithdrawProgrammeResult = resultUnion('WithdrawProgramme', WithdrawProgrammeSuccess, [GuardFailed]);
