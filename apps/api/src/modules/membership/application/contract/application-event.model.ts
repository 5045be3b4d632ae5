/** The history of an application as the schema shows it. */
import type { ApplicationState } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../../core/graphql/index.js';
import { ApplicationStateEnum } from './application-enums.js';

@ObjectType({
  description:
    'An act on an application. The secretariat reads all of them, the applicant those that are no part of the screening.',
})
export class ApplicationEvent {
  @Field(() => Int, { description: 'Its place in the history: 1, 2, 3 …' })
  number!: number;

  @Field(() => String, {
    description:
      'What was done: START, an action of the application, ENDORSEMENT_GIVEN, ENDORSEMENT_DECLINED, ENDORSEMENT_WITHDRAWN, or what the members decided: ADMIT, REFUSE, POSTPONE, ANNUL. New ones may be added.',
  })
  action!: string;

  @Field(() => ApplicationStateEnum, { nullable: true, description: 'The state before; null at the beginning.' })
  fromState!: ApplicationState | null;

  @Field(() => ApplicationStateEnum, { description: 'The state after.' })
  toState!: ApplicationState;

  @Field(() => String, { nullable: true, description: 'The reason that was given, for the applicant too.' })
  reasonPublic!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, for the secretariat only; else null.' })
  reasonInternal!: string | null;

  @Field(() => DateTime, { description: 'When it was done.' })
  occurredAt!: Date;

  /** Not in the schema. */
  personUuid!: string | null;
  organisationUuid!: string | null;
  decisionUuid!: string | null;
}
