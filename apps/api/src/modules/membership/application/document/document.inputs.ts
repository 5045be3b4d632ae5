/** What the mutations of documents and waivers take. */
import { DOCUMENT_TYPES, type DocumentType, TEXT_LIMITS, WAIVER_SUBJECTS, type WaiverSubject } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { CivilDay, LanguageTag, WrittenText } from '../../../../core/graphql/index.js';
import { DocumentTypeEnum, WaiverSubjectEnum } from '../contract/application-enums.js';
import { ApplicationActInput } from '../contract/application.inputs.js';

@InputType({ description: 'A document to hand in.' })
export class AddApplicationDocumentInput extends ApplicationActInput {
  @IsIn(Object.keys(DOCUMENT_TYPES))
  @Field(() => DocumentTypeEnum, { description: 'What it is.' })
  type!: DocumentType;

  @IsString()
  @Field(() => LanguageTag, { description: 'Its language.' })
  language!: string;

  @IsString()
  @Field(() => ID, {
    description:
      'Its file: READY, and of the applicant, or of the organisation for which the caller acts. It cannot be removed any more. NOT_FOUND; `fileReady`, `fileOwner`.',
  })
  fileId!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is valid.' })
  expiresOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The document that it translates: an original of the same application and type (`sameDocument`).',
  })
  translationOfId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The version whose place it takes: of the same application and type (`sameDocument`). GuardFailed when it is not the newest one. Nothing is lost.',
  })
  supersedesId?: string | null;
}

@InputType({ description: 'How the secretariat found a document.' })
export class CheckApplicationDocumentInput {
  @IsString()
  @Field(() => ID, { description: 'The document. GuardFailed when it is not the newest version of it.' })
  documentId!: string;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Whether it is accepted.' })
  accepted!: boolean;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with it, for the applicant; needed for a refusal (`remarkNeeded`).',
  })
  remark?: string | null;
}

@InputType({ description: 'Something to do without.' })
export class ProposeWaiverInput extends ApplicationActInput {
  @IsIn(Object.keys(WAIVER_SUBJECTS))
  @Field(() => WaiverSubjectEnum, { description: 'What kind of thing it is.' })
  subject!: WaiverSubject;

  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/u, { message: 'A code in capitals, such as EXISTENCE.' })
  @Field(() => String, {
    description:
      'Its code: a document of the checklist, or a criterion of the rule set (`code`) that may be waived (`waivable`).',
  })
  code!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why. The secretariat and the board read it.' })
  reason!: string;
}

@InputType({ description: 'The decision of the board to do without something, or not.' })
export class DecideWaiverInput extends ProposeWaiverInput {
  @IsBoolean()
  @Field(() => Boolean, { description: 'Whether the board does without it.' })
  granted!: boolean;
}
