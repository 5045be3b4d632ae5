/** What bounds the work that a body may make: parsers answer some texts of a few kilobytes with seconds of work. */
import type { Nodes } from 'hast';
import { createContext, Script } from 'node:vm';

/** How deeply elements may be nested. Articles need about ten levels. */
export const MAX_DEPTH = 100;
/** How many elements may be open at once before a text is parsed at all: a rough count, and generous. */
const MAX_OPEN = 400;
/** How many marks of quotes and lists one line of Markdown may begin with. */
const MAX_MARKS = 60;
/**
 * From which size on, in bytes of UTF-8, a body is long: an organisation may send few of those at once. About 10 000
 * letters of Cyrillic, 20 000 of Latin. It is a size, so that nobody is turned away because the machine is busy.
 */
export const LONG_BYTES = 20_000;
/** How much longer than what was written the HTML may be. */
const MAX_GROWTH = { factor: 8, characters: 100_000 } as const;

/** Why a body is refused. */
export class MarkupRefused extends Error {
  constructor(
    readonly rule: 'tooDeep' | 'tooComplex',
    message: string,
    /** Whether it only took too long, or too much memory, this time: on another day it may be made. */
    readonly thisTime = false,
  ) {
    super(message);
  }
}

export const tooDeep = (): MarkupRefused =>
  new MarkupRefused('tooDeep', `Its elements are nested more than ${String(MAX_DEPTH)} levels deep. Make it flatter.`);
const COMPLEX = 'To make it safe would take too long. Send it in simpler markup, or in parts.';
export const tooComplex = (): MarkupRefused => new MarkupRefused('tooComplex', COMPLEX);
export const tookTooLong = (): MarkupRefused => new MarkupRefused('tooComplex', COMPLEX, true);

const TAG = /<(\/?)([a-z][^\s/>]*)/giu;
/** They have no content, or end by themselves where the next one begins. */
const SELF_ENDING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
const MARKS = /^(?:[ \t]*(?:>|[-+*][ \t]|[0-9]{1,9}[.)][ \t]))+/u;

/** Refuses, before any parsing, what is nested so deeply that parsing alone would take seconds. @throws MarkupRefused */
export function refuseDeepText(body: string, format: 'MARKDOWN' | 'HTML'): void {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, end, tag = ''] of body.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (SELF_ENDING.has(name)) continue;
    const before = open.get(name) ?? 0;
    if (end === '/' && before === 0) continue;
    const step = end === '/' ? -1 : 1;
    open.set(name, before + step);
    depth += step;
    if (depth > MAX_OPEN) throw tooDeep();
  }
  if (format !== 'MARKDOWN') return;
  for (const line of body.split('\n')) {
    const [marks = ''] = MARKS.exec(line.slice(0, 20 * MAX_MARKS)) ?? [];
    if (marks.replace(/[ \t0-9]/gu, '').length > MAX_MARKS) throw tooDeep();
  }
}

/** @throws MarkupRefused when a tree is too deep to be walked by functions that call themselves */
export function refuseDeepTree(tree: Nodes): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooDeep();
    level = level.flatMap(node => ('children' in node ? node.children : []));
  }
}

/** @throws MarkupRefused when a short text became a very long one */
export function refuseGrowth(body: string, html: string): void {
  if (html.length > body.length * MAX_GROWTH.factor + MAX_GROWTH.characters) throw tooComplex();
}

const room: { work: () => unknown } = createContext({ work: () => undefined }) as { work: () => unknown };
const call = new Script('work()');

/**
 * Runs work that does not wait for anything, and breaks it off when it takes too long.
 * @returns undefined when it was broken off
 * @throws MarkupRefused when it went deeper than the stack
 */
export function withinTime<T>(work: () => T, milliseconds: number): T | undefined {
  room.work = work;
  try {
    // Of all ways to break off a running function in its own thread, only this one exists.
    return call.runInContext(room, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  } finally {
    room.work = () => undefined;
  }
}
