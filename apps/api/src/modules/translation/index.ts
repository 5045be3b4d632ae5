/** The front door of the module: what other modules may use. */
export { Translation } from './contract/translation.model.js';
export {
  type TranslatedText,
  type TranslationSource,
  type TranslationSourceProvider,
  TranslationSources,
} from './source/translation-source.js';
export { TranslationLoader, TranslationsOfLoader } from './translation.loader.js';
export { TranslationModule } from './translation.module.js';
export { TranslationRefresh } from './translation-refresh.js';
