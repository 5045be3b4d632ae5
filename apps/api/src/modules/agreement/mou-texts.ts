/** The full texts of a memorandum as they are given: their hashes, and the scans that stay with them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { type File, FileService } from '../file/index.js';
import type { MouTextInput } from './contract/record-mou.input.js';
import { sha256Of } from './domain/text-hash.js';
import type { NewText } from './persistence/mou-store.js';

@Injectable()
export class MouTexts {
  constructor(private readonly files: FileService) {}

  /**
   * Checks texts, keeps their files and lets the parties read them, in the caller's unit of work.
   * @param agreed whether one of them has to count; while a draft is written, that may be open
   * @throws InputInvalid with rule `authenticNeeded`, `textNeeded`, `sha256` or `fileReady`; NotFound for a file that the actor may not read
   */
  async read(
    actor: Actor,
    texts: readonly MouTextInput[],
    partyIds: readonly string[],
    agreed = true,
  ): Promise<NewText[]> {
    if (agreed && texts.length > 0 && !texts.some(({ authentic }) => authentic)) {
      throw InputInvalid.at('input.texts', 'authenticNeeded', 'Say which of the texts counts.');
    }
    const scans = texts.map(({ fileId }, index) =>
      fileId == null ? null : uuidOf('File', fileId, ['input', 'texts', String(index), 'fileId']),
    );
    const ids = scans.filter(id => id !== null);
    const files = await this.files.readMany(actor, ids);
    const rows = texts.map((text, index) => {
      const scan = scans[index] ?? null;
      const file =
        scan === null ? null : readyFile(files.get(scan), text.fileId, `input.texts.${String(index)}.fileId`);
      const { language, authentic, body = null } = text;
      return { language, authentic, body, sha256: hashOf(text, file, index), file_id: scan };
    });
    await this.keep(ids, partyIds);
    return rows;
  }

  /**
   * Keeps a file that shows something, and lets the parties read it. In the caller's unit of work.
   * @param path where its id stands in the input
   * @returns its uuid @throws NotFound, InputInvalid with rule `fileReady`
   */
  async evidence(
    actor: Actor,
    asked: string | null | undefined,
    partyIds: readonly string[],
    path: string,
  ): Promise<string | null> {
    if (asked == null) return null;
    const id = uuidOf('File', asked, path.split('.'));
    readyFile((await this.files.readMany(actor, [id])).get(id), asked, path);
    await this.keep([id], partyIds);
    return id;
  }

  private async keep(ids: readonly string[], partyIds: readonly string[]): Promise<void> {
    const files = [...new Set(ids)];
    if (files.length === 0) return;
    await this.files.keep(files);
    await this.files.openTo(files, partyIds);
  }
}

function readyFile(file: File | undefined, id: string | null | undefined, path: string): File {
  if (!file) throw new NotFound('File', id ?? undefined);
  if (file.state === 'READY') return file;
  throw InputInvalid.at(path, 'fileReady', 'The bytes of this file are not here.');
}

function hashOf({ body, sha256 }: MouTextInput, file: File | null, index: number): string {
  const counted = body == null ? (file?.sha256 ?? null) : sha256Of(body);
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
