/** The field that tells how translations of a publication stand. */
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../core/access/index.js';
import { Translation, TranslationsOfLoader } from '../../translation/index.js';
import { Publication } from '../contract/publication.model.js';

@Resolver(() => Publication)
export class PublicationTranslationsResolver {
  constructor(private readonly translations: TranslationsOfLoader) {}

  @ResolveField('translationWork', () => [Translation], {
    description:
      'Up to 100 translations, by language: public ones, and those under way that the caller may know of. What is public to read is among its texts.',
  })
  async translationWork({ uuid }: Publication, _: unknown, context: RequestContext): Promise<Translation[]> {
    return (await this.translations.load(context, uuid, 'Publication')) ?? [];
  }
}
