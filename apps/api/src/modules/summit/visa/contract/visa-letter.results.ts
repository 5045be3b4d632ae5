/** What the mutations of visa letters answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { CivilDay, CountryCode, DateTime, resultUnion, WebAddress } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { VisaLetter } from './visa-letter.model.js';

@ObjectType({ description: 'The letter was asked for.' })
export class RequestVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now REQUESTED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The letter was asked for.' })
export class RequestVisitVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now REQUESTED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The data are here, sealed.' })
export class EnterVisaDataSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now DATA_COMPLETE.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The caller is the case handler.' })
export class TakeVisaCaseSuccess {
  @Field(() => VisaLetter, { description: 'The letter.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The data of a travel document, as they were entered.' })
export class VisaPassportData {
  @Field(() => String, { description: 'The full name as it stands in the document.' })
  name!: string;

  @Field(() => String, { description: 'The number of the document.' })
  number!: string;

  @Field(() => CountryCode, { description: 'The nationality.' })
  nationality!: string;

  @Field(() => CivilDay, { description: 'The date of birth.' })
  birthDate!: string;

  @Field(() => CivilDay, { description: 'Until when the document is valid.' })
  expiresOn!: string;
}

@ObjectType({ description: 'The data, and a record that the caller has read them.' })
export class ReadVisaDataSuccess {
  @Field(() => VisaPassportData, { description: 'The data.' })
  data!: VisaPassportData;
}

@ObjectType({ description: 'The second person has agreed.' })
export class ApproveVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now APPROVED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The letter is refused; the data are gone.' })
export class RefuseVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now REFUSED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The request is taken back; the data are gone.' })
export class WithdrawVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now WITHDRAWN.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The letter is issued. The one in whose place it stands is SUPERSEDED.' })
export class IssueVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now ISSUED, with its number.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The letter may be fetched.' })
export class RequestVisaLetterDownloadSuccess {
  @Field(() => WebAddress, {
    description:
      'Fetch the PDF here with HTTP GET, without credentials, once, until it expires. Whoever has the address can fetch it: do not pass it on.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Until when the address works.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'Another letter was asked for. The old one is valid until the new one is issued.' })
export class ReplaceVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The new letter, now REQUESTED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The letter is not valid any more; the data are gone.' })
export class RevokeVisaLetterSuccess {
  @Field(() => VisaLetter, { description: 'The letter, now REVOKED.' })
  letter!: VisaLetter;
}

@ObjectType({ description: 'The outcome is recorded.' })
export class RecordVisaOutcomeSuccess {
  @Field(() => VisaLetter, { description: 'The letter, with its outcome.' })
  letter!: VisaLetter;
}

const G = [GuardFailed];
export const RequestVisaLetterResult = resultUnion('RequestVisaLetter', RequestVisaLetterSuccess, G);
export const RequestVisitVisaLetterResult = resultUnion('RequestVisitVisaLetter', RequestVisitVisaLetterSuccess, G);
export const EnterVisaDataResult = resultUnion('EnterVisaData', EnterVisaDataSuccess, G);
export const TakeVisaCaseResult = resultUnion('TakeVisaCase', TakeVisaCaseSuccess, G);
export const ReadVisaDataResult = resultUnion('ReadVisaData', ReadVisaDataSuccess, G);
export const ApproveVisaLetterResult = resultUnion('ApproveVisaLetter', ApproveVisaLetterSuccess, G);
export const RefuseVisaLetterResult = resultUnion('RefuseVisaLetter', RefuseVisaLetterSuccess, G);
export const WithdrawVisaLetterResult = resultUnion('WithdrawVisaLetter', WithdrawVisaLetterSuccess, G);
export const IssueVisaLetterResult = resultUnion('IssueVisaLetter', IssueVisaLetterSuccess, G);
export const RequestVisaLetterDownloadResult = resultUnion(
  'RequestVisaLetterDownload',
  RequestVisaLetterDownloadSuccess,
  G,
);
export const ReplaceVisaLetterResult = resultUnion('ReplaceVisaLetter', ReplaceVisaLetterSuccess, G);
export const RevokeVisaLetterResult = resultUnion('RevokeVisaLetter', RevokeVisaLetterSuccess, G);
export const RecordVisaOutcomeResult = resultUnion('RecordVisaOutcome', RecordVisaOutcomeSuccess, G);
