// Which files are compiled, and one hash over all of them.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The compiled packages, lowest first. */
export const packages = ['libs/schema', 'apps/api'];

/** Every file below a package's `src`, as paths relative to the root, sorted. */
export function sourcesOf(name) {
  return readdirSync(join(root, name, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** One hash over the compiler's configuration, the build script and every source. */
export function sourceHash() {
  const hash = createHash('sha256');
  const sources = [...packages, 'libs/sdk'].flatMap(sourcesOf);
  for (const file of ['.swcrc', 'scripts/build.mjs', 'scripts/sources.mjs', ...sources]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
