/** What the mutations on resources answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Resource } from './resource.model.js';

@ObjectType({ description: 'The resource is in the catalogue.' })
export class AddResourceSuccess {
  @Field(() => Resource, { description: 'The resource.' })
  resource!: Resource;
}
export const AddResourceResult = resultUnion('AddResource', AddResourceSuccess, [GuardFailed]);

@ObjectType({ description: 'The record was changed.' })
export class UpdateResourceSuccess {
  @Field(() => Resource, { description: 'The resource as it is now.' })
  resource!: Resource;
}
export const UpdateResourceResult = resultUnion('UpdateResource', UpdateResourceSuccess, [GuardFailed]);

@ObjectType({ description: 'The new revision is there.' })
export class ReviseResourceSuccess {
  @Field(() => Resource, { description: 'The resource as it is now.' })
  resource!: Resource;
}
export const ReviseResourceResult = resultUnion('ReviseResource', ReviseResourceSuccess, [GuardFailed]);

@ObjectType({ description: 'The resource is being made.' })
export class DevelopResourceSuccess {
  @Field(() => Resource, { description: 'The resource as it is now.' })
  resource!: Resource;
}
export const DevelopResourceResult = resultUnion('DevelopResource', DevelopResourceSuccess, [GuardFailed]);

@ObjectType({ description: 'The resource is available.' })
export class ReleaseResourceSuccess {
  @Field(() => Resource, { description: 'The resource as it is now.' })
  resource!: Resource;
}
export const ReleaseResourceResult = resultUnion('ReleaseResource', ReleaseResourceSuccess, [GuardFailed]);

@ObjectType({ description: 'The resource is offered no longer.' })
export class WithdrawResourceSuccess {
  @Field(() => Resource, { description: 'The resource as it is now.' })
  resource!: Resource;
}
export const WithdrawResourceResult = resultUnion('WithdrawResource', WithdrawResourceSuccess, [GuardFailed]);
