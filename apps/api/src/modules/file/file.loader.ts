import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { File } from './contract/file.model.js';
import { FileService } from './file.service.js';

/** Files by the ids of their rows; what the caller may not read is null. */
@Injectable()
export class FileLoader extends BatchLoader<string, File> {
  constructor(private readonly files: FileService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, File>> {
    return this.files.readMany(actor, ids);
  }
}
