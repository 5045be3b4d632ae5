import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { IdentifiedType } from '../../core/ids/index.js';
import type { Translation } from './contract/translation.model.js';
import type { TranslationSegmentConnection } from './contract/translation-segment.model.js';
import { type SegmentPage, TranslationService } from './translation.service.js';

/** Translations by the ids of their rows; what the reader may not know of is null. */
@Injectable()
export class TranslationLoader extends BatchLoader<string, Translation> {
  constructor(private readonly translations: TranslationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Translation>> {
    return this.translations.readMany(actor, ids);
  }
}

/** The translations of a text, by the uuid of the text; the variant is its type. */
@Injectable()
export class TranslationsOfLoader extends BatchLoader<string, Translation[], IdentifiedType> {
  constructor(private readonly translations: TranslationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[], type: IdentifiedType): Promise<Map<string, Translation[]>> {
    return this.translations.ofSubjects(actor, type, ids);
  }
}

/** Pages of segments by the uuid of the translation. Asked only for translations on which the reader works. */
@Injectable()
export class SegmentPageLoader extends BatchLoader<string, TranslationSegmentConnection, SegmentPage> {
  constructor(private readonly translations: TranslationService) {
    super();
  }

  protected batch(
    _: Actor,
    ids: readonly string[],
    page: SegmentPage,
  ): Promise<Map<string, TranslationSegmentConnection>> {
    return this.translations.segmentsOf(ids, page);
  }
}
