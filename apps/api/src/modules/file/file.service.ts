/** Files: their records and the addresses through which bytes come and go. The bytes themselves: transfer/ and storage/. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, NotFound, Stale } from '../../core/errors/index.js';
import { idOf, newUuid } from '../../core/ids/index.js';
import { JobQueue } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { RequestUploadInput } from './contract/file.inputs.js';
import type { File } from './contract/file.model.js';
import { mayRead, mayRemove } from './domain/file.policy.js';
import { fileWorkflow } from './domain/file.workflow.js';
import { DOWNLOAD_SECONDS, hashOf, newToken, UPLOAD_SECONDS } from './domain/transfer-token.js';
import { checkDeclared } from './domain/upload-rules.js';
import { factsOf, toFile } from './file.mapper.js';
import { FileRepository } from './persistence/file.repository.js';
import type { FileRow } from './persistence/file.rows.js';
import { ERASE_BYTES } from './sweep/file-sweeper.js';

@Injectable()
export class FileService {
  constructor(
    private readonly files: FileRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The files with these ids that the actor may read, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, File>> {
    const rows = [...(await this.files.byIds(ids)).values()];
    return new Map(rows.filter(row => mayRead(actor, factsOf(row))).map(row => [row.id, toFile(row)]));
  }

  /**
   * Announces a file of the actor's organisation.
   * @returns the file and the one-time token under which its bytes may come
   * @throws InputInvalid for a declaration that no upload could fulfil
   */
  async requestUpload(
    actor: Actor,
    input: RequestUploadInput,
  ): Promise<{ file: File; token: string; expiresAt: Date }> {
    const organisationId = actingOrganisation(actor);
    if (organisationId === undefined)
      throw new Forbidden('Only who acts for an organisation can upload a file for it.');
    const sha256 = input.sha256 ?? null;
    const name = checkDeclared({ ...input, sha256 });
    const [id, token, expiresAt] = [newUuid(), newToken(), this.clock.in(UPLOAD_SECONDS)];
    return this.unitOfWork.run(async () => {
      await this.files.insert({
        id,
        organisation_id: organisationId,
        name,
        media_type: input.mediaType,
        bytes: input.bytes,
        sha256,
        visibility: input.visibility,
        upload_token_hash: hashOf(token),
        upload_expires_at: expiresAt,
        created_by: actingPerson(actor) ?? null,
      });
      await this.audit.record(actor, { action: 'file.announce', subjectType: 'File', subjectId: id });
      const row = await this.find(id);
      return { file: toFile(row), token, expiresAt };
    });
  }

  /**
   * Opens the bytes of a file for a few minutes to whoever has the token.
   * @throws NotFound when there is no file that the actor may read; Refused when its bytes are not here
   */
  async requestDownload(actor: Actor, id: string): Promise<{ token: string; expiresAt: Date }> {
    const [token, expiresAt] = [newToken(), this.clock.in(DOWNLOAD_SECONDS)];
    await this.unitOfWork.run(async () => {
      const facts = factsOf(await this.find(id));
      if (!mayRead(actor, facts)) throw notFound(id);
      refuseIfBlocked(fileWorkflow.blocking(facts, 'DOWNLOAD', actor));
      await this.files.insertDownload(hashOf(token), id, expiresAt);
    });
    return { token, expiresAt };
  }

  /**
   * Destroys the bytes of a file, or calls its upload off. The record stays.
   * @param expectedVersion the version that the caller has read; null to remove any
   * @throws NotFound, Forbidden, Stale; Refused when it is removed already
   */
  async remove(actor: Actor, id: string, expectedVersion: number | null): Promise<File> {
    return this.unitOfWork.run(async () => {
      const row = await this.files.lock(id);
      if (!row) throw notFound(id);
      const facts = factsOf(row);
      if (!mayRemove(actor, facts)) {
        throw mayRead(actor, facts)
          ? new Forbidden('Only its organisation and the secretariat remove a file.')
          : notFound(id);
      }
      if (expectedVersion !== null && expectedVersion !== row.version) throw new Stale('The file');
      refuseIfBlocked(fileWorkflow.blocking(facts, 'REMOVE', actor));
      const removed = await this.files.removed(id);
      if (!removed) throw notFound(id);
      // Bytes are no part of the transaction: they go when it has committed, even if this process dies first.
      if (removed.storage_key !== null) await this.jobs.add(ERASE_BYTES, { key: removed.storage_key });
      await this.audit.record(actor, { action: 'file.remove', subjectType: 'File', subjectId: id });
      return toFile(removed);
    });
  }

  /**
   * Makes files stay, because they are part of a case: they cannot be removed any more. In the caller's unit of work.
   * @param ids uuids of files that the actor may read
   * @throws NotFound for one whose bytes are gone by now
   */
  async keep(ids: readonly string[]): Promise<void> {
    const kept = new Set(await this.files.keep(ids));
    for (const id of ids) if (!kept.has(id)) throw notFound(id);
  }

  /** Lets members read files of a case that is circulated to them. In the caller's unit of work. */
  async openToMembers(actor: Actor, ids: readonly string[]): Promise<void> {
    for (const subjectId of await this.files.openToMembers(ids)) {
      await this.audit.record(actor, { action: 'file.open-to-members', subjectType: 'File', subjectId });
    }
  }

  /** Lets organisations read files of an agreement to which they are parties. In the caller's unit of work. */
  openTo(ids: readonly string[], organisationIds: readonly string[]): Promise<void> {
    return this.files.openTo(ids, organisationIds);
  }

  private async find(id: string): Promise<FileRow> {
    const row = (await this.files.byIds([id])).get(id);
    if (!row) throw notFound(id);
    return row;
  }
}

const notFound = (id: string): NotFound => new NotFound('File', idOf('File', id));
