/** Secrets and signatures by the Standard Webhooks specification 1.0 (https://www.standardwebhooks.com). */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret, as the receiver writes it down. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64');

export interface Message {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature`: one signature for each secret, so that a receiver may know the old or the new one. */
export function signatureOf({ id, timestamp, body }: Message, secrets: readonly string[]): string {
  return secrets
    .map(secret => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
      return `v1,${createHmac('sha256', key)
        .update(`${id}.${String(timestamp)}.${body}`)
        .digest('base64')}`;
    })
    .join(' ');
}
