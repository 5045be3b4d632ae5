/** Requests for information and their answers. */
import { Injectable } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext, sees } from '../../../../core/access/index.js';
import { BatchLoader } from '../../../../core/graphql/index.js';
import { idOf } from '../../../../core/ids/index.js';
import { ApplicationActInput } from '../contract/application.inputs.js';
import { Application } from '../contract/application.model.js';
import { applicationResult } from '../contract/application.results.js';
import { APPLY, INQUIRE } from '../domain/grants.js';
import { AnswerInformationItemInput, RequestInformationInput } from './information.inputs.js';
import { InformationItem, InformationRequest } from './information.models.js';
import { InformationRepository, type InformationRequestRow } from './information.repository.js';
import { InformationService } from './information.service.js';

const Asked = applicationResult('RequestInformation', 'The applicant is asked.');
const ItemAnswered = applicationResult('AnswerInformationItem', 'The answer is written.');
const Answered = applicationResult('AnswerInformationRequest', 'The answers are handed in.');

/** The requests of an application, the oldest first. Whoever loads has checked that the reader may see them. */
@Injectable()
export class InformationOfApplicationLoader extends BatchLoader<string, InformationRequest[]> {
  constructor(private readonly information: InformationRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, InformationRequest[]>> {
    const rows = await this.information.ofApplications(ids);
    return new Map(ids.map(id => [id, (rows.get(id) ?? []).map(toRequest)]));
  }
}

@Resolver(() => Application)
export class InformationResolver {
  constructor(
    private readonly information: InformationService,
    private readonly loader: InformationOfApplicationLoader,
  ) {}

  @Mutation(() => Asked.Result, {
    description:
      'Asks the applicant for information. The clock of the secretariat rests until the answers are handed in. The secretariat and the board. NOT_FOUND, STALE.',
  })
  @Allow(INQUIRE)
  async requestInformation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is asked, and until when.' }) input: RequestInformationInput,
  ): Promise<object> {
    return Object.assign(new Asked.Success(), { application: await this.information.ask(actor, input) });
  }

  @Mutation(() => ItemAnswered.Result, {
    description: 'Writes the answer to one item of the open request. The applicant, or an officer. NOT_FOUND, STALE.',
  })
  @Allow(APPLY)
  async answerInformationItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerInformationItemInput,
  ): Promise<object> {
    return Object.assign(new ItemAnswered.Success(), { application: await this.information.answerItem(actor, input) });
  }

  @Mutation(() => Answered.Result, {
    description:
      'Hands in the answers to the open request: the case goes back to where it was. The applicant, or an officer. NOT_FOUND, STALE.',
  })
  @Allow(APPLY)
  async answerInformationRequest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application.' }) input: ApplicationActInput,
  ): Promise<object> {
    return Object.assign(new Answered.Success(), { application: await this.information.answer(actor, input) });
  }

  @ResolveField('informationRequests', () => [InformationRequest], {
    nullable: true,
    description:
      'Every request for information, the oldest first. The applicant and the secretariat; null for everybody else.',
  })
  async requests(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<InformationRequest[] | null> {
    return sees(audience, 'OWN') ? this.loader.load(context, uuid) : null;
  }
}

const toRequest = (row: InformationRequestRow): InformationRequest =>
  Object.assign(new InformationRequest(), {
    dueOn: row.due_on,
    note: row.note,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    endedAt: row.ended_at,
    items: row.items.map(({ answeredAt, fileIds, ...item }) =>
      Object.assign(new InformationItem(), {
        ...item,
        fileIds: fileIds.map(id => idOf('File', id)),
        answeredAt: answeredAt === null ? null : new Date(answeredAt),
      }),
    ),
  });
