// The key behind `whsec_…`.

/** @returns undefined for what is no base64: no signature holds by it */
export async function signatureKey(secret: string): Promise<CryptoKey | undefined> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ''));
  if (!bytes) return undefined;
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** @returns undefined for what is no base64, and for nothing */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
