/** The hash chain over the audit log: sealing new events, and verifying all of it. */
import { createHash } from 'node:crypto';

/** An audit event as the database shows it to the chain: every column as text, so that no driver rounds anything. */
export interface SealedEvent {
  readonly sequence: string;
  readonly content: string | null;
  readonly hash: string;
}

export const GENESIS = '0'.repeat(64);

/** The seal of an event: SHA-256 over the seal before it, its place in the chain and its whole content. */
export const sealOf = (previous: string, sequence: string, content: string): string =>
  createHash('sha256').update(`${previous}\n${sequence}\n${content}`).digest('hex');

/** Where and how the chain is broken. */
export interface Break {
  readonly sequence: string;
  readonly problem: string;
}

/** Walks the chain. @returns the last seal, or the first break */
export async function walkChain(
  events: AsyncIterable<SealedEvent>,
): Promise<{ intact: true; length: number; head: string } | { intact: false; broken: Break }> {
  let head = GENESIS;
  let length = 0;
  for await (const { sequence, content, hash } of events) {
    length += 1;
    const broken = (problem: string) => ({ intact: false as const, broken: { sequence, problem } });
    if (sequence !== String(length)) return broken(`seal ${String(length)} is missing`);
    if (content === null) return broken('its event was deleted');
    if (sealOf(head, sequence, content) !== hash) return broken('its event or its seal was altered');
    head = hash;
  }
  return { intact: true, length, head };
}
