/** What a revision brings, checked: its text, its links, and files that may be handed on. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { FileService } from '../../file/index.js';
import type { RevisionContentInput } from './resource.inputs.js';
import type { NewRevision } from './resource.repository.js';

export interface CheckedContent {
  readonly columns: Pick<NewRevision, 'body' | 'links' | 'fileIds'>;
  readonly offersSomething: boolean;
}

@Injectable()
export class RevisionContent {
  constructor(private readonly files: FileService) {}

  /**
   * Checks what a revision brings, and makes its files stay. In the caller's unit of work.
   * @param ownerId the organisation that owns the programme
   * @throws InputInvalid with rule `unknownFile`, `fileOwner`, `fileReady` or `fileVisibility`
   */
  async of(actor: Actor, ownerId: string, { body, links, fileIds }: RevisionContentInput): Promise<CheckedContent> {
    const ids = (fileIds ?? []).map((id, index) => uuidOf('File', id, pathOf(index)));
    const found = await this.files.readMany(actor, ids);
    for (const [index, id] of ids.entries()) {
      const file = found.get(id);
      if (!file) throw InputInvalid.at(pathOf(index), 'unknownFile', 'There is no such file.');
      if (file.organisationUuid !== ownerId && file.organisationUuid !== actingOrganisation(actor)) {
        throw InputInvalid.at(pathOf(index), 'fileOwner', 'The owner or the secretariat uploads the files.');
      }
      if (file.state !== 'READY') throw InputInvalid.at(pathOf(index), 'fileReady', 'Its bytes are not here.');
      if (file.visibility === 'SECRETARIAT') {
        throw InputInvalid.at(pathOf(index), 'fileVisibility', 'Its visibility is PUBLIC or MEMBER.');
      }
    }
    await this.files.keep(ids);
    const places = (links ?? []).map(({ url, label }) => ({ url, label: label ?? null }));
    const columns = { body: body ?? null, links: places, fileIds: ids };
    return { columns, offersSomething: body != null || places.length > 0 || ids.length > 0 };
  }
}

const pathOf = (index: number): string[] => ['input', 'content', 'fileIds', String(index)];
