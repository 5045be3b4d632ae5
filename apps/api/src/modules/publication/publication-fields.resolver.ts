/** The fields of Publication that need more than its own row, and how other subgraphs refer to it. */
import { Args, Context as GraphqlContext, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { type ActionState, availableAction } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { PublicationActionEnum } from './contract/publication-enums.js';
import { Publication } from './contract/publication.model.js';
import { type PublicationAction, publicationWorkflow } from './domain/publication.workflow.js';
import type { PublicationHead } from './persistence/publication.rows.js';
import { PublicationBodyLoader, PublicationLoader } from './publication.loader.js';

const PublicationAvailableAction = availableAction<PublicationAction>('Publication', PublicationActionEnum);

@Resolver(() => Publication)
export class PublicationFieldsResolver {
  constructor(
    private readonly loader: PublicationLoader,
    private readonly bodies: PublicationBodyLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Publication', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Publication | null> {
    return this.loader.load(context, uuidOf('Publication', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, and the language that it is really in.' })
  title(@Parent() { heads }: Publication, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(
      heads.map(head => entryOf(head, head.title)),
      languages,
    );
  }

  @ResolveField('summary', () => LocalisedText, { nullable: true, description: 'Its summary, without markup.' })
  summary(@Parent() { heads }: Publication, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    const summaries = heads.flatMap(head => (head.summary === null ? [] : [entryOf(head, head.summary)]));
    return localisedFor(summaries, languages);
  }

  @ResolveField('body', () => LocalisedText, {
    nullable: true,
    description:
      'Its text in Markdown, as it was written: who shows it makes HTML of it safe. Null when it was taken back.',
  })
  async body(
    @Parent() { uuid, heads }: Publication,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<LocalisedText | null> {
    const shown = localisedFor(
      heads.map(head => entryOf(head, '')),
      languages,
    );
    const text = shown && (await this.bodies.load(context, `${uuid} ${shown.language}`));
    return shown && text !== null ? Object.assign(shown, { text }) : null;
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that published it; null when it is at risk and hidden from the caller.',
  })
  organisation({ organisationUuid }: Publication, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('mentions', () => [Organisation], {
    description: 'The organisations that it is about, up to 50, without those that are hidden from the caller.',
  })
  async mentions({ mentionUuids }: Publication, _: unknown, context: RequestContext): Promise<Organisation[]> {
    const found = await Promise.all(mentionUuids.map(uuid => this.organisations.load(context, uuid)));
    // Two that were mentioned may have become one since.
    return [...new Map(found.flatMap(one => (one ? [[one.uuid, one]] : []))).values()];
  }

  @ResolveField('availableActions', () => [PublicationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions(
    { status, organisationUuid, hasExternalId }: Publication,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<PublicationAction>[] {
    const subject = { state: status, organisationId: organisationUuid, hasExternalId };
    return publicationWorkflow.availableActions(subject, actor);
  }
}

const entryOf = ({ language, origin, stale }: PublicationHead, text: string): LocalisedEntry => ({
  language,
  text,
  origin,
  stale,
});
