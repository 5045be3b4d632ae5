import { TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';
import { PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { ProposalStateEnum } from './duplicate-proposal.model.js';
import type { ProposalState } from './duplicate.workflow.js';

@InputType({ description: 'The proposal that two records are one organisation.' })
export class ProposeDuplicateInput {
  @IsString()
  @Field(() => ID, { description: 'The record to give up. Its id and slug will lead to the original.' })
  duplicateId!: string;

  @IsString()
  @Field(() => ID, { description: 'The record to keep, another one (`notItself`).' })
  originalId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why they are one.' })
  reason!: string;
}

@ArgsType()
export class DuplicateProposalsArgs extends PageArgs {
  @IsOptional()
  @IsEnum(ProposalStateEnum)
  @Field(() => ProposalStateEnum, { nullable: true, description: 'In this state; PROPOSED when left out.' })
  state?: ProposalState | null;
}
