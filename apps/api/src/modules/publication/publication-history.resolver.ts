/** Notes, reasons, versions, the cover and the relatives of a publication. */
import { Args, Context as GraphqlContext, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../core/graphql/index.js';
import { File, FileLoader } from '../file/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { PublicationCover, PublicationRevision } from './contract/publication-parts.models.js';
import { Publication } from './contract/publication.model.js';
import { RelatedArgs } from './contract/publications.args.js';
import { CoverAddresses } from './cover/cover-addresses.js';
import type { PublicNote } from './persistence/publication.rows.js';
import { PublicationRevisionsLoader, RelatedPublicationsLoader, REVISIONS_SHOWN } from './publication.loader.js';

@Resolver(() => Publication)
export class PublicationHistoryResolver {
  constructor(
    private readonly revisionsOf: PublicationRevisionsLoader,
    private readonly relatives: RelatedPublicationsLoader,
    private readonly files: FileLoader,
    private readonly addresses: CoverAddresses,
  ) {}

  @ResolveField('correctionNote', () => LocalisedText, {
    nullable: true,
    description:
      'What was wrong before, of the last correction: show it beside the text. Null when it was never corrected.',
  })
  correctionNote(
    @Parent() { correctionNotes }: Publication,
    @Args() { languages }: LanguagesArgs,
  ): LocalisedText | null {
    return noteFor(correctionNotes, languages);
  }

  @ResolveField('retractionReason', () => LocalisedText, {
    nullable: true,
    description: 'Why it was taken back. Null when it stands.',
  })
  retractionReason(
    @Parent() { retractionReasons }: Publication,
    @Args() { languages }: LanguagesArgs,
  ): LocalisedText | null {
    return noteFor(retractionReasons, languages);
  }

  @ResolveField('revisions', () => [PublicationRevision], {
    description: `Its versions, the newest first, up to ${String(REVISIONS_SHOWN)}. Which person wrote them is not told.`,
  })
  async revisions(
    { uuid, organisationUuid }: Publication,
    _: unknown,
    context: RequestContext,
  ): Promise<PublicationRevision[]> {
    const rows = (await this.revisionsOf.load(context, uuid)) ?? [];
    return rows.map(({ version, recorded_at: recordedAt, change, note: notes }) =>
      Object.assign(new PublicationRevision(), { version, recordedAt, change, notes, organisationUuid }),
    );
  }

  @ResolveField('cover', () => PublicationCover, {
    nullable: true,
    description: 'Its picture; null when it has none, or when the file was removed.',
  })
  async cover(publication: Publication, _: unknown, context: RequestContext): Promise<PublicationCover | null> {
    const { coverFileUuid: fileUuid, coverUrl, heads, id } = publication;
    if (coverUrl !== null) return Object.assign(new PublicationCover(), { url: coverUrl, fileUuid, heads });
    const file = fileUuid === null ? null : await this.files.load(context, fileUuid);
    if (file?.state !== 'READY') return null;
    return Object.assign(new PublicationCover(), { url: this.addresses.of(id), fileUuid, heads });
  }

  @ResolveField('related', () => [Publication], {
    description: 'More like it, up to 20: what shares a mention or a topic with it, the newest first, without itself.',
  })
  async related(
    @Parent() { uuid, status }: Publication,
    @Args() { first }: RelatedArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<Publication[]> {
    if (status === 'DRAFT' || status === 'RETRACTED') return [];
    return (await this.relatives.load(context, uuid, { first: first ?? RELATED })) ?? [];
  }
}

const RELATED = 5;

@Resolver(() => PublicationRevision)
export class PublicationRevisionResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('note', () => LocalisedText, {
    nullable: true,
    description: 'The note of a correction, the reason of a retraction.',
  })
  note(@Parent() { notes }: PublicationRevision, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return noteFor(notes, languages);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that wrote it; null when it is at risk and hidden from the caller.',
  })
  organisation(
    { organisationUuid }: PublicationRevision,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => PublicationCover)
export class PublicationCoverResolver {
  constructor(private readonly files: FileLoader) {}

  @ResolveField('file', () => File, { nullable: true, description: 'The file; null when it stands on another site.' })
  async file({ fileUuid }: PublicationCover, _: unknown, context: RequestContext): Promise<File | null> {
    return fileUuid === null ? null : this.files.load(context, fileUuid);
  }

  @ResolveField('alternativeText', () => LocalisedText, {
    nullable: true,
    description: 'What it shows, for those who do not see it.',
  })
  alternativeText(@Parent() { heads }: PublicationCover, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    const texts = heads.flatMap(({ coverAlt, language, origin, stale }) =>
      coverAlt === null ? [] : [{ language, text: coverAlt, origin, stale }],
    );
    return localisedFor(texts, languages);
  }
}

const noteFor = (
  notes: readonly PublicNote[] | null,
  languages: readonly string[] | null | undefined,
): LocalisedText | null =>
  localisedFor(
    (notes ?? []).map(note => ({ ...note, origin: 'AUTHORED' as const })),
    languages,
  );
