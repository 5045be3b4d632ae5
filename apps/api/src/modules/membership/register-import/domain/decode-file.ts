/** From bytes to text: the encoding of a file that an office program wrote, detected as a careful reader would. */
import type { FileEncoding } from '@kurultai/schema';
import chardet from 'chardet';
import iconv from 'iconv-lite';

const NAMES = {
  UTF_8: 'utf8',
  UTF_16LE: 'utf16le',
  UTF_16BE: 'utf16-be',
  WINDOWS_1251: 'win1251',
} as const satisfies Record<FileEncoding, string>;

/** The text of the bytes, without a byte order mark; undefined when they are no text of this encoding. */
export function decodeAs(bytes: Buffer, encoding: FileEncoding): string | undefined {
  if (encoding === 'UTF_8' && !isUtf8(bytes)) return undefined;
  if (encoding.startsWith('UTF_16') && bytes.length % 2 === 1) return undefined;
  return iconv.decode(bytes, NAMES[encoding], { stripBOM: true });
}

/**
 * The encoding of the bytes: a byte order mark says it; valid UTF-8 is UTF-8; zeros in every other byte are UTF-16. Of
 * what is left, a statistical guess must find Windows-1251.
 * @returns undefined when it is none of these
 */
export function detectEncoding(bytes: Buffer): FileEncoding | undefined {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'UTF_16LE';
  if (bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return 'UTF_16BE';
  const zeros = zerosByPlace(bytes);
  // The comma, the line break and the digits of every register are ASCII: in UTF-16 one byte of each is zero.
  if (zeros.odd > 0 && zeros.even === 0) return 'UTF_16LE';
  if (zeros.even > 0 && zeros.odd === 0) return 'UTF_16BE';
  if (zeros.even + zeros.odd > 0) return undefined;
  if (isUtf8(bytes)) return 'UTF_8';
  return chardet.analyse(bytes).some(({ name }) => name === 'windows-1251') ? 'WINDOWS_1251' : undefined;
}

function zerosByPlace(bytes: Buffer): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return count;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
