/** Files that go with an answer or a message. They are kept from then on. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { FileService } from '../../file/index.js';

@Injectable()
export class AttachedFiles {
  constructor(private readonly files: FileService) {}

  /** The uuids of files that the actor may read. @throws NotFound, InputInvalid with rule `fileReady` */
  async keep(actor: Actor, asked: readonly string[]): Promise<string[]> {
    const ids = asked.map((id, index) => uuidOf('File', id, ['input', 'fileIds', String(index)]));
    const found = await this.files.readMany(actor, ids);
    for (const [index, id] of ids.entries()) {
      const file = found.get(id);
      if (!file) throw new NotFound('File', asked[index]);
      if (file.state !== 'READY') {
        throw InputInvalid.at(`input.fileIds.${String(index)}`, 'fileReady', 'The bytes of this file are not here.');
      }
    }
    await this.files.keep(ids);
    return ids;
  }
}
