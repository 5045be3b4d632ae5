/** What the mutations of the programme answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { AgendaItem, SummitSession } from './agenda.models.js';

@ObjectType({ description: 'The session was added.' })
export class AddSummitSessionSuccess {
  @Field(() => SummitSession, { description: 'The session.' })
  session!: SummitSession;
}

@ObjectType({ description: 'The session was corrected.' })
export class UpdateSummitSessionSuccess {
  @Field(() => SummitSession, { description: 'The session as it is now.' })
  session!: SummitSession;
}

@ObjectType({ isAbstract: true })
abstract class WithItem {
  @Field(() => AgendaItem, { description: 'The item.' })
  item!: AgendaItem;
}

@ObjectType({ description: 'The item is on the agenda.' })
export class AddAgendaItemSuccess extends WithItem {}
@ObjectType({ description: 'The item is on the frozen agenda.' })
export class AddLateAgendaItemSuccess extends WithItem {}
@ObjectType({ description: 'The item was corrected.' })
export class UpdateAgendaItemSuccess extends WithItem {}
@ObjectType({ description: 'The document was circulated.' })
export class CirculateDocumentSuccess extends WithItem {}
@ObjectType({ description: 'The meeting has come to the item.' })
export class ReachAgendaItemSuccess extends WithItem {}
@ObjectType({ description: 'The meeting has finished with the item.' })
export class FinishAgendaItemSuccess extends WithItem {}
@ObjectType({ description: 'The meeting put the item off.' })
export class PostponeAgendaItemSuccess extends WithItem {}

export const AddSummitSessionResult = resultUnion('AddSummitSession', AddSummitSessionSuccess, [GuardFailed]);
export const UpdateSummitSessionResult = resultUnion('UpdateSummitSession', UpdateSummitSessionSuccess, [GuardFailed]);
export const UpdateAgendaItemResult = resultUnion('UpdateAgendaItem', UpdateAgendaItemSuccess, [GuardFailed]);
export const AddAgendaItemResult = resultUnion('AddAgendaItem', AddAgendaItemSuccess, [GuardFailed]);
export const AddLateAgendaItemResult = resultUnion('AddLateAgendaItem', AddLateAgendaItemSuccess, [GuardFailed]);
export const CirculateDocumentResult = resultUnion('CirculateDocument', CirculateDocumentSuccess, [GuardFailed]);
export const ReachAgendaItemResult = resultUnion('ReachAgendaItem', ReachAgendaItemSuccess, [GuardFailed]);
export const FinishAgendaItemResult = resultUnion('FinishAgendaItem', FinishAgendaItemSuccess, [GuardFailed]);
export const PostponeAgendaItemResult = resultUnion('PostponeAgendaItem', PostponeAgendaItemSuccess, [GuardFailed]);
