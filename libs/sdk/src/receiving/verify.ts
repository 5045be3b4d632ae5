// Checks that a webhook comes from the network: https://www.standardwebhooks.com (symmetric signatures, `v1`).
import type { KurultaiEvent } from '../generated/events.js';
import { bytesOf, signatureKey } from './signature-key.js';

/** The headers of a request: those of `fetch`, or those of Node. */
export type IncomingHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** How many seconds the timestamp may differ from the clock; 300 when left out. */
  readonly tolerance?: number | undefined;
  /** Milliseconds since 1970, for tests. */
  readonly now?: number | undefined;
}

/**
 * An event that does not come from the network, or comes too late. Answer 400, and do nothing. Its code is
 * `HEADERS_MISSING`, `TOO_OLD`, `TOO_NEW`, `SIGNATURE_WRONG` or `BODY_UNREADABLE`.
 */
// No KurultaiError: a receiver is not to load what only a client needs.
export class WebhookError extends Error {
  override readonly name = 'WebhookError';

  constructor(readonly code: string) {
    super(`The event is refused: ${code}`);
  }

  /** Whether a value is a refusal of `verify`, whichever copy of the SDK made it. */
  static is(value: unknown): value is WebhookError {
    return value instanceof Error && value.name === 'WebhookError';
  }
}

/**
 * The event, with the id under which it may come again.
 * @param body the body as it came, before any parser
 * @param secrets `whsec_…`; several while one is being replaced
 * @throws WebhookError when the signature does not hold or the time is off
 */
export async function verify(
  body: string | Uint8Array,
  headers: IncomingHeaders,
  secrets: string | readonly (string | undefined)[],
  { tolerance = 300, now = Date.now() }: VerifyOptions = {},
): Promise<KurultaiEvent & { readonly id: string }> {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  if (!id || !timestamp || !signatures) throw new WebhookError('HEADERS_MISSING');
  const late = now / 1000 - Number(timestamp);
  if (!(late <= tolerance)) throw new WebhookError('TOO_OLD');
  if (late < -tolerance) throw new WebhookError('TOO_NEW');
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const content = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  if (!(await holds(content, signatures, typeof secrets === 'string' ? [secrets] : secrets))) {
    throw new WebhookError('SIGNATURE_WRONG');
  }
  try {
    return { ...(JSON.parse(text) as KurultaiEvent), id };
  } catch {
    throw new WebhookError('BODY_UNREADABLE');
  }
}

async function holds(
  content: Uint8Array<ArrayBuffer>,
  signatures: string,
  secrets: readonly (string | undefined)[],
): Promise<boolean> {
  for (const secret of secrets) {
    if (!secret) continue;
    const key = await signatureKey(secret);
    if (!key) continue;
    for (const signature of signatures.split(' ')) {
      const [version, value = ''] = signature.split(',');
      // WebCrypto compares in constant time.
      const bytes = bytesOf(value);
      if (version === 'v1' && bytes && (await crypto.subtle.verify('HMAC', key, bytes, content))) return true;
    }
  }
  return false;
}

function header(headers: IncomingHeaders, name: string): string | null | undefined {
  // Not by its class: there are several, one in each library and realm.
  if (typeof headers.get === 'function') return (headers as Headers).get(name);
  const key = Object.keys(headers).find(one => one.toLowerCase() === name);
  const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[key ?? name];
  return typeof value === 'string' ? value : value?.[0];
}
