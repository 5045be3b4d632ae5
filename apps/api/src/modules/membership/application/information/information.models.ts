/** Requests for information as the schema shows them. The applicant and the secretariat read them. */
import type { DocumentType } from '@kurultai/schema';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime } from '../../../../core/graphql/index.js';
import { DocumentTypeEnum } from '../contract/application-enums.js';

@ObjectType({ description: 'One thing that is asked for.' })
export class InformationItem {
  @Field(() => Int, { description: 'Its place in the request: 1, 2, 3 …' })
  position!: number;

  @Field(() => String, { description: 'What is asked.' })
  question!: string;

  @Field(() => DocumentTypeEnum, { nullable: true, description: 'The document that is wanted, if it is one.' })
  documentType!: DocumentType | null;

  @Field(() => String, { nullable: true, description: 'The answer; null before.' })
  answer!: string | null;

  @Field(() => [ID], { description: 'The public ids of files that go with the answer.' })
  fileIds!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: Date | null;
}

@ObjectType({ description: 'A request for information: what the applicant is to answer, and until when.' })
export class InformationRequest {
  @Field(() => CivilDay, { description: 'The last day for the answer. Some days later the case lapses.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'What the secretariat says with it.' })
  note!: string | null;

  @Field(() => [InformationItem], { description: 'Every item that is asked for, in order.' })
  items!: InformationItem[];

  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the answers were handed in; null before.' })
  answeredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended without answers; null otherwise.' })
  endedAt!: Date | null;
}
