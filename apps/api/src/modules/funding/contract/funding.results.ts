/** What the mutations of joint funding answer. */
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { FundingApplication } from './funding-application.model.js';
import { FundingCall } from './funding-call.model.js';

/** A success that shows the application as it is after the act. */
export interface FundingSuccess {
  application: FundingApplication;
}

/** The success and the union of a mutation that answers with the application. @param name in capitals */
function fundingResult(
  name: string,
  description: string,
): { readonly Success: Type<FundingSuccess>; readonly Result: object } {
  @ObjectType(`${name}Success`, { description })
  class Success implements FundingSuccess {
    @Field(() => FundingApplication, { description: 'The application as it is now.' })
    application!: FundingApplication;
  }
  // The union tells its members apart by the name of their class.
  Object.defineProperty(Success, 'name', { value: `${name}Success` });
  return { Success, Result: resultUnion(name, Success) };
}

@ObjectType({ description: 'The call is on record.' })
export class RecordFundingCallSuccess {
  @Field(() => FundingCall, { description: 'The call, as it is recorded.' })
  call!: FundingCall;
}
export const RecordFundingCallResult = resultUnion('RecordFundingCall', RecordFundingCallSuccess);

@ObjectType({ description: 'The call is written anew.' })
export class UpdateFundingCallSuccess {
  @Field(() => FundingCall, { description: 'The call as it is now.' })
  call!: FundingCall;
}
export const UpdateFundingCallResult = resultUnion('UpdateFundingCall', UpdateFundingCallSuccess);

export const Started = fundingResult('StartFundingApplication', 'The idea is on record.');
export const Recorded = fundingResult('RecordFundingApplication', 'The application of the past is on record.');
export const Updated = fundingResult('UpdateFundingApplication', 'It is written anew.');
export const PartnerSet = fundingResult('SetConsortiumPartner', 'The organisation is in the consortium so.');
export const PartnerRemoved = fundingResult('RemoveConsortiumPartner', 'The organisation has left the consortium.');
export const Built = fundingResult('BuildConsortium', 'Partners are looked for.');
export const Drafted = fundingResult('DraftFundingApplication', 'It is being written.');
export const Reviewed = fundingResult('ReviewFundingApplication', 'Others read it.');
export const Returned = fundingResult('ReturnFundingApplication', 'It is being written again.');
export const Readied = fundingResult('MarkFundingApplicationReady', 'Everything is there.');
export const Submitted = fundingResult('SubmitFundingApplication', 'It lies with the funder.');
export const Granted = fundingResult('GrantFunding', 'The funder grants it.');
export const Rejected = fundingResult('RejectFunding', 'The funder does not grant it.');
export const Reserved = fundingResult('ReserveFunding', 'It stands on the reserve list.');
export const ProjectStarted = fundingResult('StartFundedProject', 'The project runs.');
export const ProjectClosed = fundingResult('CloseFundedProject', 'The project is over.');
export const Abandoned = fundingResult('AbandonFundingApplication', 'It was given up.');
export const Signed = fundingResult('SignPartnerMandate', 'The mandate is given.');
export const Declined = fundingResult('DeclinePartnerMandate', 'The mandate is declined.');
