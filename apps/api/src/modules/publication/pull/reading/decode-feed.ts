/** The text of a feed, out of its bytes: by its byte order mark, the header, the XML declaration, in this order. */
import iconv from 'iconv-lite';

export interface DecodedFeed {
  readonly text: string;
  /** Whether some bytes are no characters in the encoding that the feed names. */
  readonly lost: boolean;
}

const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/u;
const PARAMETER = /;\s*charset\s*=\s*"?([A-Za-z0-9._:-]{1,40})/iu;
const REPLACEMENT = '\uFFFD';

/** @param contentType the header of that name, if there was one */
export function decodeFeed(bytes: Buffer, contentType: string | undefined): DecodedFeed {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (marked !== undefined) return decoded(bytes, marked);
  const named = PARAMETER.exec(contentType ?? '')?.[1];
  const declared = DECLARATION.exec(bytes.toString('latin1', 0, 200))?.[1];
  const wanted = [named, declared].filter((name): name is string => name !== undefined && iconv.encodingExists(name));
  // Many servers name UTF-8 for whatever they send: the feed itself knows better when the bytes are none.
  const attempts = [...wanted, 'utf-8'].map(name => decoded(bytes, name));
  return attempts.find(({ lost }) => !lost) ?? attempts[0] ?? decoded(bytes, 'utf-8');
}

function decoded(bytes: Buffer, encoding: string): DecodedFeed {
  const text = iconv.decode(bytes, encoding);
  return { text, lost: text.includes(REPLACEMENT) };
}
