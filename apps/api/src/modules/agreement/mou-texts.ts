/** The full texts of a memorandum as they are given: their hashes, and the scans that stay with them. */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '../../core/access/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { type File, FileService } from '../file/index.js';
import type { MouTextInput } from './contract/record-mou.input.js';
import type { NewMou } from './persistence/mou.repository.js';

@Injectable()
export class MouTexts {
  constructor(private readonly files: FileService) {}

  /**
   * Checks texts and keeps their files, in the caller's unit of work.
   * @throws InputInvalid with rule `authenticNeeded`, `textNeeded`, `sha256` or `fileReady`; NotFound for a file that the actor may not read
   */
  async read(actor: Actor, texts: readonly MouTextInput[]): Promise<NewMou['texts']> {
    if (texts.length > 0 && !texts.some(({ authentic }) => authentic)) {
      throw InputInvalid.at('input.texts', 'authenticNeeded', 'Say which of the texts counts.');
    }
    const scans = texts.map(({ fileId }, index) =>
      fileId == null ? null : uuidOf('File', fileId, ['input', 'texts', String(index), 'fileId']),
    );
    const ids = scans.filter(id => id !== null);
    const files = await this.files.readMany(actor, ids);
    const rows = texts.map((text, index) => {
      const scan = scans[index] ?? null;
      const file = scan === null ? null : readyFile(files.get(scan), text, index);
      const { language, authentic, body = null } = text;
      return { language, authentic, body, sha256: hashOf(text, file, index), file_id: scan };
    });
    if (ids.length > 0) await this.files.keep([...new Set(ids)]);
    return rows;
  }
}

function readyFile(file: File | undefined, { fileId }: MouTextInput, index: number): File {
  if (!file) throw new NotFound('File', fileId ?? undefined);
  if (file.state === 'READY') return file;
  throw InputInvalid.at(`input.texts.${String(index)}.fileId`, 'fileReady', 'The bytes of this file are not here.');
}

function hashOf({ body, sha256 }: MouTextInput, file: File | null, index: number): string {
  const counted = body == null ? (file?.sha256 ?? null) : createHash('sha256').update(body, 'utf8').digest('hex');
  const hash = counted ?? sha256 ?? null;
  if (hash === null) {
    throw InputInvalid.at(`input.texts.${String(index)}`, 'textNeeded', 'Give its words, a scan or its hash.');
  }
  if (sha256 != null && sha256 !== hash) {
    const message = `The hash of what was given is ${hash}.`;
    throw InputInvalid.at(`input.texts.${String(index)}.sha256`, 'sha256', message);
  }
  return hash;
}
