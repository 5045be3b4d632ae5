/** Files that everybody may read, for modules that show them in a place of their own. */
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ANONYMOUS } from '../../../core/access/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { mayRead } from '../domain/file.policy.js';
import { factsOf } from '../file.mapper.js';
import { FileRepository } from '../persistence/file.repository.js';
import { FileTransferService } from './file-transfer.service.js';

/** A file that is here. */
export interface PublicFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** @throws NotFound when the bytes are gone */
  open(): Promise<Readable>;
}

@Injectable()
export class PublicFiles {
  constructor(
    private readonly files: FileRepository,
    private readonly transfers: FileTransferService,
  ) {}

  /** @throws NotFound when there is none, when it is not for everybody, or when it was removed */
  async find(id: string): Promise<PublicFile> {
    const row = await this.files.withBytes(id);
    if (!row || !mayRead(ANONYMOUS, factsOf(row))) throw new NotFound('File');
    const { media_type: mediaType, bytes, storage_key } = row;
    return {
      mediaType,
      bytes: Number(bytes),
      sha256: row.sha256 ?? '',
      open: () => this.transfers.open({ id, storage_key }),
    };
  }
}
