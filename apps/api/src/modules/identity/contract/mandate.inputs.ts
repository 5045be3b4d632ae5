import { type MandateRole, PASSWORD_MIN_LENGTH, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { CivilDay, EmailAddress, WrittenText } from '../../../core/graphql/index.js';
import { MandateRoleEnum } from './identity-enums.js';

@InputType({ description: 'An invitation to act for an organisation.' })
export class InviteMandateInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation. Heads invite for their own, officers for any.' })
  organisationId!: string;

  @IsEnum(MandateRoleEnum)
  @Field(() => MandateRoleEnum, { description: 'The role. Roles of the secretariat are granted by its admins only.' })
  role!: MandateRole;

  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @EmailAddress()
  @Field(() => String, { description: 'The e-mail address with which the person will sign in.' })
  email!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'What the mandate is limited to, in words.' })
  scope?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The first day of the mandate; today when left out.' })
  validFrom?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The first day after the mandate; no end when left out.' })
  validTo?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The document that proves it, in words.' })
  evidence?: string | null;
}

@InputType({ description: 'The acceptance of an invitation.' })
export class AcceptInvitationInput {
  @IsString()
  @MaxLength(TEXT_LIMITS.password)
  @Field(() => String, { description: 'The one-time code, `kur_in_…`.' })
  code!: string;

  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(TEXT_LIMITS.password)
  @Field(() => String, {
    description: `The password to set, ${String(PASSWORD_MIN_LENGTH)} to ${String(TEXT_LIMITS.password)} characters; for a person who has an account: its password.`,
  })
  password!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    nullable: true,
    description: 'The name as the person writes it; the one in the invitation when left out.',
  })
  name?: string | null;
}
