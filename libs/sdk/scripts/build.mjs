// Builds the package: ES modules, CommonJS, and the types of both. Does nothing when nothing has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const folder = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(folder, 'dist', '.built-from');

const wanted = hashOfSources();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  await build({ cwd: folder, config: join(folder, 'tsdown.config.ts'), logLevel: 'error', report: false });
  shareTypes();
  writeFileSync(stamp, wanted);
}

/** ES modules take the types of CommonJS: TypeScript allows it this way round, and the package holds them once. */
function shareTypes() {
  for (const name of readdirSync(join(folder, 'dist')).filter(file => file.endsWith('.d.ts'))) {
    writeFileSync(join(folder, 'dist', name), `export * from './${name.replace('.d.ts', '.cjs')}';\n`);
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map(entry => join(entry.parentPath, entry.name));
  for (const file of [
    ...sources,
    join(folder, 'package.json'),
    join(folder, 'tsdown.config.ts'),
    join(folder, 'scripts/build.mjs'),
  ].sort()) {
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
