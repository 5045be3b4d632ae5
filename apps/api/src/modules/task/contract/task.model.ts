/** A task as the schema shows it. */
import type { MandateRole, TaskKind } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../core/graphql/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';
import { MandateRoleEnum } from '../../identity/index.js';
import { TaskKindEnum } from './task-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Something that waits: for an organisation, or for the officers with a role. It opens and closes by itself as its subject moves. Only those for whom it waits read it.',
})
@Directive('@key(fields: "id")')
export class Task extends Node {
  @Field(() => TaskKindEnum, { description: 'What is to be done.' })
  kind!: TaskKind;

  @Field(() => ID, { description: 'The public id of what it is about.' })
  subjectId!: string;

  @Field(() => MandateRoleEnum, {
    nullable: true,
    description: 'The role of the secretariat for which it waits; null when it waits for an organisation.',
  })
  role!: MandateRole | null;

  @Field(() => DateTime, { description: 'Since when it waits.' })
  openedAt!: Date;

  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time; null without a date.' })
  dueOn!: string | null;

  @Field(() => Int, { description: 'How many reminders of it were given.' })
  remindersGiven!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the last reminder was given; null before the first.' })
  lastRemindedAt!: Date | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day (UTC) of the next reminder, if it still waits by then; null when none is left.',
  })
  nextReminderOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or came to nothing; null while it waits.' })
  closedAt!: Date | null;

  /** Not in the schema. */
  uuid!: string;
  subjectType!: IdentifiedType;
  subjectUuid!: string;
  organisationUuid!: string | null;
}
