/** What is done to publications beside publishing them: drafts, corrections, retractions, and their place in the stream. */
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { PageArgs } from '../../core/graphql/index.js';
import {
  CorrectPublicationInput,
  PublicationActInput,
  RetractPublicationInput,
  SaveDraftInput,
  ScheduleDraftInput,
  StreamCommentInput,
} from './contract/publication-acts.inputs.js';
import * as answers from './contract/publication-acts.results.js';
import { PublicationConnection } from './contract/publication.connection.js';
import { Publication } from './contract/publication.model.js';
import { PUBLISH, REVIEW } from './domain/grants.js';
import type { StreamAction } from './domain/stream.workflow.js';
import { PublicationCorrections } from './publication-corrections.service.js';
import { PublicationDrafts } from './publication-drafts.service.js';
import { PublicationList } from './publication-list.service.js';
import { PublicationService } from './publication.service.js';
import { type StreamMove, StreamService } from './stream/stream.service.js';

const INPUT = { description: 'The publication, and what is said of it.' } as const;
const WHO =
  'Heads, editors and secret keys (PUBLICATION_WRITE) of its organisation, officers for the secretariat’s own.';
const ERRORS = 'NOT_FOUND, FORBIDDEN, STALE.';

@Resolver(() => Publication)
export class PublicationActsResolver {
  constructor(
    private readonly publications: PublicationService,
    private readonly lists: PublicationList,
    private readonly drafts: PublicationDrafts,
    private readonly corrections: PublicationCorrections,
    private readonly stream: StreamService,
  ) {}

  @Query(() => PublicationConnection, {
    description:
      'The drafts of the organisation for which the caller acts, by `publishedAt`, the latest first, in pages.',
  })
  @Allow(PUBLISH)
  publicationDrafts(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<PublicationConnection> {
    return this.lists.drafts(actor, args);
  }

  @Mutation(() => answers.SaveDraftResult, {
    description: `Saves a draft, whole: what is left out is empty. Nobody else is told of it, and it can wait for its time. ${WHO} ${ERRORS}`,
  })
  @Allow(PUBLISH)
  async saveDraft(
    @Args('input', INPUT) input: SaveDraftInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.SaveDraftSuccess> {
    return Object.assign(new answers.SaveDraftSuccess(), await this.drafts.keep(actor, input));
  }

  @Mutation(() => answers.ScheduleDraftResult, {
    description: `Sets when a draft is published by itself, within a minute of that time, or takes the time away. ${WHO} ${ERRORS}`,
  })
  @Allow(PUBLISH)
  async scheduleDraft(
    @Args('input', INPUT) input: ScheduleDraftInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.ScheduleDraftSuccess> {
    const publication = await this.drafts.schedule(actor, input);
    return Object.assign(new answers.ScheduleDraftSuccess(), { publication });
  }

  @Mutation(() => answers.PublishDraftResult, { description: `Publishes a draft as it is, now. ${WHO} ${ERRORS}` })
  @Allow(PUBLISH)
  async publishDraft(
    @Args('input', INPUT) input: PublicationActInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.PublishDraftSuccess> {
    return Object.assign(new answers.PublishDraftSuccess(), { publication: await this.drafts.publish(actor, input) });
  }

  @Mutation(() => answers.CorrectPublicationResult, {
    description: `Changes what is public, with a note that everybody reads. It keeps its place in lists and in the stream. ${WHO} ${ERRORS}`,
  })
  @Allow(PUBLISH)
  async correctPublication(
    @Args('input', INPUT) input: CorrectPublicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.CorrectPublicationSuccess> {
    const publication = await this.corrections.correct(actor, input);
    return Object.assign(new answers.CorrectPublicationSuccess(), { publication });
  }

  @Mutation(() => answers.RetractPublicationResult, {
    description: `Takes a publication back for ever: its title and the reason stay public, its text is gone, and it leaves lists and the stream. ${WHO} ${ERRORS}`,
  })
  @Allow(PUBLISH)
  async retractPublication(
    @Args('input', INPUT) input: RetractPublicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.RetractPublicationSuccess> {
    const publication = await this.corrections.retract(actor, input);
    return Object.assign(new answers.RetractPublicationSuccess(), { publication });
  }

  @Mutation(() => answers.SubmitToStreamResult, {
    description: `Asks the secretariat to take a publication into the network’s stream. ${WHO} ${ERRORS}`,
  })
  @Allow(PUBLISH)
  async submitToStream(
    @Args('input', INPUT) input: PublicationActInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.SubmitToStreamSuccess> {
    return this.moved(new answers.SubmitToStreamSuccess(), actor, 'SUBMIT_TO_STREAM', input);
  }

  @Mutation(() => answers.IncludeInStreamResult, {
    description: `Takes a publication into the network’s stream. Officers. ${ERRORS}`,
  })
  @Allow(REVIEW)
  async includeInStream(
    @Args('input', INPUT) input: PublicationActInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.IncludeInStreamSuccess> {
    return this.moved(new answers.IncludeInStreamSuccess(), actor, 'INCLUDE_IN_STREAM', input);
  }

  @Mutation(() => answers.DeclineFromStreamResult, {
    description: `Keeps a publication out of the network’s stream, with a comment for its organisation. Officers. ${ERRORS}`,
  })
  @Allow(REVIEW)
  async declineFromStream(
    @Args('input', INPUT) input: StreamCommentInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.DeclineFromStreamSuccess> {
    return this.moved(new answers.DeclineFromStreamSuccess(), actor, 'DECLINE_FROM_STREAM', input);
  }

  @Mutation(() => answers.RemoveFromStreamResult, {
    description: `Takes a publication out of the network’s stream, with a comment for its organisation. It stays public under its name. Officers. ${ERRORS}`,
  })
  @Allow(REVIEW)
  async removeFromStream(
    @Args('input', INPUT) input: StreamCommentInput,
    @CurrentActor() actor: Actor,
  ): Promise<answers.RemoveFromStreamSuccess> {
    return this.moved(new answers.RemoveFromStreamSuccess(), actor, 'REMOVE_FROM_STREAM', input);
  }

  private async moved<Success extends { publication: Publication }>(
    success: Success,
    actor: Actor,
    action: StreamAction,
    move: StreamMove,
  ): Promise<Success> {
    const uuid = await this.stream.act(actor, action, move);
    return Object.assign(success, { publication: await this.publications.written(actor, uuid) });
  }
}
