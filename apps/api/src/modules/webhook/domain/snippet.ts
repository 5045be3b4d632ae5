/** The beginning of an answer as plain text: what a person reads in the log, never rendered. */
import { WEBHOOK_LIMITS } from '@kurultai/schema';

/** How many bytes of an answer are read for it. */
export const SNIPPET_BYTES = 4 * WEBHOOK_LIMITS.response;

/** @returns null when there is nothing to read */
export function snippetOf(body: Buffer): string | null {
  const text = body
    .toString('utf8')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cf}|\p{Cs}|\p{Co}/gu, '\uFFFD')
    .trim();
  return text === '' ? null : [...text].slice(0, WEBHOOK_LIMITS.response).join('');
}
