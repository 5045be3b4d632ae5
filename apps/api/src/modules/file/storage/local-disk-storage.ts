/**
 * Bytes in files below one folder, `<first two digits>/<next two>/<key>`. Several processes may share the folder. Bytes
 * grow in `<key>.part` and take their name when they are complete and on the disk, so that no half of a file is ever read.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BytesMissing, FileStorage, type Written } from './file-storage.js';
import { isStorageKey } from './storage-key.js';

const PART = '.part';

export class LocalDiskStorage extends FileStorage {
  /** @param root the folder; made when first needed */
  constructor(private readonly root: string) {
    super();
  }

  override async write(key: string, source: AsyncIterable<Uint8Array>): Promise<Written> {
    const path = this.pathOf(key);
    const part = path + PART;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const written = await writeAndSync(part, source);
      await rename(part, path);
      // From the file up: what a folder holds is safe only when the folder is.
      for (const above of [folder, dirname(folder), this.root]) await syncFolder(above);
      return written;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  override async read(key: string): Promise<Readable> {
    const handle = await open(this.pathOf(key)).catch((error: unknown) => {
      throw isMissing(error) ? new BytesMissing(key) : error;
    });
    return handle.createReadStream();
  }

  override async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  override async *keys(writtenBefore: Date): AsyncIterable<string> {
    for await (const name of this.filesBefore(writtenBefore)) {
      if (isStorageKey(name)) yield name;
    }
  }

  override async discardUnfinished(before: Date): Promise<number> {
    let count = 0;
    for await (const name of this.filesBefore(before)) {
      const key = name.slice(0, -PART.length);
      if (!name.endsWith(PART) || !isStorageKey(key)) continue;
      await rm(this.pathOf(key) + PART, { force: true });
      count += 1;
    }
    return count;
  }

  /** The names of our files that were last written before an instant. */
  private async *filesBefore(instant: Date): AsyncIterable<string> {
    for await (const outer of entries(this.root)) {
      for await (const inner of entries(join(this.root, outer))) {
        for await (const name of entries(join(this.root, outer, inner))) {
          const found = await unlessMissing(stat(join(this.root, outer, inner, name)));
          if (found?.isFile() && found.mtime < instant) yield name;
        }
      }
    }
  }

  private pathOf(key: string): string {
    if (!isStorageKey(key)) throw new Error(`Not a storage key: ${key.slice(0, 80)}`);
    return join(this.root, key.slice(0, 2), key.slice(2, 4), key);
  }
}

/** A half-written file is worth nothing, and a rename must not reach the disk before the bytes do. */
async function writeAndSync(path: string, source: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    },
    target,
  );
  return { bytes, sha256: hash.digest('hex') };
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders, and writes their entries through by itself.
  if (process.platform === 'win32') return;
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names in a folder; none when there is no such folder. */
async function* entries(folder: string): AsyncIterable<string> {
  const opened = await unlessMissing(opendir(folder));
  if (opened) for await (const { name } of opened) yield name;
}

/** Another process sweeps the same folder, so anything may be gone by the time it is looked at. */
async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  return found.catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');
