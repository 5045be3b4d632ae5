/** The inputs of delegations, delegates and presence. */
import {
  type DelegateRole,
  type DelegationCapacity,
  type DelegationState,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsIn, IsOptional, IsString } from 'class-validator';
import { PageArgs, WrittenText } from '../../../core/graphql/index.js';
import {
  DelegateRoleEnum,
  DelegationCapacityEnum,
  DelegationStateEnum,
  PresenceSourceEnum,
} from '../contract/summit-enums.js';

@InputType({ description: 'The delegation of an organisation.' })
export class RegisterDelegationInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation; your own when left out. Only the secretariat names another (NOT_FOUND).',
  })
  organisationId?: string | null;

  @IsOptional()
  @IsEnum(DelegationCapacityEnum)
  @Field(() => DelegationCapacityEnum, {
    nullable: true,
    description: 'As what it takes part; what the rule set gives it when left out. Never more than that.',
  })
  capacity?: DelegationCapacity | null;
}

@InputType({ description: 'A delegate: a person of the organisation, or only a name.' })
export class AddDelegateInput {
  @IsString()
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'A person with a live mandate of the organisation (`personUnknown`), each once (`personOnce`). Who may cast the vote must be one. Invite the person with `inviteMandate` first.',
  })
  personId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    nullable: true,
    description: 'The name, of somebody who is no person of the register. Either this or `personId` (`personOrName`).',
  })
  name?: string | null;

  @IsEnum(DelegateRoleEnum)
  @Field(() => DelegateRoleEnum, {
    description: 'What the delegate is. One HEAD and one VOTING_DELEGATE (`roleOnce`).',
  })
  role!: DelegateRole;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the delegate has said yes already: REGISTERED when true or left out, INVITED when false.',
  })
  registered?: boolean | null;
}

@InputType({ description: 'The signature of a credential.' })
export class SignCredentialInput {
  @IsString()
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'For the secretariat that records a paper: the live mandate of the head or legal signatory who signed it (`mandateNeeded`). Left out, it is your own.',
  })
  mandateId?: string | null;
}

@InputType({ description: 'A refusal of credentials.' })
export class RejectDelegationInput {
  @IsString()
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. Shown to the organisation.' })
  reason!: string;
}

@InputType({ description: 'A check-in.' })
export class CheckInInput {
  @IsString()
  @Field(() => ID, { description: 'The delegate.' })
  delegateId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The session of the summit that it is for, if it is for one.' })
  sessionId?: string | null;

  @IsOptional()
  @IsIn(['SELF', 'ONLINE'])
  @Field(() => PresenceSourceEnum, {
    nullable: true,
    description: 'SELF or ONLINE, by which a delegate checks in; SELF when left out. At the desk it is always DESK.',
  })
  source?: 'SELF' | 'ONLINE' | null;
}

@InputType({ description: 'Whether members see a delegate.' })
export class SetDelegateListingInput {
  @IsString()
  @Field(() => ID, { description: 'The delegate.' })
  delegateId!: string;

  @IsBoolean()
  @Field(() => Boolean, { description: 'True: members do not see the delegate in lists.' })
  unlisted!: boolean;
}

@ArgsType()
export class DelegationsArgs extends PageArgs {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(DelegationStateEnum, { each: true })
  @Field(() => [DelegationStateEnum], {
    nullable: true,
    description: `In one of these states, up to ${String(LIST_LIMITS.filterValues)}; in any when left out.`,
  })
  state?: DelegationState[] | null;
}
