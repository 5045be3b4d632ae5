/** The arguments of the list of memoranda. */
import { LIST_LIMITS, type MouStatus, type Provenance } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { MouStatusEnum } from './mou-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which memoranda. Fields are joined by AND, the values of one field by OR.' })
export class MouFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `With one of these organisations, or a duplicate that was merged into it, as a party. ${MANY}`,
  })
  organisation?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(MouStatusEnum, { each: true })
  @Field(() => [MouStatusEnum], { nullable: true, description: `That stand there today. ${MANY}` })
  status?: MouStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class MousArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => MouFilter)
  @Field(() => MouFilter, {
    nullable: true,
    description: 'Which memoranda; all that the caller may read when left out.',
  })
  filter?: MouFilter | null;
}

@ArgsType()
export class OrganisationMousArgs extends PageArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(MouStatusEnum, { each: true })
  @Field(() => [MouStatusEnum], {
    nullable: true,
    description: `That stand there today; wherever they stand when left out. ${MANY}`,
  })
  status?: MouStatus[] | null;
}

/** Which page of each of many. */
export interface OrganisationMousPage {
  readonly first: number | null;
  readonly after: string | null;
  readonly status: readonly MouStatus[] | null;
}

/** Spelt out, so that equal arguments make one batch. */
export const wantedMous = ({ first, after, status }: OrganisationMousArgs): OrganisationMousPage => ({
  first: first ?? null,
  after: after ?? null,
  status: status ?? null,
});
