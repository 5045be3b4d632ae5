/** Messages of a case. */
import { Injectable } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type Audience,
  CurrentActor,
  type RequestContext,
  sees,
} from '../../../../core/access/index.js';
import { BatchLoader, NodeRegistry } from '../../../../core/graphql/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import { Person, PersonLoader } from '../../../identity/index.js';
import { Organisation, OrganisationLoader } from '../../../organisation/index.js';
import { Application } from '../contract/application.model.js';
import { CONVERSE } from '../domain/grants.js';
import {
  ApplicationMessage,
  SendApplicationMessageInput,
  SendApplicationMessageResult,
  SendApplicationMessageSuccess,
} from './message.js';
import { MESSAGES_LISTED } from './message.repository.js';
import { MessageService } from './message.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class ApplicationMessageLoader extends BatchLoader<string, ApplicationMessage> {
  constructor(private readonly messages: MessageService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ApplicationMessage>> {
    return this.messages.readMany(actor, ids);
  }
}

/** The newest of an application, for its reader. */
@Injectable()
export class MessagesOfApplicationLoader extends BatchLoader<string, ApplicationMessage[], Audience> {
  constructor(private readonly messages: MessageService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[], audience: Audience): Promise<Map<string, ApplicationMessage[]>> {
    return this.messages.ofApplications(ids, audience);
  }
}

@Resolver(() => ApplicationMessage)
export class MessageResolver {
  constructor(
    private readonly messages: MessageService,
    private readonly loader: ApplicationMessageLoader,
    private readonly persons: PersonLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('ApplicationMessage', (context, uuid) => loader.load(context, uuid));
  }

  @Mutation(() => SendApplicationMessageResult, {
    description:
      'Writes a message in a case, also after it was decided. The applicant, the secretariat and the board. NOT_FOUND, STALE.',
  })
  @Allow(CONVERSE)
  async sendApplicationMessage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The message.' }) input: SendApplicationMessageInput,
  ): Promise<SendApplicationMessageSuccess> {
    return Object.assign(new SendApplicationMessageSuccess(), { sent: await this.messages.send(actor, input) });
  }

  @ResolveField('author', () => Person, {
    nullable: true,
    description: 'Who wrote it; null if the reader may not see the person.',
  })
  async author(
    @Parent() { authorUuid }: ApplicationMessage,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return authorUuid === null ? null : this.persons.load(context, authorUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'For which organisation it was written.',
  })
  async organisation(
    @Parent() { organisationUuid }: ApplicationMessage,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<ApplicationMessage | null> {
    return this.loader.load(context, uuidOf('ApplicationMessage', id));
  }
}

@Resolver(() => Application)
export class ApplicationMessagesResolver {
  constructor(private readonly loader: MessagesOfApplicationLoader) {}

  @ResolveField('messages', () => [ApplicationMessage], {
    nullable: true,
    description: `The messages of the case, the newest first, up to ${String(MESSAGES_LISTED)}. The secretariat reads all, the applicant those meant for it; null for everybody else.`,
  })
  async messagesOf(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationMessage[] | null> {
    return sees(audience, 'OWN') ? this.loader.load(context, uuid, audience) : null;
  }
}
