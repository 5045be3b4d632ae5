/**
 * Where the bytes of files are kept: one small interface, so that local disk and object storage are the same to every
 * caller. test/contract/file-storage.ts holds what each implementation must keep to.
 */
import type { Readable } from 'node:stream';

/** What was written. */
export interface Written {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** There are no bytes under this key. */
export class BytesMissing extends Error {
  constructor(key: string) {
    super(`There are no bytes under the storage key ${key}.`);
  }
}

export abstract class FileStorage {
  /**
   * Writes bytes under a new key (`newStorageKey`). They can be read only when all of them are safe, or never.
   * @throws whatever the source throws; then nothing is left behind
   */
  abstract write(key: string, source: AsyncIterable<Uint8Array>): Promise<Written>;

  /** Opens the bytes for reading, from the first one. @throws BytesMissing */
  abstract read(key: string): Promise<Readable>;

  /** Destroys the bytes. It is fine if there are none. */
  abstract remove(key: string): Promise<void>;

  /** The keys of all bytes that were written before an instant, in no order. */
  abstract keys(writtenBefore: Date): AsyncIterable<string>;

  /** Clears away what writers that died left unfinished before an instant. @returns how many */
  abstract discardUnfinished(before: Date): Promise<number>;
}
