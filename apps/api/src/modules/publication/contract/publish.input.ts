/** What an organisation publishes. */
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTime, LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';
import { PublicationContentInput } from './publication-content.input.js';

@InputType({
  description: 'A publication, whole: what is left out is empty. Only `publishedAt` stays as it was when left out.',
})
export class PublishInput extends PublicationContentInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.externalId })
  @Field(() => String, {
    nullable: true,
    description: `Your own id of it, up to ${String(TEXT_LIMITS.externalId)} characters. One publication of your organisation has it: sent again, it changes that one. Left out, each call makes a new one.`,
  })
  externalId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you have read: STALE when it is another by now, NOT_FOUND when there is none. Needs `externalId` (`externalIdNeeded`). Left out, any version is changed.',
  })
  expectedVersion?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was published, not in the future (`future`; `saveDraft` takes what is to come) nor before the year 1 (`tooEarly`). Now when left out of a new one.',
  })
  publishedAt?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description:
      'What was wrong before, in 1 to 20 languages: it makes the change a correction, which everybody reads beside the text. Needs something to correct (`nothingToCorrect`). The same note with the same content changes nothing.',
  })
  correctionNote?: LocalisedTextInput[] | null;
}
