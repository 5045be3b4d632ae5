// The search key of a text. It is compared and indexed; it is never stored in place of the text and never shown.
import anyAscii from 'any-ascii';

const APOSTROPHES = /['’‘‛`´ʼʻʹʽˈ′＇]/gu;
/** Combining marks that only decorate a letter. The kana voicing marks stay: they change the consonant. */
const DECORATING_MARKS = /(?![\u3099\u309A])\p{Script=Inherited}|[\u0591-\u05C7]/gu;
/** any-ascii names each emoji ("man", "heart"): those are not words of a name. */
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20E3\uFE0F\u200D]/gu;

/**
 * Folds a text to its search key: Latin lower-case words and digits with single spaces between them.
 *
 * Steps: apostrophes of every form go (first, because NFKD turns `´` into a space); emoji become gaps; NFKD and
 * decorating marks off; any-ascii to Latin; lower case; everything else to one space. any-ascii serves Kazakh and Russian
 * well (ә a, ғ gh, қ q, ң ng, ө o, ұ ү u, һ h, і i; х kh, ц ts, щ shch, ю yu, ы y, э e, ъ ь nothing); only й is mapped
 * before, because NFKD would make it и, and "Abai" and "Abay" then differ in the same name.
 *
 * Apostrophes join: `Parent’R’Us` and `Parent'R'Us` both become "parentrus". For one who types "parent r us" see
 * {@link foldCompact}.
 *
 * @param text any text
 * @returns the key; empty when the text has no letter or digit (emoji only). Folding a key again changes nothing.
 */
export function foldText(text: string): string {
  const bare = text
    .replace(APOSTROPHES, '')
    .replace(PICTURES, ' ')
    .normalize('NFKC')
    .replace(/[йЙ]/gu, 'y')
    .normalize('NFKD')
    .replace(DECORATING_MARKS, '')
    .normalize('NFC');
  return anyAscii(bare)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Folds a text and joins its words, for comparing names whatever their spacing: `Parent’R’Us` and "parent r us" are both
 * "parentrus", "Ата-ана" and "Ataana" both "ataana". Index it beside {@link foldText}, not in its place.
 *
 * @param text any text
 * @returns the key without spaces
 */
export function foldCompact(text: string): string {
  return foldText(text).replaceAll(' ', '');
}
