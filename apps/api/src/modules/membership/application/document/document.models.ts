/** Documents of an application, and its checklist, as the schema shows them. */
import type { DocumentStatus, DocumentType, WaiverStatus, WaiverSubject } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, describeEnum, LanguageTag, Node } from '../../../../core/graphql/index.js';
import { availableAction } from '../../../../core/workflow/index.js';
import {
  DocumentStatusEnum,
  DocumentTypeEnum,
  WaiverStatusEnum,
  WaiverSubjectEnum,
} from '../contract/application-enums.js';
import { DOCUMENT_ACTIONS, type DocumentAction, type DocumentState } from './document.workflow.js';

const DocumentActionEnum = describeEnum(
  'ApplicationDocumentAction',
  'What can be done to a document of an application.',
  DOCUMENT_ACTIONS,
);
export const DocumentAvailableAction = availableAction<DocumentAction>('ApplicationDocument', DocumentActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'A version of a document of an application. The applicant and the secretariat read all of them, members what was circulated.',
})
@Directive('@key(fields: "id")')
export class ApplicationDocument extends Node {
  @Field(() => DocumentTypeEnum, { description: 'What it is.' })
  type!: DocumentType;

  @Field(() => LanguageTag, { description: 'Its language.' })
  language!: string;

  @Field(() => DocumentStatusEnum, { description: 'Where it stands: RECEIVED, ACCEPTED, REFUSED or EXPIRED.' })
  status!: DocumentState;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which it is valid; null: it does not expire.',
  })
  expiresOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the secretariat says of it. The applicant and the secretariat; else null.',
  })
  remark!: string | null;

  @Field(() => Boolean, { description: 'Whether a newer version took its place.' })
  superseded!: boolean;

  @Field(() => ID, { nullable: true, description: 'The document that it translates; null for an original.' })
  translationOfId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The version whose place it took.' })
  supersedesId!: string | null;

  @Field(() => DateTime, { description: 'When it was handed in.' })
  addedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the secretariat checked it; null before.' })
  checkedAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  applicationUuid!: string;
  fileUuid!: string;
}

@ObjectType({ description: 'A line of the checklist: a document that the rule set demands.' })
export class ChecklistItem {
  @Field(() => DocumentTypeEnum, { description: 'The document that is demanded.' })
  type!: DocumentType;

  @Field(() => DocumentStatusEnum, {
    description: 'Where it stands. Of several documents of the type the best counts.',
  })
  status!: DocumentStatus;
}

@ObjectType({
  description: 'Something that the board does without, or was asked to. The applicant and the secretariat.',
})
export class ApplicationWaiver {
  @Field(() => WaiverSubjectEnum, { description: 'What kind of thing it is.' })
  subject!: WaiverSubject;

  @Field(() => String, { description: 'Its code: a type of document, or a criterion of the rule set.' })
  code!: string;

  @Field(() => WaiverStatusEnum, { description: 'Where it stands.' })
  status!: WaiverStatus;

  @Field(() => String, { nullable: true, description: 'Why. The secretariat and the board; else null.' })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the board decided; null before.' })
  decidedAt!: Date | null;
}
