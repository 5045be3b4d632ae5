/** The log that the server writes, and its last words when it fails. */
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const LARGEST = 10_000_000;
const LAST_LINES = 8;

/** A log that is open for one start of the server. */
export interface ServerLog {
  readonly path: string;
  /** The file, for the server to write. */
  readonly descriptor: number;
  /** Forgets what was written so far. */
  mark(): Promise<void>;
  /** What the server has written since, at most its last lines. */
  lastWords(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the log of a data directory. One that has grown large becomes `server.log.1`. */
export async function openServerLog(dataDirectory: string): Promise<ServerLog> {
  const path = join(dataDirectory, 'server.log');
  const old = await stat(path).catch(() => undefined);
  if (old && old.size > LARGEST) await rename(path, `${path}.1`);
  const file = await open(path, 'a+', 0o600);
  let from = (await file.stat()).size;
  return {
    path,
    descriptor: file.fd,
    mark: async () => {
      from = (await file.stat()).size;
    },
    lastWords: async () => tail(await readFrom(file, from)),
    close: () => file.close(),
  };
}

async function readFrom(file: FileHandle, from: number): Promise<string> {
  const length = Math.min((await file.stat()).size - from, 100_000);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.toString('utf8', 0, bytesRead);
}

const tail = (text: string): string => text.trim().split('\n').slice(-LAST_LINES).join('\n');
