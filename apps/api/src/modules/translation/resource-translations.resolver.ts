/** The field of Resource that this module adds. */
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { Resource } from '../resource/index.js';
import { Translation } from './contract/translation.model.js';
import { TRANSLATIONS_LISTED } from './persistence/translation.repository.js';
import { TranslationsOfLoader } from './translation.loader.js';

@Resolver(() => Resource)
export class ResourceTranslationWorkResolver {
  constructor(private readonly translations: TranslationsOfLoader) {}

  @ResolveField('translationWork', () => [Translation], {
    description: `Up to ${String(TRANSLATIONS_LISTED)} translations, by language: public ones, and those under way that the caller may know of. What is public to read is in \`translations\`.`,
  })
  async translationWork({ uuid }: Resource, _: unknown, context: RequestContext): Promise<Translation[]> {
    return (await this.translations.load(context, uuid, 'Resource')) ?? [];
  }
}
