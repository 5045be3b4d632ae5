/** The headers under which bytes of strangers leave our origin: to be saved, never to be shown, run, guessed at or kept. */
import { create as contentDisposition } from 'content-disposition';
import type { FileRow } from '../persistence/file.rows.js';

/** @param file a READY file */
export function downloadHeaders({ name, media_type, bytes, sha256 }: FileRow): Record<string, string> {
  return {
    'content-type': media_type,
    'content-length': String(bytes),
    'content-disposition': contentDisposition(name),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    ...(sha256 !== null && {
      etag: `"${sha256}"`,
      // RFC 9530.
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    }),
  };
}
