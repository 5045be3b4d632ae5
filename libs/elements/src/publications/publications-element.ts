// <kurultai-publications>: the news of the network and of its members.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dayText } from '../core/dates.js';
import { ATTRIBUTES, NetworkElement } from '../core/network-element.js';
import { line, tag, textOf } from '../core/parts.js';
import type { Listing } from '../core/view.js';
import type { Words } from '../core/words.js';
import { type Publications, publicationsDocument } from '../generated/publications.js';

/** One publication. */
export type PublicationItem = Publications['publications']['nodes'][number];

/** Publications, the newest first. */
export class PublicationsElement extends NetworkElement<Publications, PublicationItem> {
  static override observedAttributes: readonly string[] = [
    ...ATTRIBUTES,
    ...['topic', 'language', 'kind', 'organisation', 'mentions', 'stream'],
  ];
  static override styles = '[part=cover]{inline-size:100%;aspect-ratio:16/9;object-fit:cover}';

  override readonly document = publicationsDocument;
  override english: Words = {
    corrected: 'Corrected on {0}',
    CALL: 'Call',
    STATEMENT: 'Statement',
  };

  protected override filters(): object {
    const filter = {
      topic: this.several('topic'),
      language: this.several('language'),
      kind: this.codes('kind'),
      organisation: this.several('organisation'),
      mentions: this.several('mentions'),
      stream: (this.hasAttribute('stream') && this.getAttribute('stream') !== 'false') || undefined,
    };
    return { filter };
  }

  override listingOf({ publications }: Publications): Listing<PublicationItem> {
    return publications;
  }

  override renderItem(item: PublicationItem): TemplateResult {
    const { title, excerpt, organisation, kind, provenance, publishedAt, correctedAt, canonicalUrl } = item;
    return html`${this.cover(item)} ${line('tags', ...[kind, provenance].map(code => tag(this.word(code))))}
    ${this.heading(title, item, item, canonicalUrl)}
    ${line('date', html`<time datetime=${publishedAt}>${dayText(publishedAt, this.language)}</time>`)}
    ${line('meta', organisation && textOf(organisation.name))} ${line('text', excerpt && textOf(excerpt))}
    ${line('meta', correctedAt && this.word('corrected', dayText(correctedAt, this.language)))}`;
  }

  /** Only pictures that the service keeps: a page that shows the network calls nobody else. */
  private cover({ cover }: PublicationItem): unknown {
    if (!cover || !cover.url.startsWith(`${new URL(this.service).origin}/`)) return nothing;
    const { text = '', language = '' } = cover.alternativeText ?? {};
    return html`<img part="cover" src=${cover.url} alt=${text} lang=${language} loading="lazy" />`;
  }
}
