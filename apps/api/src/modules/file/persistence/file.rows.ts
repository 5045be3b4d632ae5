/** Rows of the tables of this module, as the statements select them. */
import type { FileState, Visibility } from '@kurultai/schema';

export interface FileRow {
  id: string;
  organisation_id: string;
  name: string;
  media_type: string;
  bytes: number;
  /** As declared until the file is READY. */
  sha256: string | null;
  visibility: Visibility;
  state: FileState;
  /** Whether it is evidence in a case, so that its bytes stay. */
  kept: boolean;
  /** Organisations that read it beside those whom its visibility lets in. */
  reader_ids: readonly string[];
  version: number;
  created_at: Date;
}

/** What is written when an upload is announced. */
export interface NewFile extends Pick<
  FileRow,
  'id' | 'organisation_id' | 'name' | 'media_type' | 'bytes' | 'sha256' | 'visibility'
> {
  upload_token_hash: Buffer;
  upload_expires_at: Date;
  created_by: string | null;
}
