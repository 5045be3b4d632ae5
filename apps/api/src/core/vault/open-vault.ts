/**
 * Finds the secret key and holds it against the database, which remembers the keys that it was sealed with: a process
 * with another key would write what the others cannot read, and would notice only when somebody needs it.
 */
import { join, resolve } from 'node:path';
import type { Clock } from '../clock/index.js';
import type { Configuration } from '../config/index.js';
import { type Database, statement, type UnitOfWork } from '../database/index.js';
import { makeKeyFile, readKeyFile } from './key-file.js';
import { type SecretKey, secretKeyOf } from './secret-key.js';
import { Vault } from './vault.js';
import { VaultUnusable } from './vault-unusable.js';

const LOCK = statement(`select pg_advisory_xact_lock(hashtext('kurultai.vault'))`);
const KNOWN = statement<{ fingerprint: string }>(
  `select fingerprint from vault_key order by first_used_at desc, fingerprint`,
);

/** What opening needs. */
export interface VaultSurroundings {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
}

/** @throws VaultUnusable when this process has not every key that the database was sealed with */
export async function openVault({ configuration, clock, database, unitOfWork }: VaultSurroundings): Promise<Vault> {
  const { KURULTAI_SECRET_KEY, KURULTAI_FORMER_SECRET_KEYS, KURULTAI_DATA_DIR } = configuration.values;
  const file = join(resolve(KURULTAI_DATA_DIR), 'secret.key');
  const former = (KURULTAI_FORMER_SECRET_KEYS?.split(',') ?? []).map(text => secretKeyOf(text.trim()));
  return unitOfWork.run(async () => {
    await database.write(LOCK);
    const known = (await database.all(KNOWN)).map(({ fingerprint }) => fingerprint);
    let text = KURULTAI_SECRET_KEY ?? (await readKeyFile(file));
    if (text === undefined && known.length === 0) {
      await makeKeyFile(file);
      text = await readKeyFile(file);
    }
    const current = text === undefined ? undefined : secretKeyOf(text);
    const missing = known.find(fingerprint => ![current, ...former].some(key => key?.fingerprint === fingerprint));
    if (!current || missing !== undefined) throw unusable(missing ?? known[0] ?? '', current, file);
    if (!known.includes(current.fingerprint)) {
      await database.insert('vault_key', { fingerprint: current.fingerprint, first_used_at: clock.now() });
    }
    return new Vault(current, former);
  });
}

const short = (fingerprint: string): string => `${fingerprint.slice(0, 8)}…`;

function unusable(missing: string, current: SecretKey | undefined, file: string): VaultUnusable {
  const here = current ? `this process has the key ${short(current.fingerprint)}` : 'this process has no key';
  return new VaultUnusable(
    `The database was sealed with the secret key ${short(missing)}, and ${here}. ` +
      `Copy secret.key from the data folder of a process that serves this database to ${file}, ` +
      'or set KURULTAI_SECRET_KEY to the value that it has. ' +
      'After a change of the key, the old one stands in KURULTAI_FORMER_SECRET_KEYS.',
  );
}
