/** Sessions and agenda items as the schema shows them. */
import type { AgendaItemKind, AgendaItemState, SessionKind } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { File } from '../../file/index.js';
import {
  AgendaItemActionEnum,
  AgendaItemKindEnum,
  AgendaItemStateEnum,
  SessionKindEnum,
} from '../contract/summit-enums.js';
import type { AgendaItemAction } from '../domain/agenda-item.workflow.js';
import type { AgendaItemRow } from './agenda.rows.js';

@ObjectType({ implements: () => [Node], description: 'A session of a summit. Public with its summit.' })
@Directive('@key(fields: "id")')
export class SummitSession extends Node {
  @Field(() => Int, { description: 'Its place in the order of the sessions, from 1.' })
  position!: number;

  @Field(() => SessionKindEnum, { description: 'What it is.' })
  kind!: SessionKind;

  @Field(() => DateTime, { nullable: true, description: 'When it begins; null when that is not fixed.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null when that is not fixed.' })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The room.' })
  room!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  summitUuid!: string;
  titles!: LocalisedEntry[];
}

@ObjectType({ description: 'A file that was circulated before an item was dealt with.' })
export class AgendaDocument {
  @Field(() => CivilDay, { description: 'The day on which it was circulated.' })
  circulatedOn!: string;

  @Field(() => File, { nullable: true, description: 'The file; null when the reader may not read it.' })
  file!: File | null;
}

export const AgendaItemAvailableAction = availableAction<AgendaItemAction>('AgendaItem', AgendaItemActionEnum);

@ObjectType({
  implements: () => [Node],
  description: 'An item of the agenda. Public with its summit; exclusions and appeals are read by members only.',
})
@Directive('@key(fields: "id")')
export class AgendaItem extends Node {
  @Field(() => Int, { description: 'Its place in the order of the items, from 1.' })
  position!: number;

  @Field(() => AgendaItemKindEnum, { description: 'What it is.' })
  kind!: AgendaItemKind;

  @Field(() => AgendaItemStateEnum, { description: 'Where it stands. A ballot may be opened once it is REACHED.' })
  state!: AgendaItemState;

  @Field(() => ID, { nullable: true, description: 'The object that it is about, such as an application: ask `node`.' })
  subjectId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Its ballot.' })
  ballotId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision that let it onto a frozen agenda.' })
  lateDecisionId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the meeting came to it.' })
  reachedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the meeting had finished with it.' })
  doneAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  summitUuid!: string;
  sessionUuid!: string | null;
  titles!: LocalisedEntry[];
  row!: AgendaItemRow;
}
