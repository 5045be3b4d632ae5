/** Publications as texts to translate: title, summary and body in the first language of their author. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { NotFound, Stale } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import {
  type TranslatedText,
  type TranslationSource,
  type TranslationSourceProvider,
  TranslationSources,
} from '../../translation/index.js';
import { PublicationPartsWriter } from '../persistence/publication-parts.js';
import { type PublicationSourceRow, PublicationSources } from '../persistence/publication-sources.js';
import { PublicationWriter } from '../persistence/publication-writer.js';
import { PublicationPreparation } from '../publication-preparation.js';
import { PublicationService } from '../publication.service.js';

@Injectable()
export class PublicationTranslationSource implements TranslationSourceProvider {
  readonly type = 'Publication';

  constructor(
    private readonly publications: PublicationService,
    private readonly rows: PublicationSources,
    private readonly writer: PublicationWriter,
    private readonly parts: PublicationPartsWriter,
    private readonly preparation: PublicationPreparation,
    sources: TranslationSources,
  ) {
    sources.register(this);
  }

  async read(actor: Actor, ids: readonly string[]): Promise<Map<string, TranslationSource>> {
    const readable = await this.publications.readMany(actor, ids);
    const rows = await this.rows.byIds([...readable.keys()]);
    return new Map(rows.map(row => [row.id, sourceOf(row)]));
  }

  async prepare(id: string, { language, texts, origin }: TranslatedText): Promise<() => Promise<void>> {
    const [row] = await this.rows.byIds([id]);
    if (!row) throw new NotFound('Publication', idOf('Publication', id));
    const text = {
      ...{ language, title: texts['title'] ?? row.title, summary: texts['summary'] ?? null },
      body: texts['body'] ?? row.body,
      ...(row.format === 'HTML' && { format: 'HTML' as const }),
    };
    const [rendered] = await this.preparation.render(row.organisation_id, {
      texts: [text],
      canonicalUrl: row.canonical_url,
    });
    return async () => {
      const known = await this.writer.lock(id);
      if (!known) throw new NotFound('Publication', idOf('Publication', id));
      // Its format and its address are those of a version.
      if (known.version !== row.version) throw new Stale('The publication');
      if (rendered) await this.parts.addTranslation(id, known.published_at, rendered, origin);
      await this.rows.touch(id);
    };
  }
}

/** Of a body in HTML its safe form is translated: whatever a tool puts around it, it is text and the tags of text. */
function sourceOf(row: PublicationSourceRow): TranslationSource {
  const html = row.format === 'HTML';
  return {
    id: row.id,
    organisationId: row.organisation_id,
    revision: row.version,
    language: row.language,
    title: row.title,
    fields: [
      { field: 'title', format: 'PLAIN', text: row.title },
      ...(row.summary === null ? [] : [{ field: 'summary', format: 'PLAIN', text: row.summary } as const]),
      { field: 'body', format: row.format, text: html ? (row.body_html ?? '') : row.body },
    ],
    authoredLanguages: row.authored,
    // News carry no licence: whoever wrote them decides, or the secretariat for them.
    permission: 'ASK',
    mayBeSentToEngines: !row.at_risk,
  };
}
