// Readable parts of addresses. A slug is an alias, never a key.
import { TEXT_LIMITS } from '@kurultai/schema';
import { foldText } from './fold.js';

/**
 * Makes a slug from a name in any script: Latin lower-case words joined by hyphens, at most 60 characters, cut between
 * words where possible.
 *
 * @param text the name
 * @param fallback what to use when the name has no letter or digit, for example a name of emoji only
 * @returns the slug, never empty
 */
export function slugify(text: string, fallback: string): string {
  const words = foldText(text) || foldText(fallback) || 'untitled';
  return cut(words.replaceAll(' ', '-'), TEXT_LIMITS.slug);
}

/**
 * Tells slugs of equal names apart: the first stays bare, the next are `name-2`, `name-3`. It never outgrows 60 characters.
 *
 * @param slug a result of `slugify`
 * @param n how many bear this name, this one included
 * @returns the slug with its number
 */
export function withSuffix(slug: string, n: number): string {
  if (n < 2) return slug;
  const suffix = `-${n}`;
  return cut(slug, TEXT_LIMITS.slug - suffix.length) + suffix;
}

function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const part = slug.slice(0, length + 1);
  const lastHyphen = part.lastIndexOf('-');
  // A long single word is cut inside; otherwise no word is broken.
  return lastHyphen > length / 2 ? part.slice(0, lastHyphen) : part.slice(0, length).replace(/-+$/, '');
}
