/** The process has not the secret key that it needs. The message says which file to copy where; never a key. */
export class VaultUnusable extends Error {
  override readonly name = 'VaultUnusable';
}
