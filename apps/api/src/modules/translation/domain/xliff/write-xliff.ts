/** Writes XLIFF 2.0. By hand: the one library for it drops the state of a segment, which is the point of a review. */
import { OWN_PREFIX, XLIFF_STATE_OF, type XliffDocument, type XliffUnit } from './xliff-document.js';

/** @returns the file; each unit says that it must not be cut otherwise */
export function writeXliff({ id, source, target, units }: XliffDocument): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${attribute(source)}" trgLang="${attribute(target)}">`,
    `  <file id="${attribute(id)}" canResegment="no">`,
    ...units.map(unitOf),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitOf({ id, field, source, target, state }: XliffUnit): string {
  const written = target === null ? '' : `<target xml:space="preserve">${content(target)}</target>`;
  return [
    `    <unit id="${attribute(id)}" name="${attribute(field)}">`,
    `      <segment state="${XLIFF_STATE_OF[state]}" subState="${OWN_PREFIX}${state}"><source xml:space="preserve">${content(source)}</source>${written}</segment>`,
    '    </unit>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const attribute = (text: string): string => text.replace(/[&<>"\r]/g, character => ENTITIES[character] ?? character);

/** What XML 1.0 cannot hold goes as a code point, as the standard has it. */
const content = (text: string): string =>
  attribute(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, character => {
    const point = character.codePointAt(0) ?? 0;
    return `<cp hex="${point.toString(16).toUpperCase().padStart(4, '0')}"/>`;
  });
