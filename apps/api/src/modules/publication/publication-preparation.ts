/** What is looked up and checked before a publication is written, and what is made of its texts. */
import { Injectable } from '@nestjs/common';
import type { Actor, RequestContext } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { slugify } from '../../core/text/index.js';
import { FileLoader } from '../file/index.js';
import type { PublicationContentInput, PublicationCoverInput } from './contract/publication-content.input.js';
import type { Mention } from './domain/mentionable.js';
import { contentOf, type Cover, type Origin, type PublicationContent } from './domain/publication-content.js';
import { makeOf, MarkupRefused } from './markup/index.js';
import type { RenderedText } from './persistence/publication-parts.js';
import { loadingFor, PublicationTargets } from './publication-targets.js';

/** An input with all that it names found. */
export interface Prepared {
  readonly slug: string;
  readonly mentions: readonly Mention[];
  /** @param publishedAt when it counts as published */
  content(origin: Origin, publishedAt: Date): PublicationContent;
}

/** The same with what was made of its texts. */
export interface PreparedTexts extends Prepared {
  readonly texts: readonly RenderedText[];
}

@Injectable()
export class PublicationPreparation {
  constructor(
    private readonly targets: PublicationTargets,
    private readonly files: FileLoader,
  ) {}

  /**
   * @param organisationId the uuid of the organisation that publishes
   * @param context the actor's; who prepares many at once in one context reads what they name by a few statements
   * @throws InputInvalid for a mention (`typeId`, `idType`, `unknownOrganisation`, `unknownMention`) or a cover (`coverFile`)
   */
  async prepare(
    actor: Actor,
    organisationId: string,
    input: PublicationContentInput,
    context: RequestContext = loadingFor(actor),
  ): Promise<Prepared> {
    const mentions = await this.targets.toMention(context, input.mentions ?? [], ['input', 'mentions']);
    const cover = await this.coverOf(context, organisationId, input.cover ?? null);
    const found = { mentions: mentions.map(({ uuid }) => uuid), cover };
    return {
      slug: slugify(input.content[0]?.title ?? '', 'publication'),
      mentions,
      content: (origin, publishedAt) => contentOf(input, found, origin, publishedAt),
    };
  }

  /**
   * The same, and makes its texts. Before the unit of work: a text may take seconds, in which no connection and no lock is
   * held for it.
   * @throws what `prepare` and `render` throw
   */
  async prepareTexts(actor: Actor, organisationId: string, input: PublicationContentInput): Promise<PreparedTexts> {
    return this.withTexts(organisationId, await this.prepare(actor, organisationId, input));
  }

  /** @throws what `render` throws */
  async withTexts(organisationId: string, prepared: Prepared): Promise<PreparedTexts> {
    // Neither the origin nor the time is in the texts.
    const content = prepared.content({ provenance: 'LIVE', source: null }, new Date(0));
    return { ...prepared, texts: await this.render(organisationId, content) };
  }

  /**
   * Makes safe HTML and a beginning of each text.
   * @param organisationId the uuid of the organisation whose texts they are
   * @throws InputInvalid with rule `tooDeep` or `tooComplex`; RateLimited when too many long texts are being read
   */
  async render(
    organisationId: string,
    { texts, canonicalUrl }: Pick<PublicationContent, 'texts' | 'canonicalUrl'>,
  ): Promise<RenderedText[]> {
    const rendered: RenderedText[] = [];
    for (const [index, text] of texts.entries()) {
      try {
        rendered.push({ ...text, ...(await makeOf(text, canonicalUrl, organisationId)) });
      } catch (error) {
        if (!(error instanceof MarkupRefused)) throw error;
        throw InputInvalid.at(['input', 'content', String(index), 'body'], error.rule, error.message);
      }
    }
    return rendered;
  }

  private async coverOf(
    context: RequestContext,
    organisationId: string,
    cover: PublicationCoverInput | null,
  ): Promise<Cover | null> {
    if (cover?.url != null) return { url: cover.url };
    if (cover?.fileId == null) return null;
    const fileId = uuidOf('File', cover.fileId, ['input', 'cover', 'fileId']);
    const file = await this.files.load(context, fileId);
    const usable =
      file?.organisationUuid === organisationId &&
      file.visibility === 'PUBLIC' &&
      file.state === 'READY' &&
      file.mediaType.startsWith('image/');
    if (usable) return { fileId };
    const message = 'The cover is a picture that your organisation has uploaded, with the visibility PUBLIC.';
    throw InputInvalid.at(['input', 'cover', 'fileId'], 'coverFile', message);
  }
}
