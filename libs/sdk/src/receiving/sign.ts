// For tests of a receiver: an event as the network would send it.
import type { EventData } from '../generated/events.js';
import { UsageError } from '../errors/index.js';
import { signatureKey } from './signature-key.js';

export interface SignedRequest {
  readonly headers: Readonly<Record<'content-type' | 'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;
  readonly body: string;
}

/**
 * @param secret `whsec_…`
 * @param options.id the event's id; a new one when left out
 * @param options.at when it is sent, in milliseconds since 1970; now when left out
 */
export async function sign<Type extends keyof EventData>(
  event: { readonly type: Type; readonly data: EventData[Type]; readonly timestamp?: string },
  secret: string,
  { id = `event_${crypto.randomUUID()}`, at = Date.now() }: { readonly id?: string; readonly at?: number } = {},
): Promise<SignedRequest> {
  const key = await signatureKey(secret);
  if (!key) throw new UsageError('secret: it is no whsec_… with base64 behind it.');
  const body = JSON.stringify({ timestamp: new Date(at).toISOString(), ...event });
  const timestamp = String(Math.floor(at / 1000));
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = await crypto.subtle.sign('HMAC', key, content);
  const base64 = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${base64}`,
    },
    body,
  };
}
