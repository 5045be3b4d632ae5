/** What the schema shows of the chain between engagements and what came of them. */
import { TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { DateTime, resultUnion, WrittenText } from '../../../core/graphql/index.js';
import { Application } from '../../membership/index.js';

@InputType({ description: 'An engagement that speaks for an applicant.' })
export class CiteEngagementInput {
  @IsString()
  @Field(() => ID, { description: 'The application. NOT_FOUND.' })
  applicationId!: string;

  @IsString()
  @Field(() => ID, { description: 'The engagement, such as a study visit. NOT_FOUND.' })
  engagementId!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note?: string | null;
}

@ObjectType({ description: 'An engagement that speaks for an applicant.' })
export class ApplicationEvidence {
  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was named.' })
  citedAt!: Date;

  /** Not in the schema. */
  engagementUuid!: string;
}

@ObjectType({ description: 'The engagement is named as evidence.' })
export class CiteEngagementSuccess {
  @Field(() => Application, { description: 'The application.' })
  application!: Application;
}

export const CiteEngagementResult = resultUnion('CiteEngagement', CiteEngagementSuccess);
