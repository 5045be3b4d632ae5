// The border for text: what people write passes as written, and what could deceive or break a reader is refused.

/** The rules that a text can break. */
export type TextRule = 'surrogate' | 'controlCharacter' | 'bidiControl' | 'tooLong' | 'empty';

/** The text as it is stored, or the rule that it breaks with a sentence that says what to do. */
export type ParsedText = { ok: true; text: string } | { ok: false; rule: TextRule; message: string };

/** What is asked of a text. */
export interface TextDemand {
  /** The greatest length in Unicode code points, after normalisation. */
  maxLength: number;
  /** True when tabs and line breaks are welcome. A carriage return passes only as part of CR LF. */
  multiline?: boolean;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL_IN_LINE = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_IN_LINES = /(?!\r\n|[\t\n])\p{Cc}/u;
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Checks a text at the border. The only change ever made to it is NFC normalisation: quotes, spaces, emoji, markup
 * and leading zeros stay byte for byte. Order of the checks: surrogate, control characters, bidi controls, length, empty.
 *
 * @param value what was sent
 * @param demand how long it may be, and whether it may have several lines
 * @returns the text to store, or the first rule that it breaks
 */
export function parseText(value: string, demand: TextDemand): ParsedText {
  if (LONE_SURROGATE.test(value)) {
    return refuse(
      'surrogate',
      'The text holds half of a character (an unpaired surrogate). Send it again as valid UTF-8.',
    );
  }
  const text = value.normalize('NFC');
  const control = (demand.multiline ? CONTROL_IN_LINES : CONTROL_IN_LINE).exec(text);
  if (control) {
    const where = demand.multiline ? '' : ' This text has one line: no tabs or line breaks.';
    return refuse(
      'controlCharacter',
      `The text holds the control character ${codePoint(control[0])}. Remove it.${where}`,
    );
  }
  const bidi = BIDI_CONTROL.exec(text);
  if (bidi) {
    const why = 'It changes the order in which letters are shown. Remove it.';
    return refuse('bidiControl', `The text holds the direction control ${codePoint(bidi[0])}. ${why}`);
  }
  const length = lengthInCodePoints(text);
  if (length > demand.maxLength) {
    return refuse('tooLong', `The text has ${length} characters. At most ${demand.maxLength} are allowed.`);
  }
  if (!VISIBLE.test(text)) return refuse('empty', 'The text is empty. Write something, or leave the field out.');
  return { ok: true, text };
}

/**
 * Counts what people call characters closely enough: Unicode code points, not UTF-16 units.
 *
 * @param text any text
 * @returns the number of code points
 */
export function lengthInCodePoints(text: string): number {
  return [...text].length;
}

function refuse(rule: TextRule, message: string): ParsedText {
  return { ok: false, rule, message };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
