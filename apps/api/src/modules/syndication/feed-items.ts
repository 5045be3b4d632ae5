/** Reads the items of a feed as everybody may read them, each in the best language: four statements, however many. */
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../core/access/index.js';
import { resolveLanguage } from '../../core/text/index.js';
import { type Publication, PublicationHtmlLoader, PublicationLoader } from '../publication/index.js';
import type { FeedItem, Notice } from './domain/feed.js';
import { publicContext } from './domain/public-context.js';
import { FeedRepository, type FeedRow } from './persistence/feed.repository.js';
import { PublicOrganisations } from './public-organisations.js';

@Injectable()
export class FeedItems {
  constructor(
    private readonly publications: PublicationLoader,
    private readonly html: PublicationHtmlLoader,
    private readonly organisations: PublicOrganisations,
    private readonly feeds: FeedRepository,
  ) {}

  /** @param languages those that the reader understands, best first; else an item is in the language of its author */
  async read(rows: readonly FeedRow[], languages: readonly string[]): Promise<FeedItem[]> {
    const context = publicContext();
    const found = await Promise.all(
      rows.map(async row => {
        const publication = await this.publications.load(context, row.id);
        return publication ? this.itemOf(context, publication, row.revised_at, languages) : null;
      }),
    );
    return found.flatMap(item => item ?? []);
  }

  /** One that was read as the public reads it, as an item. */
  async one(context: RequestContext, publication: Publication, languages: readonly string[]): Promise<FeedItem | null> {
    return this.itemOf(context, publication, await this.feeds.revisedAt(publication.uuid), languages);
  }

  private async itemOf(
    context: RequestContext,
    publication: Publication,
    revisedAt: Date | null,
    languages: readonly string[],
  ): Promise<FeedItem | null> {
    const { uuid, heads, retractedAt, correctedAt } = publication;
    const head = resolveLanguage(heads, languages);
    if (!head) return null;
    const [author, html] = await Promise.all([
      this.organisations.show(context, publication.organisationUuid, languages),
      retractedAt ? null : this.html.load(context, `${uuid} ${head.language}`),
    ]);
    return {
      id: publication.id,
      url: publication.canonicalUrl,
      language: head.language,
      title: head.title,
      summary: retractedAt ? null : (head.summary ?? head.excerpt),
      html,
      author: author && { name: author.name, url: author.organisation.website },
      topics: publication.topics,
      image: retractedAt ? null : publication.coverUrl,
      publishedAt: publication.publishedAt,
      updatedAt: revisedAt ?? publication.updatedAt,
      correction: retractedAt ? null : noticeOf(publication.correctionNotes, correctedAt, languages, head.language),
      retraction: noticeOf(publication.retractionReasons, retractedAt, languages, head.language),
    };
  }
}

/** @param shown the language of the item: a note in it is better than in that of the author */
function noticeOf(
  notes: readonly { language: string; text: string }[] | null,
  at: Date | null,
  languages: readonly string[],
  shown: string,
): Notice | null {
  const entries = (notes ?? []).map(note => ({ ...note, origin: 'AUTHORED' as const }));
  const note = resolveLanguage(entries, [...languages, shown]);
  return note && at ? { at, language: note.language, text: note.text } : null;
}
