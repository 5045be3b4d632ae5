export { Vault, VaultError } from './vault.js';
export { VaultModule } from './vault.module.js';
export { VaultUnusable } from './vault-unusable.js';
