/** What stops the embedded PostgreSQL, said so that a person can mend it. */
import { isNativeError } from 'node:util/types';

const WAY_OUT = 'Or set DATABASE_URL to a PostgreSQL 15 or later that runs already.';

/** The embedded server cannot run. The message says what, why and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  /** @param problem what and why @param remedy what to do about it, as a sentence */
  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem} ${remedy} ${WAY_OUT}`, options);
  }
}

/** The code that the system gave an error (`EACCES`), or an empty text. */
export function codeOf(error: unknown): string {
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error of the file system, told as one about the folder of the database. */
export function folderError(folder: string, error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const reason = isNativeError(error) ? error.message : String(error);
  return new EmbeddedPostgresError(
    `The folder of the embedded PostgreSQL, ${folder}, cannot be used: ${reason}.`,
    `${REMEDIES[codeOf(error)] ?? 'Check the folder'}, or name another folder in KURULTAI_DATA_DIR.`,
    { cause: error },
  );
}

const notWritable = 'Let the user that runs Kurultai own and write it';
const notFolder = 'Move away the file that stands there';
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: 'Put it on a file system that can be written',
  ENOSPC: 'Make room on the disk',
  EDQUOT: 'Make room on the disk',
  EEXIST: notFolder,
  ENOTDIR: notFolder,
};
