/** Bytes in and out, for whoever holds the token: the actor was checked when the token was given. */
import { Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { System } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { hashOf } from '../domain/transfer-token.js';
import { checkReceived, type Declaration, TooManyBytes } from '../domain/upload-rules.js';
import { FileRepository } from '../persistence/file.repository.js';
import type { FileRow } from '../persistence/file.rows.js';
import { BytesMissing, FileStorage } from '../storage/file-storage.js';
import { newStorageKey } from '../storage/storage-key.js';
import { recognise } from './recognise.js';

const UPLOADER: System = { kind: 'SYSTEM', reason: 'upload' };

@Injectable()
export class FileTransferService {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly files: FileRepository,
    private readonly storage: FileStorage,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** What an upload address waits for. @throws NotFound when it is wrong, used or expired */
  async awaited(token: string): Promise<Declaration & { id: string }> {
    const awaited = await this.files.awaited(hashOf(token));
    if (!awaited) throw new NotFound('Upload address');
    return awaited;
  }

  /**
   * Takes the bytes of a file: stores, checks, and only then makes it READY. Whatever goes wrong, no bytes stay, and the
   * address works again until it expires. Of several uploads to one address the first complete one wins.
   * @throws InputInvalid when they are not what was declared, NotFound when the file came already; what the source throws
   */
  async receive(file: Declaration & { id: string }, source: AsyncIterable<Uint8Array>): Promise<void> {
    const key = newStorageKey();
    const written = await this.storage.write(key, atMost(file.bytes, source));
    try {
      const mediaType = await recognise(await this.storage.read(key));
      checkReceived(file, { ...written, mediaType });
      await this.unitOfWork.run(async () => {
        if (!(await this.files.stored(file.id, key, written.sha256))) throw new NotFound('Upload address');
        await this.audit.record(UPLOADER, { action: 'file.store', subjectType: 'File', subjectId: file.id });
      });
    } catch (error) {
      await this.discard(key);
      throw error;
    }
  }

  /** The file behind a download address. @throws NotFound when it is wrong or expired, or the file is gone */
  async offered(token: string): Promise<FileRow & { storage_key: string }> {
    const file = await this.files.byDownload(hashOf(token));
    if (!file) throw new NotFound('Download address');
    return file;
  }

  /** Opens the bytes. @throws NotFound when they are gone */
  async open({ id, storage_key }: { id: string; storage_key: string }): Promise<Readable> {
    try {
      return await this.storage.read(storage_key);
    } catch (error) {
      if (!(error instanceof BytesMissing)) throw error;
      this.logger.error(`The bytes of the file ${id} are gone: restore the file storage from its backup.`);
      throw new NotFound('File');
    }
  }

  /** Destroys bytes that no file has. What cannot be destroyed now is left to the sweeper. */
  private async discard(key: string): Promise<void> {
    try {
      // A commit may have happened although its answer was lost: then the bytes belong to the file.
      if (!(await this.files.isStored(key))) await this.storage.remove(key);
    } catch (error) {
      this.logger.warn(`Bytes of a failed upload stay for the sweeper: ${String(error)}`);
    }
  }
}

async function* atMost(bytes: number, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let count = 0;
  for await (const chunk of source) {
    count += chunk.byteLength;
    if (count > bytes) throw new TooManyBytes(bytes);
    yield chunk;
  }
}
