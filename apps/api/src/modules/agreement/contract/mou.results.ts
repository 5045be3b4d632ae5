/** What the mutations of memoranda answer. */
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Mou } from './mou.model.js';

/** Makes the success of a mutation. @param said what has happened @param mou what the memorandum is now */
function success(name: string, said: string, mou: string): Type<{ mou: Mou }> {
  @ObjectType(`${name}Success`, { description: said })
  class Success {
    @Field(() => Mou, { description: mou })
    mou!: Mou;
  }
  // Unions name their members by the class.
  return Object.defineProperty(Success, 'name', { value: `${name}Success` });
}

const unionOf = (name: string, of: Type<{ mou: Mou }>) => resultUnion(name, of, [GuardFailed]);

export const DraftMouSuccess = success('DraftMou', 'It is begun.', 'The draft.');
export const EditMouSuccess = success('EditMou', 'Another version is on the table.', 'The memorandum.');
export const ProposeMouSuccess = success('ProposeMou', 'The parties negotiate it.', 'The memorandum.');
export const AcceptMouTextSuccess = success('AcceptMouText', 'The party accepts the text.', 'The memorandum.');
export const RecordMouAcceptanceSuccess = success('RecordMouAcceptance', 'It is on record.', 'The memorandum.');
export const ReopenMouSuccess = success('ReopenMou', 'Signatures count no more.', 'The memorandum.');
export const SignMouSuccess = success('SignMou', 'The party has signed.', 'The memorandum.');
export const RecordMouSignatureSuccess = success('RecordMouSignature', 'It is on record.', 'The memorandum.');
export const AbandonMouSuccess = success('AbandonMou', 'It is given up.', 'The memorandum.');
export const BeginMouReviewSuccess = success('BeginMouReview', 'The review has begun.', 'The memorandum.');
export const CompleteMouReviewSuccess = success('CompleteMouReview', 'The review is over.', 'The memorandum.');
export const ProposeMouAmendmentSuccess = success('ProposeMouAmendment', 'It is on the table.', 'The memorandum.');
export const WithdrawMouAmendmentSuccess = success('WithdrawMouAmendment', 'It is withdrawn.', 'The memorandum.');
export const DraftMouSuccessorSuccess = success('DraftMouSuccessor', 'It is begun.', 'The draft of the successor.');
export const DeclineMouRenewalSuccess = success('DeclineMouRenewal', 'Notice is given.', 'The memorandum.');
export const TerminateMouSuccess = success('TerminateMou', 'Notice is given.', 'The memorandum.');
export const CorrectMouSuccess = success('CorrectMou', 'The record is put right.', 'The new record.');

export const DraftMouResult = resultUnion('DraftMou', DraftMouSuccess);
export const EditMouResult = unionOf('EditMou', EditMouSuccess);
export const ProposeMouResult = unionOf('ProposeMou', ProposeMouSuccess);
export const AcceptMouTextResult = unionOf('AcceptMouText', AcceptMouTextSuccess);
export const RecordMouAcceptanceResult = unionOf('RecordMouAcceptance', RecordMouAcceptanceSuccess);
export const ReopenMouResult = unionOf('ReopenMou', ReopenMouSuccess);
export const SignMouResult = unionOf('SignMou', SignMouSuccess);
export const RecordMouSignatureResult = unionOf('RecordMouSignature', RecordMouSignatureSuccess);
export const AbandonMouResult = unionOf('AbandonMou', AbandonMouSuccess);
export const BeginMouReviewResult = unionOf('BeginMouReview', BeginMouReviewSuccess);
export const CompleteMouReviewResult = unionOf('CompleteMouReview', CompleteMouReviewSuccess);
export const ProposeMouAmendmentResult = unionOf('ProposeMouAmendment', ProposeMouAmendmentSuccess);
export const WithdrawMouAmendmentResult = unionOf('WithdrawMouAmendment', WithdrawMouAmendmentSuccess);
export const DraftMouSuccessorResult = unionOf('DraftMouSuccessor', DraftMouSuccessorSuccess);
export const DeclineMouRenewalResult = unionOf('DeclineMouRenewal', DeclineMouRenewalSuccess);
export const TerminateMouResult = unionOf('TerminateMou', TerminateMouSuccess);
export const CorrectMouResult = unionOf('CorrectMou', CorrectMouSuccess);

/** The success of a mutation with its memorandum. */
export const succeeded = async (of: Type<{ mou: Mou }>, mou: Promise<Mou>): Promise<{ mou: Mou }> =>
  Object.assign(new of(), { mou: await mou });
