/** Reads XLIFF 2.0, as other tools write it back. */
import { SEGMENT_STATES, type SegmentState } from '@kurultai/schema';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  OWN_PREFIX,
  XLIFF_STATE_OF,
  XLIFF_STATES,
  type XliffDocument,
  type XliffState,
  type XliffUnit,
} from './xliff-document.js';

/** Why a file cannot be read. */
export interface XliffFault {
  readonly rule: 'xml' | 'doctype' | 'version' | 'inline' | 'unit';
  readonly message: string;
}
export type XliffReading = ({ readonly ok: true } & XliffDocument) | ({ readonly ok: false } & XliffFault);

/** An element as the parser gives it: `{ unit: [children], ':@': { id } }`, or `{ '#text': 'words' }`. */
type Element = Readonly<Record<string, unknown>>;

class Unreadable extends Error {
  constructor(
    readonly rule: XliffFault['rule'],
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a file. A tool that knows nothing of our sub-states changes the state only: then the state counts.
 * @returns the document; or why it cannot be read: not well-formed, with a DOCTYPE, not XLIFF 2, with inline elements
 */
export function readXliff(file: string): XliffReading {
  try {
    return { ok: true, ...documentOf(file) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, rule: error.rule, message: error.message };
    throw error;
  }
}

function documentOf(file: string): XliffDocument {
  if (/<!DOCTYPE/i.test(file)) throw new Unreadable('doctype', 'A file with a DOCTYPE is not read.');
  const valid = XMLValidator.validate(file);
  if (valid !== true) throw new Unreadable('xml', `Line ${String(valid.err.line)}: ${valid.err.msg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    removeNSPrefix: true,
  });
  const xliff = elementsOf(parsed(parser, file), 'xliff')[0];
  if (!xliff || !/^2\.\d$/.test(attribute(xliff, 'version'))) {
    throw new Unreadable('version', 'This is not a file of XLIFF 2.');
  }
  const body = elementsOf(childrenOf(xliff, 'xliff'), 'file')[0];
  return {
    id: body ? attribute(body, 'id') : '',
    source: attribute(xliff, 'srcLang'),
    target: attribute(xliff, 'trgLang'),
    units: body ? unitsIn(childrenOf(body, 'file')) : [],
  };
}

/** The parser itself refuses what no honest file has: elements a hundred deep, thousands of entities in one another. */
function parsed(parser: XMLParser, file: string): Element[] {
  try {
    return parser.parse(file) as Element[];
  } catch (error) {
    throw new Unreadable('xml', error instanceof Error ? error.message : 'Unreadable.');
  }
}

/** Units stand in the file, or in groups inside of groups. */
function unitsIn(elements: readonly Element[]): XliffUnit[] {
  return elements.flatMap(element => {
    if ('unit' in element) return [unitOf(element)];
    return 'group' in element ? unitsIn(childrenOf(element, 'group')) : [];
  });
}

function unitOf(unit: Element): XliffUnit {
  const id = attribute(unit, 'id');
  const parts = childrenOf(unit, 'unit').filter(part => 'segment' in part || 'ignorable' in part);
  const texts = parts.map(part => {
    const children = childrenOf(part, 'segment' in part ? 'segment' : 'ignorable');
    const [source, target] = ['source', 'target'].map(name => elementsOf(children, name)[0]);
    return {
      source: source ? textOf(source, 'source', id) : '',
      target: target
        ? textOf(target, 'target', id)
        : 'segment' in part
          ? null
          : source
            ? textOf(source, 'source', id)
            : '',
    };
  });
  if (id === '' || texts.length === 0) throw new Unreadable('unit', 'A unit has no id, or no segment.');
  const target = texts.some(text => text.target === null) ? null : texts.map(text => text.target).join('');
  return {
    id,
    field: attribute(unit, 'name'),
    source: texts.map(text => text.source).join(''),
    target: target === '' ? null : target,
    state: stateOf(
      parts.filter(part => 'segment' in part),
      target,
    ),
  };
}

function stateOf(segments: readonly Element[], target: string | null): SegmentState {
  if (target === null || target === '') return 'EMPTY';
  const ranks = segments.map(segment => Math.max(0, XLIFF_STATES.indexOf(attribute(segment, 'state') as XliffState)));
  const state = XLIFF_STATES[Math.min(...ranks)] ?? 'initial';
  const own = segments.map(segment => attribute(segment, 'subState')).find(name => name.startsWith(OWN_PREFIX));
  const named = own?.slice(OWN_PREFIX.length) as SegmentState | undefined;
  if (named && named in SEGMENT_STATES && XLIFF_STATE_OF[named] === state) return named;
  return state === 'initial' ? 'MACHINE' : state === 'translated' ? 'EDITED' : 'CONFIRMED';
}

function textOf(element: Element, name: string, unit: string): string {
  return childrenOf(element, name)
    .map(child => {
      if ('#text' in child) return String(child['#text']);
      if ('cp' in child) return String.fromCodePoint(Number.parseInt(attribute(child, 'hex'), 16));
      if ('mrk' in child) return textOf(child, 'mrk', unit);
      throw new Unreadable('inline', `The unit ${unit} holds inline elements, which are not read.`);
    })
    .join('');
}

const elementsOf = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(element => name in element);
const childrenOf = (element: Element, name: string): Element[] => element[name] as Element[];
const attribute = (element: Element, name: string): string =>
  String((element[':@'] as Record<string, string> | undefined)?.[name] ?? '');
