/** What the mutations of documents and waivers answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { applicationResult } from '../contract/application.results.js';
import { ApplicationDocument } from './document.models.js';

@ObjectType({ description: 'The document is handed in.' })
export class AddApplicationDocumentSuccess {
  @Field(() => ApplicationDocument, { description: 'The document.' })
  document!: ApplicationDocument;
}

@ObjectType({ description: 'The document is checked.' })
export class CheckApplicationDocumentSuccess {
  @Field(() => ApplicationDocument, { description: 'The document as it is now.' })
  document!: ApplicationDocument;
}

export const DocumentAdded = {
  Success: AddApplicationDocumentSuccess,
  Result: resultUnion('AddApplicationDocument', AddApplicationDocumentSuccess, [GuardFailed]),
};
export const DocumentChecked = {
  Success: CheckApplicationDocumentSuccess,
  Result: resultUnion('CheckApplicationDocument', CheckApplicationDocumentSuccess, [GuardFailed]),
};
export const WaiverProposed = applicationResult('ProposeWaiver', 'The proposal waits for the board.');
export const WaiverDecided = applicationResult('DecideWaiver', 'The board has decided.');
