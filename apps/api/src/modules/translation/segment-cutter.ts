/** Cuts a source into the segments of a translation, and puts the translation together again. */
import { cutText, joinText } from './domain/segment/cut-text.js';
import type { CutField, SegmentRow } from './persistence/translation.rows.js';
import type { TranslationSource } from './source/translation-source.js';

/** A segment of a source, by its place in it. */
export interface SourceSegment {
  readonly field: string;
  readonly text: string;
}

export const cutFields = ({ fields }: TranslationSource): CutField[] =>
  fields.map(({ field, format, text }) => ({ field, pieces: cutText(text, format) }));

export const segmentsIn = (fields: readonly CutField[]): SourceSegment[] =>
  fields.flatMap(({ field, pieces }) =>
    pieces.filter(({ segment }) => segment).map(({ text }): SourceSegment => ({ field, text })),
  );

/** The translated fields, by name. @param segments those of the same revision, in order */
export function joinFields(fields: readonly CutField[], segments: readonly SegmentRow[]): Record<string, string> {
  let next = 0;
  return Object.fromEntries(
    fields.map(({ field, pieces }) => {
      const own = pieces.filter(({ segment }) => segment).map(() => segments[next++]?.target ?? null);
      return [field, joinText(pieces, own)];
    }),
  );
}
