/** The programme of a summit: its sessions and its agenda. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { FileLoader } from '../../file/index.js';
import { Summit } from '../contract/summit.model.js';
import { agendaItemWorkflow } from '../domain/agenda-item.workflow.js';
import { LEAD, MANAGE } from '../domain/grants.js';
import { SummitLoader } from '../summit.loader.js';
import { SummitSubjectLoader } from '../summit-subjects.js';
import { AgendaActs, itemSubject } from './agenda-acts.service.js';
import * as inputs from './agenda.inputs.js';
import {
  AgendaDocumentsLoader,
  AgendaItemLoader,
  AgendaLoader,
  SummitSessionLoader,
  SummitSessionsLoader,
} from './agenda.loaders.js';
import { AgendaDocument, AgendaItem, AgendaItemAvailableAction, SummitSession } from './agenda.models.js';
import * as results from './agenda.results.js';

const ITEM = { type: () => ID, description: 'The agenda item.' } as const;

@Resolver(() => AgendaItem)
export class AgendaResolver {
  constructor(
    private readonly acts: AgendaActs,
    private readonly items: AgendaItemLoader,
    private readonly documents: AgendaDocumentsLoader,
    private readonly files: FileLoader,
    private readonly sessions: SummitSessionLoader,
    private readonly summits: SummitLoader,
    private readonly subjects: SummitSubjectLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('AgendaItem', (context, uuid) => this.items.load(context, uuid));
  }

  @Mutation(() => results.AddSummitSessionResult, {
    description: 'Adds a session behind the others. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async addSummitSession(
    @Args('input', { description: 'The session.' }) input: inputs.AddSummitSessionInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.AddSummitSessionSuccess(), { session: await this.acts.addSession(actor, input) });
  }

  @Mutation(() => results.UpdateSummitSessionResult, {
    description: 'Corrects a session until the summit is over. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE)
  async updateSummitSession(
    @Args('input', { description: 'What becomes otherwise.' }) input: inputs.UpdateSummitSessionInput,
    @CurrentActor() actor: Actor,
  ) {
    const session = await this.acts.updateSession(actor, input);
    return Object.assign(new results.UpdateSummitSessionSuccess(), { session });
  }

  @Mutation(() => results.UpdateAgendaItemResult, {
    description: 'Corrects an item of the agenda until the agenda is frozen. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE)
  async updateAgendaItem(
    @Args('input', { description: 'What becomes otherwise.' }) input: inputs.UpdateAgendaItemInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.UpdateAgendaItemSuccess(), { item: await this.acts.updateItem(actor, input) });
  }

  @Mutation(() => results.AddAgendaItemResult, {
    description: 'Puts an item on the agenda, behind the others. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async addAgendaItem(
    @Args('input', { description: 'The item.' }) input: inputs.AddAgendaItemInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.AddAgendaItemSuccess(), { item: await this.acts.addItem(actor, input) });
  }

  @Mutation(() => results.AddLateAgendaItemResult, {
    description: 'Puts an item on a frozen agenda, as an adopted motion decided. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async addLateAgendaItem(
    @Args('input', { description: 'The item.' }) input: inputs.AddLateAgendaItemInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.AddLateAgendaItemSuccess(), { item: await this.acts.addLateItem(actor, input) });
  }

  @Mutation(() => results.CirculateDocumentResult, {
    description: 'Circulates a document of an item from today on. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async circulateDocument(
    @Args('input', { description: 'The document.' }) input: inputs.CirculateDocumentInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.CirculateDocumentSuccess(), { item: await this.acts.circulate(actor, input) });
  }

  @Mutation(() => results.ReachAgendaItemResult, {
    description:
      'Records that the meeting has come to an item: its ballot may be opened. Officers and the returning officer. NOT_FOUND.',
  })
  @Allow(LEAD)
  async reachAgendaItem(@Args('id', ITEM) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.ReachAgendaItemSuccess(), { item: await this.acts.reach(actor, id) });
  }

  @Mutation(() => results.FinishAgendaItemResult, {
    description:
      'Records that the meeting has finished with an item without a ballot. Officers and the returning officer. NOT_FOUND.',
  })
  @Allow(LEAD)
  async finishAgendaItem(@Args('id', ITEM) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.FinishAgendaItemSuccess(), { item: await this.acts.finish(actor, id) });
  }

  @Mutation(() => results.PostponeAgendaItemResult, {
    description:
      'Records that the meeting put off an item without a ballot. Officers and the returning officer. NOT_FOUND.',
  })
  @Allow(LEAD)
  async postponeAgendaItem(@Args('id', ITEM) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.PostponeAgendaItemSuccess(), { item: await this.acts.postpone(actor, id) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<AgendaItem | null> {
    return this.items.load(context, uuidOf('AgendaItem', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, in the best language.' })
  title(@Parent() { titles }: AgendaItem, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('summit', () => Summit, { description: 'Its summit.' })
  summit({ summitUuid }: AgendaItem, _: unknown, context: RequestContext): Promise<Summit | null> {
    return this.summits.load(context, summitUuid);
  }

  @ResolveField('session', () => SummitSession, {
    nullable: true,
    description: 'The session in which it is dealt with.',
  })
  session({ sessionUuid }: AgendaItem, _: unknown, context: RequestContext): Promise<SummitSession | null> | null {
    return sessionUuid === null ? null : this.sessions.load(context, sessionUuid);
  }

  @ResolveField('documents', () => [AgendaDocument], {
    description: 'Every file that was circulated for it, in the order of the days.',
  })
  async circulated(
    @Parent() { uuid }: AgendaItem,
    @GraphqlContext() context: RequestContext,
  ): Promise<AgendaDocument[]> {
    const rows = (await this.documents.load(context, uuid)) ?? [];
    return Promise.all(
      rows.map(async ({ file_id, circulated_on }) =>
        Object.assign(new AgendaDocument(), {
          circulatedOn: circulated_on,
          file: await this.files.load(context, file_id),
        }),
      ),
    );
  }

  @ResolveField('availableActions', () => [AgendaItemAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(@Parent() { row }: AgendaItem, @GraphqlContext() context: RequestContext) {
    const summit = await this.subjects.load(context, row.summit_id);
    return summit ? agendaItemWorkflow.availableActions(itemSubject(row, summit), context.actor) : [];
  }
}

@Resolver(() => SummitSession)
export class SummitSessionResolver {
  constructor(
    private readonly sessions: SummitSessionLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('SummitSession', (context, uuid) => this.sessions.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<SummitSession | null> {
    return this.sessions.load(context, uuidOf('SummitSession', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, in the best language.' })
  title(@Parent() { titles }: SummitSession, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }
}

@Resolver(() => Summit)
export class SummitProgrammeResolver {
  constructor(
    private readonly sessionsOf: SummitSessionsLoader,
    private readonly agendaOf: AgendaLoader,
  ) {}

  @ResolveField('sessions', () => [SummitSession], { description: 'Its sessions in order, up to 200.' })
  async sessions({ uuid }: Summit, _: unknown, context: RequestContext): Promise<SummitSession[]> {
    return (await this.sessionsOf.load(context, uuid)) ?? [];
  }

  @ResolveField('agenda', () => [AgendaItem], {
    description: 'The items of its agenda in order, up to 200. Exclusions and appeals are shown to members only.',
  })
  async agenda({ uuid }: Summit, _: unknown, context: RequestContext): Promise<AgendaItem[]> {
    return (await this.agendaOf.load(context, uuid)) ?? [];
  }
}
