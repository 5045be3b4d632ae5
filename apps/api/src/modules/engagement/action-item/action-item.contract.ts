/** What somebody promised at an engagement, as the schema shows it and takes it. */
import { type ActionItemState, ACTION_ITEM_STATES, LIST_LIMITS, type Provenance, TEXT_LIMITS } from '@kurultai/schema';
import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CivilDay,
  describeEnum,
  ImpreciseDate,
  LocalisedTextInput,
  Node,
  PartialDate,
  resultUnion,
  WrittenText,
} from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ENGAGEMENT_LIMITS } from '../contract/engagement.inputs.js';
import { ACTION_ITEM_ACTIONS, type ActionItemAction, type ActionItemSubject } from './action-item.workflow.js';

const ActionItemStateEnum = describeEnum('ActionItemState', 'Where a promise stands.', ACTION_ITEM_STATES);
const ActionItemActionEnum = describeEnum('ActionItemAction', 'What can be done to a promise.', ACTION_ITEM_ACTIONS);
export const ActionItemAvailableAction = availableAction<ActionItemAction>('ActionItem', ActionItemActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'What somebody promised to do at an engagement: by whom, until when, and what shows that it was done. Members, the secretariat, whoever takes part, and whoever promised it.',
})
@Directive('@key(fields: "id")')
export class ActionItem extends Node {
  @Field(() => ActionItemStateEnum, { description: 'Where it stands.' })
  state!: ActionItemState;

  @Field(() => Int, {
    nullable: true,
    description: 'Of which meeting of the engagement, counted from 1; null for none of them.',
  })
  meeting!: number | null;

  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time.' })
  dueOn!: string | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When it was done, as precisely as it is known.' })
  doneOn!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'What shows that it was done.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  endReason!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change; `expectedVersion` of the next.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  descriptions!: LocalisedEntry[];
  ownerUuid!: string | null;
  resultId!: string | null;
  engagementUuid!: string;
  subject!: ActionItemSubject;
}

@InputType({ description: 'What somebody promised.' })
export class AddActionItemInput {
  @IsString()
  @Field(() => ID, { description: 'The engagement at which it was promised. NOT_FOUND.' })
  engagementId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `What is to be done, in up to ${String(LIST_LIMITS.languages)} languages, each once (\`languageOnce\`).`,
  })
  description!: LocalisedTextInput[];

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The organisation that promised it. It gets a task. NOT_FOUND.' })
  ownerId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time.' })
  dueOn?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(ENGAGEMENT_LIMITS.meetings)
  @Field(() => Int, { nullable: true, description: 'Of which meeting of the engagement, counted from 1 (`meeting`).' })
  meeting?: number | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: 'LIVE when left out. FICTITIOUS is refused in production (`provenance`).',
  })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ isAbstract: true })
class ActionItemStepInput {
  @IsString()
  @Field(() => ID, { description: 'What was promised.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;
}

@InputType({ description: 'What was done.' })
export class CompleteActionItemInput extends ActionItemStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'What shows that it was done.' })
  evidence!: string;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When, as precisely as it is known; today when left out (`future`).',
  })
  doneOn?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, { nullable: true, description: 'The public id of what came of it, of any type (`typeId`).' })
  resultId?: string | null;
}

@InputType({ description: 'What will not be done.' })
export class DropActionItemInput extends ActionItemStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
}

@ObjectType({ isAbstract: true })
abstract class ActionItemSuccess {
  @Field(() => ActionItem, { description: 'The promise as it is now.' })
  actionItem!: ActionItem;
}
@ObjectType({ description: 'The promise is on record.' })
export class AddActionItemSuccess extends ActionItemSuccess {}
export const AddActionItemResult = resultUnion('AddActionItem', AddActionItemSuccess);
@ObjectType({ description: 'It is done.' })
export class CompleteActionItemSuccess extends ActionItemSuccess {}
export const CompleteActionItemResult = resultUnion('CompleteActionItem', CompleteActionItemSuccess);
@ObjectType({ description: 'It is given up.' })
export class DropActionItemSuccess extends ActionItemSuccess {}
export const DropActionItemResult = resultUnion('DropActionItem', DropActionItemSuccess);
