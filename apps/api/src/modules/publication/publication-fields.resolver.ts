/** The fields of Publication that need more than its own row, and how other subgraphs refer to it. */
import { TEXT_LIMITS, type TextFormat } from '@kurultai/schema';
import {
  Args,
  Context as GraphqlContext,
  Int,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { type LocalisedEntry, resolveLanguage } from '../../core/text/index.js';
import { type ActionState, availableAction } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { PublicationActionEnum, TextFormatEnum } from './contract/publication-enums.js';
import { Publication } from './contract/publication.model.js';
import { type PublicationAction, publicationWorkflow } from './domain/publication.workflow.js';
import { type StreamAction, streamWorkflow } from './domain/stream.workflow.js';
import type { PublicationHead } from './persistence/publication.rows.js';
import {
  PublicationBodyLoader,
  PublicationHtmlLoader,
  PublicationLoader,
  type PublicationTextName,
} from './publication.loader.js';

const PublicationAvailableAction = availableAction<PublicationAction | StreamAction>(
  'Publication',
  PublicationActionEnum,
);

@Resolver(() => Publication)
export class PublicationFieldsResolver {
  constructor(
    private readonly loader: PublicationLoader,
    private readonly bodies: PublicationBodyLoader,
    private readonly organisations: OrganisationLoader,
    private readonly html: PublicationHtmlLoader,
    private readonly nodes: NodeRegistry,
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

  @ResolveField('excerpt', () => LocalisedText, {
    nullable: true,
    description: `The beginning of its summary, or of its text, without markup: up to ${String(TEXT_LIMITS.excerpt)} characters, cut at the end of a word. Null when it was taken back.`,
  })
  excerpt(@Parent() { heads }: Publication, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    const excerpts = heads.flatMap(head => (head.excerpt === null ? [] : [entryOf(head, head.excerpt)]));
    return localisedFor(excerpts, languages);
  }

  @ResolveField('readingMinutes', () => Int, {
    nullable: true,
    description: 'How many minutes a reader takes for it, rounded up, in the language that `body` would be in.',
  })
  readingMinutes(@Parent() { heads }: Publication, @Args() { languages }: LanguagesArgs): number | null {
    return resolveLanguage(heads, languages ?? [])?.minutes ?? null;
  }

  @ResolveField('bodyFormat', () => TextFormatEnum, {
    nullable: true,
    description: 'How `body` is written, in the language that it would be in.',
  })
  bodyFormat(@Parent() { heads }: Publication, @Args() { languages }: LanguagesArgs): TextFormat | null {
    return resolveLanguage(heads, languages ?? [])?.format ?? null;
  }

  @ResolveField('body', () => LocalisedText, {
    nullable: true,
    description:
      'Its text as it was written, in Markdown or HTML (`bodyFormat`): not safe to show. Null when it was taken back.',
  })
  body(
    @Parent() publication: Publication,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<LocalisedText | null> {
    return this.textOf(publication, languages, name => this.bodies.load(context, name));
  }

  @ResolveField('bodyHtml', () => LocalisedText, {
    nullable: true,
    description:
      'Its text as HTML that is safe to put into a page: structure, links and pictures, and nothing active. Null when it was taken back, and for a moment where it is still to be made.',
  })
  bodyHtml(
    @Parent() publication: Publication,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<LocalisedText | null> {
    return this.textOf(publication, languages, name => this.html.load(context, name));
  }

  private async textOf(
    { uuid, heads, status }: Publication,
    languages: readonly string[] | null | undefined,
    load: (name: PublicationTextName) => Promise<string | null>,
  ): Promise<LocalisedText | null> {
    if (status === 'RETRACTED') return null;
    const shown = localisedFor(
      heads.map(head => entryOf(head, '')),
      languages,
    );
    const text = shown && (await load(`${uuid} ${shown.language}`));
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
  async mentions({ mentionedThings }: Publication, _: unknown, context: RequestContext): Promise<Organisation[]> {
    const organisations = mentionedThings.filter(({ type }) => type === 'Organisation');
    const found = await Promise.all(organisations.map(({ uuid }) => this.organisations.load(context, uuid)));
    // Two that were mentioned may have become one since.
    return [...new Map(found.flatMap(one => (one ? [[one.uuid, one]] : []))).values()];
  }

  @ResolveField('about', () => [Node], {
    description:
      'All that it is about, in the order of its author: organisations, programmes, resources, places, summits, engagements. Up to 50, without what is hidden from the caller.',
  })
  async about({ mentionedThings }: Publication, _: unknown, context: RequestContext): Promise<object[]> {
    const found = await Promise.all(mentionedThings.map(({ type, uuid }) => this.nodes.load(context, type, uuid)));
    return [...new Map(found.flatMap(one => (one ? [[(one as Node).id, one]] : []))).values()];
  }

  @ResolveField('availableActions', () => [PublicationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions(
    { status, organisationUuid: organisationId, hasExternalId, stream, timed: scheduled }: Publication,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<PublicationAction | StreamAction>[] {
    return [
      ...publicationWorkflow.availableActions({ state: status, organisationId, hasExternalId, scheduled }, actor),
      ...streamWorkflow.availableActions({ state: stream, organisationId, status }, actor),
    ];
  }
}

const entryOf = ({ language, origin, stale }: PublicationHead, text: string): LocalisedEntry => ({
  language,
  text,
  origin,
  stale,
});
