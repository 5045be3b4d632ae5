/** The guides as texts: their blocks, and the GraphQL that stands in the commands of a shell. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

export interface GuideBlock {
  /** `sh`, `graphql`, `js`, … */
  readonly language: string;
  /** What stands behind the language, such as `terminal=1`. */
  readonly info: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** What a reader follows step by step. @returns their paths from the root of the checkout, in order */
export async function guides(): Promise<string[]> {
  const names = await readdir(new URL('docs/guides/', root));
  const inFolder = names.filter(name => name.endsWith('.md')).sort();
  return ['README.md', 'docs/rule-sets.md', ...inFolder.map(name => `docs/guides/${name}`)];
}

export const readGuide = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');
export const guidePath = (path: string): string => fileURLToPath(new URL(path, root));

/** The fenced blocks of a Markdown text, also those that are indented. */
export function blocksOf(markdown: string): GuideBlock[] {
  return [...markdown.matchAll(/^( *)```(\w*)([^\n]*)\n(.*?)^\1```$/gmsu)].map(
    ({ index, 2: language = '', 3: info = '', 4: text = '' }) => ({
      language,
      info: info.trim(),
      line: markdown.slice(0, index).split('\n').length,
      text,
    }),
  );
}

/** Stands for what only the shell knows. */
const UNKNOWN = '\u{e000}';

/** GraphQL with a value for all that only the shell knows: a word within a string, a variable elsewhere. */
function known(operation: string): string {
  let quotes = 0;
  return [...operation.replaceAll(/""/gu, '" "')].reduce((text, character) => {
    if (character === '"') quotes += 1;
    if (character !== UNKNOWN) return text + character;
    return text + (quotes % 2 === 1 ? 'x' : '$known');
  }, '');
}

/** The operations in the commands of a shell: written out, in JSON, or called by the guides' word `act`. */
export function operationsIn(shell: string): string[] {
  const levels: string[][] = [];
  const withoutDocuments = shell.replaceAll(/<<'(\w+)'\n(.*?)\n\1$/gmsu, (_, _tag, text: string) => {
    levels.push([text]);
    return '';
  });
  read(withoutDocuments, 0, levels);
  return levels.flatMap(words =>
    words.flatMap((word, at) => {
      if (word === 'act' && words[at + 1] !== '{') return [acted(words[at + 2] ?? '', words[at + 3] ?? '')];
      const text = word.replace(/^\w+=/u, '');
      if (/^\s*\{\s*"query"/u.test(text)) return [known((JSON.parse(text) as { query: string }).query)];
      // A selection, not variables as JSON.
      return /^\s*(?:\{\s*[^\s"]|mutation\b.*\{|query\b.*\{|subscription\b.*\{)/su.test(text) ? [known(text)] : [];
    }),
  );
}

/** What `act TOKEN CALL FIELDS` sends. */
function acted(call: string, fields: string): string {
  const [name = ''] = call.split('(', 1);
  const success = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
  const guards = '... on GuardFailed { guards { code message } }';
  return known(`mutation { r: ${call} { __typename ${guards} ... on ${success} { ${fields} } } }`);
}

/** Reads words up to the end, or to the bracket that closes a substitution; what is within another is a level of its own.
 *  @returns where it stopped */
function read(shell: string, from: number, levels: string[][]): number {
  const words: string[] = [];
  levels.push(words);
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  let at = from;
  while (at < shell.length) {
    const character = shell.charAt(at);
    if (character === ')' && from > 0) {
      end();
      return at + 1;
    }
    if (character === '#' && word === undefined) {
      at = shell.indexOf('\n', at);
      if (at < 0) break;
    } else if (/[\s;|&()]/u.test(character)) {
      end();
      at += 1;
    } else if (character === "'") {
      const close = shell.indexOf("'", at + 1);
      word = (word ?? '') + shell.slice(at + 1, close);
      at = close + 1;
    } else if (character === '"') {
      const [text, next] = readQuoted(shell, at + 1, levels);
      word = (word ?? '') + text;
      at = next;
    } else {
      const [text, next] = readCharacter(shell, at, levels);
      if (text !== '\n') word = (word ?? '') + text;
      at = next;
    }
  }
  end();
  return at;
}

/** What stands between double quotes. */
function readQuoted(shell: string, from: number, levels: string[][]): [text: string, next: number] {
  let text = '';
  let at = from;
  while (at < shell.length && shell.charAt(at) !== '"') {
    const [more, next] = readCharacter(shell, at, levels);
    text += more;
    at = next;
  }
  return [text, at + 1];
}

/** One character, or the substitution or escape that begins there. */
function readCharacter(shell: string, at: number, levels: string[][]): [text: string, next: number] {
  if (shell.charAt(at) === '\\') return [shell.charAt(at + 1), at + 2];
  if (shell.startsWith('$(', at)) return [UNKNOWN, read(shell, at + 2, levels)];
  const [optional] = /^\$\{\w+:\+[^}]*\}/u.exec(shell.slice(at)) ?? [];
  if (optional !== undefined) return ['', at + optional.length];
  const [name] = /^\$(?:\{[^}]*\}|\w+|@)/u.exec(shell.slice(at)) ?? [];
  return name === undefined ? [shell.charAt(at), at + 1] : [UNKNOWN, at + name.length];
}
