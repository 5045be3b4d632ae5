/** Resources as texts to translate: title, description, and the text of the latest revision. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { ResourceTranslations } from '../../resource/index.js';
import { TranslationRefresh } from '../translation-refresh.js';
import { type TranslatedText, type TranslationSource, TranslationSources } from './translation-source.js';

@Injectable()
export class ResourceSource {
  readonly type = 'Resource';

  constructor(
    private readonly resources: ResourceTranslations,
    sources: TranslationSources,
    refresh: TranslationRefresh,
  ) {
    sources.register(this);
    resources.onChange((actor, id) => refresh.sourceChanged(actor, 'Resource', id));
  }

  async read(actor: Actor, ids: readonly string[]): Promise<Map<string, TranslationSource>> {
    const found = await this.resources.sources(actor, ids);
    return new Map(
      [...found].map(([id, { title, description, body, ...source }]) => [
        id,
        {
          ...source,
          title,
          fields: [
            { field: 'title', format: 'PLAIN', text: title },
            ...(description === null ? [] : [{ field: 'description', format: 'PLAIN', text: description } as const]),
            ...(body === null ? [] : [{ field: 'body', format: 'MARKDOWN', text: body } as const]),
          ],
        },
      ]),
    );
  }

  prepare(id: string, { texts, ...rest }: TranslatedText): Promise<(actor: Actor) => Promise<void>> {
    const { title = '', description = null, body = null } = texts;
    return Promise.resolve((actor: Actor) => this.resources.publish(actor, id, { ...rest, title, description, body }));
  }
}
