/** Which engine the network has chosen, and what else the configuration says of translations. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Configuration } from '../../../core/config/index.js';
import { Outbound } from '../../../core/outbound/index.js';
import { noEngine } from './no-engine.js';
import { OpenAiCompatibleEngine } from './openai-compatible-engine.js';
import { pseudoEngine } from './pseudo-engine.js';
import type { TranslationEngine } from './translation-engine.js';

@Injectable()
export class TranslationSettings {
  readonly engine: TranslationEngine;
  private readonly singleReview: ReadonlySet<string>;

  constructor({ values }: Configuration, outbound: Outbound, clock: Clock) {
    this.engine = engineOf(values, outbound, clock);
    this.singleReview = new Set(values.TRANSLATION_SINGLE_REVIEW?.split(',').map(tag => tag.trim()));
  }

  /** Whether one person may edit and review in this language, as nobody else in the network reads it. */
  mayReviewAlone(language: string): boolean {
    return this.singleReview.has(language);
  }
}

function engineOf(values: Configuration['values'], outbound: Outbound, clock: Clock): TranslationEngine {
  switch (values.TRANSLATION_ENGINE) {
    case 'openai-compatible': {
      const settings = {
        url: values.TRANSLATION_ENGINE_URL ?? '',
        model: values.TRANSLATION_ENGINE_MODEL ?? '',
        key: values.TRANSLATION_ENGINE_KEY,
        timeoutMs: values.TRANSLATION_ENGINE_SECONDS * 1000,
      };
      return new OpenAiCompatibleEngine(outbound, settings, clock);
    }
    case 'pseudo':
      return pseudoEngine;
    default:
      return noEngine;
  }
}
