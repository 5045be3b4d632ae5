import {
  EVENT_TYPES,
  type EventType,
  LIST_LIMITS,
  TEXT_LIMITS,
  WEBHOOK_LIMITS,
  type WebhookDeliveryState,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DateTime, PageArgs, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { EventTypeEnum, WebhookDeliveryStateEnum } from './webhook-enums.js';

const MAX_VERSION = 2_147_483_647;
const EVENTS = 'What it is told of. Left out or empty: everything that it may hear of, also what is new one day.';
const URL =
  'Where events are sent: http or https, on port 80, 443 or above 1023, and not within a private network (`outboundUrl`).';

@InputType({ description: 'A new webhook of the organisation that the caller acts for.' })
export class CreateWebhookInput {
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'What people call it: `website`, `newsletter`.' })
  label!: string;

  @IsString()
  @MaxLength(TEXT_LIMITS.url)
  @Field(() => WebAddress, { description: URL })
  url!: string;

  @IsOptional()
  @ArrayMaxSize(Object.keys(EVENT_TYPES).length)
  @ArrayUnique()
  @IsEnum(EventTypeEnum, { each: true })
  @Field(() => [EventTypeEnum], { nullable: true, description: EVENTS })
  events?: EventType[] | null;
}

@InputType({ description: 'Changes to a webhook. What is left out stays.' })
export class UpdateWebhookInput {
  @IsString()
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read; STALE when it is another now.' })
  expectedVersion!: number;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'What people call it.' })
  label?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(TEXT_LIMITS.url)
  @Field(() => WebAddress, { nullable: true, description: URL })
  url?: string | null;

  @IsOptional()
  @ArrayMaxSize(Object.keys(EVENT_TYPES).length)
  @ArrayUnique()
  @IsEnum(EventTypeEnum, { each: true })
  @Field(() => [EventTypeEnum], {
    nullable: true,
    description: 'What it is told of; empty means everything that it may hear of.',
  })
  events?: EventType[] | null;
}

@ArgsType()
export class RotateWebhookSecretArgs {
  @IsString()
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(WEBHOOK_LIMITS.overlapHours)
  @Field(() => Int, {
    nullable: true,
    description: `How many hours the former secret signs as well, 0 to ${String(WEBHOOK_LIMITS.overlapHours)}; 24 when left out.`,
  })
  overlapHours?: number | null;
}

@InputType({ description: 'What a webhook is to be sent again: by ids, or by time. The oldest first.' })
export class ReplayWebhookInput {
  @IsString()
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.ids)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: 'Ids of events, as the header `webhook-id` had them.' })
  eventIds?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description: 'Events since then. One of this and `eventIds` is needed (`replayRange`).',
  })
  since?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, { nullable: true, description: 'Events up to then; up to now when left out.' })
  until?: string | null;
}

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @IsOptional()
  @IsEnum(WebhookDeliveryStateEnum)
  @Field(() => WebhookDeliveryStateEnum, { nullable: true, description: 'Only what is in this state.' })
  state?: WebhookDeliveryState | null;
}
