/** What an upload must be: as it is declared, and whether the bytes that came are what was declared. */
import { ACCEPTED_MEDIA_TYPES, type AcceptedMediaType, BYTE_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { InputInvalid, type Violation } from '../../../core/errors/index.js';
import { parseText } from '../../../core/text/index.js';

/** What the uploader says of the bytes to come. */
export interface Declaration {
  readonly mediaType: string;
  readonly bytes: number;
  /** In lower-case hexadecimal, if given. */
  readonly sha256: string | null;
}

/** What came. */
export interface Received {
  /** The type recognised from the bytes; undefined when they have no known signature. */
  readonly mediaType: string | undefined;
  readonly bytes: number;
  readonly sha256: string;
}

/** More bytes came than were declared. */
export class TooManyBytes extends InputInvalid {
  override readonly status = 413;
  constructor(declared: number) {
    super([{ path: [], rule: 'size', message: `More than the ${String(declared)} bytes that were declared.` }]);
  }
}

/**
 * Checks a declaration before any address is given.
 * @returns the name as it is stored
 * @throws InputInvalid naming every broken rule: those of texts, `fileName`, `mediaType`, `size`
 */
export function checkDeclared({ name, mediaType, bytes }: Declaration & { name: string }): string {
  const text = parseText(name, { maxLength: TEXT_LIMITS.fileName });
  const violations: Violation[] = [];
  const add = (field: string, rule: string, message: string) =>
    violations.push({ path: ['input', field], rule, message });
  if (!text.ok) add('name', text.rule, text.message);
  else if (/[/\\]/u.test(text.text)) add('name', 'fileName', 'A file name without a folder: no "/" and no "\\".');
  if (!isAccepted(mediaType)) {
    add('mediaType', 'mediaType', `Accepted are ${Object.keys(ACCEPTED_MEDIA_TYPES).join(', ')}.`);
  }
  const most = isAccepted(mediaType) ? ACCEPTED_MEDIA_TYPES[mediaType] : BYTE_LIMITS.file;
  if (bytes < 1 || bytes > most) add('bytes', 'size', `1 to ${String(most)} bytes for a file of this type.`);
  if (violations.length > 0) throw new InputInvalid(violations);
  return text.ok ? text.text : name;
}

/**
 * Refuses an upload by the header `Content-Length`, before a byte of it is read.
 * @throws InputInvalid with rule `size` when another number of bytes was declared
 */
export function checkLength({ bytes }: Declaration, header: string | undefined): void {
  if (header === undefined || Number(header) === bytes) return;
  throw Number(header) > bytes
    ? new TooManyBytes(bytes)
    : InputInvalid.at([], 'size', sizeMessage(bytes, Number(header)));
}

/** @throws InputInvalid naming every rule that the bytes break: `size`, `mediaType`, `checksum` */
export function checkReceived(declared: Declaration, received: Received): void {
  const violations: Violation[] = [];
  const add = (rule: string, message: string) => violations.push({ path: [], rule, message });
  if (received.bytes !== declared.bytes) {
    add('size', sizeMessage(declared.bytes, received.bytes));
  }
  if (received.mediaType !== declared.mediaType) {
    const found =
      received.mediaType === undefined ? 'have no known signature' : `are of the type ${received.mediaType}`;
    add('mediaType', `${declared.mediaType} was declared, and the bytes ${found}.`);
  }
  if (declared.sha256 !== null && received.sha256 !== declared.sha256) {
    add('checksum', `The SHA-256 of the bytes is ${received.sha256}, not the one that was declared.`);
  }
  if (violations.length > 0) throw new InputInvalid(violations);
}

const isAccepted = (mediaType: string): mediaType is AcceptedMediaType =>
  Object.hasOwn(ACCEPTED_MEDIA_TYPES, mediaType);

const sizeMessage = (declared: number, came: number): string =>
  `${String(declared)} bytes were declared, ${String(came)} came.`;
