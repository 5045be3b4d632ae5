/** Texts as they are stored. */
import { authored } from '../../../core/text/index.js';
import { checkLanguages } from '../../organisation/index.js';

/** @throws InputInvalid with rule `languageOnce` */
export function written(field: string, texts: readonly { language: string; text: string }[]): string {
  checkLanguages(field, texts);
  return JSON.stringify(authored(texts));
}
