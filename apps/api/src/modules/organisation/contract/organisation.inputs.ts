/** The inputs that register and change organisations. */
import { LIST_LIMITS, type OrganisationKind, type Provenance, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { CountryCode, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { NameInput } from './name.input.js';
import { OrganisationKindEnum, ProvenanceEnum } from './organisation-enums.js';
import { ProfileInput } from './profile.input.js';

@InputType({ description: 'An organisation that the register does not know yet.' })
export class RegisterOrganisationInput extends ProfileInput {
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.names)
  @Field(() => [NameInput], {
    description: `Its names, 1 to ${String(LIST_LIMITS.names)}. The slug is made from the first.`,
  })
  names!: NameInput[];

  @IsEnum(OrganisationKindEnum)
  @Field(() => OrganisationKindEnum, { description: 'What it is. There is one SECRETARIAT.' })
  kind!: OrganisationKind;

  @IsOptional()
  @IsString()
  @Field(() => CountryCode, { nullable: true, description: 'The country where it works.' })
  country?: string | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: 'Where the record comes from; LIVE when left out. FICTITIOUS is refused in production (`provenance`).',
  })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ description: 'Changes to the profile. A field that is left out stays; null clears it.' })
export class UpdateOrganisationInput extends ProfileInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class ChangeInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ description: 'A new name of an organisation.' })
export class RenameOrganisationInput extends ChangeInput {
  @ValidateNested()
  @Type(() => NameInput)
  @Field(() => NameInput, {
    description:
      'The name to add. One that takes the place of the name that the directory lists gives a new slug; the old one keeps leading here.',
  })
  name!: NameInput;
}

@InputType({ description: 'The end of an organisation.' })
export class DissolveOrganisationInput extends ChangeInput {
  @IsString()
  @Field(() => PartialDate, { description: 'When it ceased to exist. Not before it was founded (`dateOrder`).' })
  dissolvedOn!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The organisation that took over from it.' })
  successorId?: string | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'The evidence: a decision, a register entry. Kept with the record.' })
  evidence!: string;
}
