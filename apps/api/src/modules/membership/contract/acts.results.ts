/** What the acts on a membership answer. */
import { ObjectType, Field } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Membership } from './membership.model.js';

@ObjectType({ isAbstract: true })
abstract class WithMembership {
  @Field(() => Membership, { description: 'The membership as it is now.' })
  membership!: Membership;
}

@ObjectType({ description: 'The member is suspended.' })
export class SuspendMemberSuccess extends WithMembership {}
export const SuspendMemberResult = resultUnion('SuspendMember', SuspendMemberSuccess, [GuardFailed]);

@ObjectType({ description: 'The member is suspended.' })
export class SuspendForDuesSuccess extends WithMembership {}
export const SuspendForDuesResult = resultUnion('SuspendForDues', SuspendForDuesSuccess, [GuardFailed]);

@ObjectType({ description: 'The suspension is lifted.' })
export class LiftSuspensionSuccess extends WithMembership {}
export const LiftSuspensionResult = resultUnion('LiftSuspension', LiftSuspensionSuccess, [GuardFailed]);

@ObjectType({ description: 'The flag is recorded.' })
export class RecordStandingSuccess extends WithMembership {}
export const RecordStandingResult = resultUnion('RecordStanding', RecordStandingSuccess, [GuardFailed]);

@ObjectType({ description: 'The resignation is recorded; it takes effect on its day.' })
export class ResignMembershipSuccess extends WithMembership {}
export const ResignMembershipResult = resultUnion('ResignMembership', ResignMembershipSuccess, [GuardFailed]);

@ObjectType({ description: 'The member stays.' })
export class WithdrawResignationSuccess extends WithMembership {}
export const WithdrawResignationResult = resultUnion('WithdrawResignation', WithdrawResignationSuccess, [GuardFailed]);

@ObjectType({ description: 'The membership has lapsed.' })
export class ConfirmLapseSuccess extends WithMembership {}
export const ConfirmLapseResult = resultUnion('ConfirmLapse', ConfirmLapseSuccess, [GuardFailed]);

@ObjectType({ description: 'The provisional admission has ended.' })
export class ConfirmProvisionExpirySuccess extends WithMembership {}
export const ConfirmProvisionExpiryResult = resultUnion('ConfirmProvisionExpiry', ConfirmProvisionExpirySuccess, [
  GuardFailed,
]);

@ObjectType({ description: 'The member is in another category.' })
export class ChangeMembershipCategorySuccess extends WithMembership {}
export const ChangeMembershipCategoryResult = resultUnion('ChangeMembershipCategory', ChangeMembershipCategorySuccess, [
  GuardFailed,
]);

@ObjectType({ description: 'The membership has ended.' })
export class DissolveMembershipSuccess extends WithMembership {}
export const DissolveMembershipResult = resultUnion('DissolveMembership', DissolveMembershipSuccess, [GuardFailed]);

@ObjectType({ description: 'The successor has taken over.' })
export class SucceedMembershipSuccess extends WithMembership {}
export const SucceedMembershipResult = resultUnion('SucceedMembership', SucceedMembershipSuccess, [GuardFailed]);

@ObjectType({ description: 'The correction is recorded.' })
export class CorrectMembershipEventSuccess extends WithMembership {}
export const CorrectMembershipEventResult = resultUnion('CorrectMembershipEvent', CorrectMembershipEventSuccess, [
  GuardFailed,
]);
