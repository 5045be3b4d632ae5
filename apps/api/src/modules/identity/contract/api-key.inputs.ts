import { API_SCOPES, type ApiKeyKind, type ApiScope, LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { DateTime, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { ApiKeyKindEnum, ApiScopeEnum } from './identity-enums.js';

@InputType({ description: 'A new key of the organisation that the caller acts for.' })
export class CreateApiKeyInput {
  @IsEnum(ApiKeyKindEnum)
  @Field(() => ApiKeyKindEnum, { description: 'What the key is for.' })
  kind!: ApiKeyKind;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'What people call the key: `website`, `newsletter`.' })
  label!: string;

  @IsOptional()
  @ArrayMaxSize(Object.keys(API_SCOPES).length)
  @ArrayUnique()
  @IsEnum(ApiScopeEnum, { each: true })
  @Field(() => [ApiScopeEnum], {
    nullable: true,
    description: 'What a secret key may do; at least one (`scopeNeeded`). None for a publishable key.',
  })
  scopes?: ApiScope[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.origins)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [WebAddress], {
    nullable: true,
    description:
      'Addresses of the pages that may use a publishable key, of which the origin counts; at least one (`originNeeded`). None for a secret key.',
  })
  origins?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, { nullable: true, description: 'When it stops working; no end when left out.' })
  expiresAt?: string | null;
}

@ArgsType()
export class RotateApiKeyArgs {
  @IsString()
  @Field(() => ID, { description: 'The key to replace.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(720)
  @Field(() => Int, { nullable: true, description: 'How many hours the old key works on, 0 to 720; 24 when left out.' })
  overlapHours?: number | null;
}
