/** What the mutations of requests for information take. */
import { DOCUMENT_TYPES, type DocumentType, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, WrittenText } from '../../../../core/graphql/index.js';
import { DocumentTypeEnum } from '../contract/application-enums.js';
import { ApplicationActInput } from '../contract/application.inputs.js';

/** Items of one request, and files of one answer. */
const MOST = 20;

@InputType({ description: 'One thing to ask for.' })
export class InformationItemInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'What is asked.' })
  question!: string;

  @IsOptional()
  @IsIn(Object.keys(DOCUMENT_TYPES))
  @Field(() => DocumentTypeEnum, { nullable: true, description: 'The document that is wanted, if it is one.' })
  documentType?: DocumentType | null;
}

@InputType({ description: 'A request for information.' })
export class RequestInformationInput extends ApplicationActInput {
  @IsString()
  @Field(() => CivilDay, { description: 'The last day for the answer: in the future (`future`).' })
  dueOn!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => InformationItemInput)
  @Field(() => [InformationItemInput], { description: `What is asked for: 1 to ${String(MOST)} concrete items.` })
  items!: InformationItemInput[];

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What goes with it, for the applicant.' })
  note?: string | null;
}

@InputType({ description: 'The answer to one item of the open request.' })
export class AnswerInformationItemInput extends ApplicationActInput {
  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: 'Its place in the request (`position`).' })
  position!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, { description: 'The answer. A later one takes its place until all are handed in.' })
  answer!: string;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Files that go with it, READY and readable for the caller. Up to ${String(MOST)}. NOT_FOUND; \`fileReady\`.`,
  })
  fileIds?: string[] | null;
}
