/** The arguments with which the log is read and followed. */
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../core/graphql/index.js';
import { PublicationFilter } from '../../publication/index.js';
import { PUBLIC_EVENT_TYPES } from '../domain/public-events.js';

const TYPES = {
  nullable: true,
  description: `Only these, up to ${String(LIST_LIMITS.filterValues)}: ${PUBLIC_EVENT_TYPES.map(type => `\`${type}\``).join(', ')}. All when left out.`,
} as const;
const UNKNOWN = 'This is no event that everybody may be told of.';

@ArgsType()
export class NetworkActivityArgs extends PageArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(PUBLIC_EVENT_TYPES, { each: true, message: UNKNOWN })
  @Field(() => [String], TYPES)
  types?: string[] | null;
}

@ArgsType()
export class FollowArgs {
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_LIMITS.cursor)
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last event that you know: you are told of all behind it, in order, each once. From now on when left out. INPUT_INVALID (`cursor`) otherwise.',
  })
  after?: string | null;
}

@ArgsType()
export class FollowNetworkActivityArgs extends FollowArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(PUBLIC_EVENT_TYPES, { each: true, message: UNKNOWN })
  @Field(() => [String], TYPES)
  types?: string[] | null;
}

@InputType({
  description: 'Of which publications to be told. Fields are joined by AND, the values of one field by OR.',
})
export class PublicationPublishedFilter extends PublicationFilter {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those of the network’s stream, when they come into it. Otherwise each, when it becomes public under its organisation’s name.',
  })
  override stream?: boolean | null = null;
}

@ArgsType()
export class FollowPublicationsArgs extends FollowArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => PublicationPublishedFilter)
  @Field(() => PublicationPublishedFilter, { nullable: true, description: 'Of which; of all when left out.' })
  filter?: PublicationPublishedFilter | null;
}
