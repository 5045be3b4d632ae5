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

/** Everything that the package of the SDK is made of. */
export const sdkInputs = () => [
  ...sourcesOf('libs/sdk').filter(file => !file.endsWith('.spec.ts')),
  ...['package.json', 'README.md', 'LICENSE', 'NOTICE', 'tsconfig.json', 'tsdown.config.ts', 'scripts/build.mjs'].map(
    file => join('libs/sdk', file),
  ),
  'tsconfig.json',
];

/** Everything that the elements are made of. */
export const elementsInputs = () => [
  ...[...sourcesOf('libs/elements'), ...sourcesOf('libs/sdk')].filter(file => !file.endsWith('.spec.ts')),
  ...['package.json', 'NOTICE', 'scripts/build.mjs', 'scripts/compact-templates.mjs'].map(file =>
    join('libs/elements', file),
  ),
];

/** One hash over the compiler's configuration, the build script and every source. */
export function sourceHash() {
  // What SDK and elements share is read once.
  const files = new Set(['.swcrc', 'scripts/build.mjs', 'scripts/sources.mjs']);
  for (const file of [...packages.flatMap(sourcesOf), ...sdkInputs(), ...elementsInputs()]) files.add(file);
  return hashOf(files);
}

/** One hash over files, names and contents. @param files relative to the root */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
