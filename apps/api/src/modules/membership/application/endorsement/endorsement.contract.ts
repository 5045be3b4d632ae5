/** Endorsements as the schema shows and takes them. */
import { type EndorsementFault, type EndorsementStatus, TEXT_LIMITS } from '@kurultai/schema';
import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max } from 'class-validator';
import { DateTime, describeEnum, Node, resultUnion, WrittenText } from '../../../../core/graphql/index.js';
import { availableAction, GuardFailed } from '../../../../core/workflow/index.js';
import { EndorsementFaultEnum, EndorsementStatusEnum } from '../contract/application-enums.js';
import { ApplicationActInput, MAX_VERSION } from '../contract/application.inputs.js';
import { ENDORSEMENT_ACTIONS, type EndorsementAction } from './endorsement.workflow.js';

const EndorsementActionEnum = describeEnum(
  'EndorsementAction',
  'What can be done to an endorsement.',
  ENDORSEMENT_ACTIONS,
);
export const EndorsementAvailableAction = availableAction<EndorsementAction>('Endorsement', EndorsementActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'The endorsement of an applicant by a member. The applicant, the secretariat and the endorser read it, members once the case is circulated; the public the valid ones of an applicant that was admitted.',
})
@Directive('@key(fields: "id")')
export class Endorsement extends Node {
  @Field(() => EndorsementStatusEnum, {
    description:
      'Where it stands. One that was given is INVALID for as long as the member may not endorse; it is checked again whenever it counts.',
  })
  status!: EndorsementStatus;

  @Field(() => EndorsementFaultEnum, { nullable: true, description: 'Why it does not count; null when it does.' })
  fault!: EndorsementFault | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the member says. The endorser and the secretariat; else null.',
  })
  statement!: string | null;

  @Field(() => DateTime, { description: 'When the member was asked.' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the member answered; null before.' })
  answeredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the member took it back; null otherwise.' })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  applicationUuid!: string;
  organisationUuid!: string;
  answeredByUuid!: string | null;
  /** Where it stands, whether it counts or not. */
  state!: 'REQUESTED' | 'GIVEN' | 'DECLINED' | 'WITHDRAWN';
}

@InputType({ description: 'A member to ask for an endorsement.' })
export class RequestEndorsementInput extends ApplicationActInput {
  @IsString()
  @Field(() => ID, {
    description: 'The member, other than the applicant (`notItself`). GuardFailed when it may not endorse. NOT_FOUND.',
  })
  organisationId!: string;
}

@InputType({ description: 'Which endorsement.' })
export class EndorsementInput {
  @IsString()
  @Field(() => ID, { description: 'The public id of the endorsement.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Max(MAX_VERSION)
  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read: STALE when it is another. Left out, any version is meant.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'The answer of a member that was asked.' })
export class AnswerEndorsementInput extends EndorsementInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What the member says. The secretariat reads it.' })
  statement?: string | null;
}

@ObjectType({ description: 'The member is asked.' })
export class RequestEndorsementSuccess {
  @Field(() => Endorsement, { description: 'The endorsement, REQUESTED.' })
  endorsement!: Endorsement;
}
@ObjectType({ description: 'The member endorses the applicant.' })
export class GiveEndorsementSuccess {
  @Field(() => Endorsement, { description: 'The endorsement as it is now.' })
  endorsement!: Endorsement;
}
@ObjectType({ description: 'The member does not endorse.' })
export class DeclineEndorsementSuccess {
  @Field(() => Endorsement, { description: 'The endorsement as it is now.' })
  endorsement!: Endorsement;
}
@ObjectType({ description: 'The endorsement is taken back.' })
export class WithdrawEndorsementSuccess {
  @Field(() => Endorsement, { description: 'The endorsement as it is now.' })
  endorsement!: Endorsement;
}

export const RequestEndorsementResult = resultUnion('RequestEndorsement', RequestEndorsementSuccess, [GuardFailed]);
export const GiveEndorsementResult = resultUnion('GiveEndorsement', GiveEndorsementSuccess, [GuardFailed]);
export const DeclineEndorsementResult = resultUnion('DeclineEndorsement', DeclineEndorsementSuccess, [GuardFailed]);
export const WithdrawEndorsementResult = resultUnion('WithdrawEndorsement', WithdrawEndorsementSuccess, [GuardFailed]);
