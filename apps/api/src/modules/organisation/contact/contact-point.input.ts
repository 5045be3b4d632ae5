import { type ContactPointKind, TEXT_LIMITS, type Visibility } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';
import { WrittenText } from '../../../core/graphql/index.js';
import { ContactPointKindEnum, VisibilityEnum } from '../contract/organisation-enums.js';

@InputType({ description: 'A way to reach an organisation.' })
export class AddContactPointInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @IsEnum(ContactPointKindEnum)
  @Field(() => ContactPointKindEnum, { description: 'The kind of way.' })
  kind!: ContactPointKind;

  @WrittenText({ maxLength: TEXT_LIMITS.address, multiline: true })
  @Field(() => String, {
    description: 'The address, number (`+7 717 2…`) or page. Of the form that the kind asks for (`contactForm`).',
  })
  value!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'What it is for: `press`, `visas`.' })
  label?: string | null;

  @IsOptional()
  @IsEnum(VisibilityEnum)
  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; MEMBER when left out.' })
  visibility?: Visibility | null;
}
