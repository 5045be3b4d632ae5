/** The default: no machine. People translate, helped by the memory and the glossary. */
import { EngineFailed, type TranslationEngine } from './translation-engine.js';

export const noEngine: TranslationEngine = {
  drafts: false,
  translate: () => Promise.reject(new EngineFailed('This network has no translation engine.')),
};
