/** What the mutations of delegations and delegates answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Delegate, Delegation } from './delegation.models.js';

@ObjectType({ description: 'A page of delegations.' })
export class DelegationConnection extends Connection(Delegation) {}

@ObjectType({ isAbstract: true })
abstract class WithDelegation {
  @Field(() => Delegation, { description: 'The delegation.' })
  delegation!: Delegation;
}
@ObjectType({ isAbstract: true })
abstract class WithDelegate {
  @Field(() => Delegate, { description: 'The delegate.' })
  delegate!: Delegate;
}

@ObjectType({ description: 'The delegation is registered, as a DRAFT: name its delegates and submit it.' })
export class RegisterDelegationSuccess extends WithDelegation {}
@ObjectType({ description: 'The credential is signed.' })
export class SignCredentialSuccess extends WithDelegation {}
@ObjectType({ description: 'The delegation is handed in.' })
export class SubmitDelegationSuccess extends WithDelegation {}
@ObjectType({ description: 'The delegation lies before the returning officer.' })
export class PrepareCredentialsSuccess extends WithDelegation {}
@ObjectType({ description: 'The delegation takes part.' })
export class AccreditDelegationSuccess extends WithDelegation {}
@ObjectType({ description: 'The credentials are refused.' })
export class RejectDelegationSuccess extends WithDelegation {}
@ObjectType({ description: 'The delegation may be changed. It takes part again once it was checked again.' })
export class AmendDelegationSuccess extends WithDelegation {}
@ObjectType({ description: 'The delegation is withdrawn.' })
export class WithdrawDelegationSuccess extends WithDelegation {}

@ObjectType({ description: 'The delegate is named.' })
export class AddDelegateSuccess extends WithDelegate {}
@ObjectType({ description: 'The delegate will come.' })
export class RegisterDelegateSuccess extends WithDelegate {}
@ObjectType({ description: 'The place is confirmed.' })
export class ConfirmDelegateSuccess extends WithDelegate {}
@ObjectType({ description: 'The delegate will not come.' })
export class CancelDelegateSuccess extends WithDelegate {}
@ObjectType({ description: 'The listing is set.' })
export class SetDelegateListingSuccess extends WithDelegate {}
@ObjectType({ description: 'The delegate is present.' })
export class CheckInSuccess extends WithDelegate {}
@ObjectType({ description: 'The delegate has left.' })
export class CheckOutSuccess extends WithDelegate {}

@ObjectType({ description: 'A personal code for one check-in. An earlier code works no more.' })
export class IssueCheckInCodeSuccess {
  @Field(() => String, { description: 'The code. Shown this once: only its hash is kept.' })
  code!: string;
}

@ObjectType({ description: 'The delegate whose code it was is present.' })
export class CheckInByCodeSuccess {
  @Field(() => DateTime, { description: 'Since when.' })
  checkedInAt!: Date;
}

export const RegisterDelegationResult = resultUnion('RegisterDelegation', RegisterDelegationSuccess, [GuardFailed]);
export const SignCredentialResult = resultUnion('SignCredential', SignCredentialSuccess, [GuardFailed]);
export const SubmitDelegationResult = resultUnion('SubmitDelegation', SubmitDelegationSuccess, [GuardFailed]);
export const PrepareCredentialsResult = resultUnion('PrepareCredentials', PrepareCredentialsSuccess, [GuardFailed]);
export const AccreditDelegationResult = resultUnion('AccreditDelegation', AccreditDelegationSuccess, [GuardFailed]);
export const RejectDelegationResult = resultUnion('RejectDelegation', RejectDelegationSuccess, [GuardFailed]);
export const AmendDelegationResult = resultUnion('AmendDelegation', AmendDelegationSuccess, [GuardFailed]);
export const WithdrawDelegationResult = resultUnion('WithdrawDelegation', WithdrawDelegationSuccess, [GuardFailed]);
export const AddDelegateResult = resultUnion('AddDelegate', AddDelegateSuccess, [GuardFailed]);
export const RegisterDelegateResult = resultUnion('RegisterDelegate', RegisterDelegateSuccess, [GuardFailed]);
export const ConfirmDelegateResult = resultUnion('ConfirmDelegate', ConfirmDelegateSuccess, [GuardFailed]);
export const CancelDelegateResult = resultUnion('CancelDelegate', CancelDelegateSuccess, [GuardFailed]);
export const SetDelegateListingResult = resultUnion('SetDelegateListing', SetDelegateListingSuccess, [GuardFailed]);
export const CheckInResult = resultUnion('CheckIn', CheckInSuccess, [GuardFailed]);
export const CheckOutResult = resultUnion('CheckOut', CheckOutSuccess, [GuardFailed]);
export const IssueCheckInCodeResult = resultUnion('IssueCheckInCode', IssueCheckInCodeSuccess, [GuardFailed]);
export const CheckInByCodeResult = resultUnion('CheckInByCode', CheckInByCodeSuccess, [GuardFailed]);
