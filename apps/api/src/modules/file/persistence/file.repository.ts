/** Reads and writes of files: the records, never the bytes (storage/). */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import type { Declaration } from '../domain/upload-rules.js';
import type { FileRow, NewFile } from './file.rows.js';

const COLUMNS =
  'f.id, f.organisation_id, f.name, f.media_type, f.bytes, f.sha256, f.visibility, f.state, f.kept, f.version, f.created_at, array(select r.organisation_id::text from file_reader r where r.file_id = f.id) as reader_ids';

const BY_IDS = statement<FileRow>(`select ${COLUMNS} from file f where id = any($1::uuid[])`);

const FOR_UPDATE = statement<FileRow>(`select ${COLUMNS} from file f where id = $1 for update`);

const AWAITED = statement<Declaration & { id: string }>(`
  select id, media_type as "mediaType", bytes, sha256 from file
  where upload_token_hash = $1 and state = 'PENDING' and upload_expires_at > $2`);

const STORED = statement<{ id: string }>(`
  update file set state = 'READY', storage_key = $2, sha256 = $3, stored_at = $4, version = version + 1
  where id = $1 and state = 'PENDING' returning id`);

const IS_STORED = statement<{ id: string }>(`select id from file where storage_key = $1`);

const REMOVED = statement<FileRow & { storage_key: string | null }>(`
  update file f set state = 'REMOVED', storage_key = null, removed_at = $2, version = f.version + 1
  from file before where f.id = $1 and before.id = f.id returning ${COLUMNS}, before.storage_key`);

const KEEP = statement<{ id: string }>(`
  update file set kept = true where id = any($1::uuid[]) and state = 'READY' returning id`);

const OPEN_TO_MEMBERS = statement<{ id: string }>(`
  update file set visibility = 'MEMBER', version = version + 1
  where id = any($1::uuid[]) and visibility = 'SECRETARIAT' returning id`);

/** Who could read it already stays. */
const OPEN_TO = statement(`
  insert into file_reader (file_id, organisation_id) select f.id, o.id from unnest($1::uuid[]) f(id), unnest($2::uuid[]) o(id)
  on conflict do nothing`);

const BY_DOWNLOAD = statement<FileRow & { storage_key: string }>(`
  select ${COLUMNS}, f.storage_key from file_download d join file f on f.id = d.file_id
  where d.token_hash = $1 and d.expires_at > $2 and f.state = 'READY'`);

const WITH_BYTES = statement<FileRow & { storage_key: string }>(`
  select ${COLUMNS}, f.storage_key from file f where f.id = $1 and f.state = 'READY'`);

@Injectable()
export class FileRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The files with these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, FileRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** A file, locked until the unit of work ends. */
  lock(id: string): Promise<FileRow | undefined> {
    return this.database.first(FOR_UPDATE, [id]);
  }

  async insert(file: NewFile): Promise<void> {
    await this.database.insert('file', { ...file, created_at: this.clock.now() });
  }

  /** What an upload address waits for; undefined when it is wrong, used or expired. */
  awaited(tokenHash: Buffer): Promise<(Declaration & { id: string }) | undefined> {
    return this.database.first(AWAITED, [tokenHash, this.clock.now()]);
  }

  /** Records that the bytes are here. @returns false when they came already, or are not wanted any more */
  async stored(id: string, storageKey: string, sha256: string): Promise<boolean> {
    return (await this.database.write(STORED, [id, storageKey, sha256, this.clock.now()])).length === 1;
  }

  /** Whether the bytes under a key belong to a file. */
  async isStored(storageKey: string): Promise<boolean> {
    return (await this.database.first(IS_STORED, [storageKey])) !== undefined;
  }

  /** Records that a locked file is removed. @returns the record, and where its bytes were */
  async removed(id: string): Promise<(FileRow & { storage_key: string | null }) | undefined> {
    return (await this.database.write(REMOVED, [id, this.clock.now()]))[0];
  }

  /** Makes files stay. @returns those whose bytes are here */
  async keep(ids: readonly string[]): Promise<string[]> {
    return (await this.database.write(KEEP, [ids])).map(({ id }) => id);
  }

  /** Lets members read files that only the secretariat could. @returns those that changed */
  async openToMembers(ids: readonly string[]): Promise<string[]> {
    return (await this.database.write(OPEN_TO_MEMBERS, [ids])).map(({ id }) => id);
  }

  /** Lets organisations read files beside those whom their visibility lets in. */
  async openTo(ids: readonly string[], organisationIds: readonly string[]): Promise<void> {
    await this.database.write(OPEN_TO, [ids, organisationIds]);
  }

  async insertDownload(tokenHash: Buffer, fileId: string, expiresAt: Date): Promise<void> {
    await this.database.insert('file_download', { token_hash: tokenHash, file_id: fileId, expires_at: expiresAt });
  }

  /** The file that a download address leads to; undefined when it is wrong or expired, or the file is gone. */
  withBytes(id: string): Promise<(FileRow & { storage_key: string }) | undefined> {
    return this.database.first(WITH_BYTES, [id]);
  }

  /** The file behind a download address. */
  byDownload(tokenHash: Buffer): Promise<(FileRow & { storage_key: string }) | undefined> {
    return this.database.first(BY_DOWNLOAD, [tokenHash, this.clock.now()]);
  }
}
