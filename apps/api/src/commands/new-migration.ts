/** Begins a migration: an empty file with the next number. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './run-command.js';

const FILE = /^(\d{4})_[a-z][a-z0-9_]*\.sql$/u;

/** @param folder of the migrations @returns the name of the file @throws UsageError when the name cannot be used */
export function newMigration(folder: string, name: string): string {
  const numbers = readdirSync(folder).map(file => Number(FILE.exec(file)?.[1] ?? 0));
  const next = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const file = `${next}_${name.replaceAll('-', '_')}.sql`;
  if (!FILE.test(file)) {
    throw new UsageError(`${name} is no name of a migration: use small letters, digits and underscores.`);
  }
  writeFileSync(join(folder, file), '-- Up Migration\n\n\n-- Down Migration\n\n', { flag: 'wx' });
  return file;
}
