// Text: stored as written, searched by a folded key, read in the language that the reader wants. All of it is pure.
export { foldCompact, foldText } from './fold.js';
export { parseLanguageTag, type ParsedLanguageTag } from './language-tag.js';
export { authored, resolveLanguage, type LocalisedEntry, type LocalisedText } from './localised.js';
export { explainDifference, trigramSimilarity } from './similarity.js';
export { slugify, withSuffix } from './slug.js';
export { soundKey } from './sound.js';
export { lengthInCodePoints, parseText, type ParsedText, type TextDemand, type TextRule } from './written-text.js';
