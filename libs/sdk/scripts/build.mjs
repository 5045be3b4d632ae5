// Builds the package: ES modules, CommonJS, and the types of both. Does nothing when nothing has changed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, sdkInputs } from '../../../scripts/sources.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(folder, 'dist', '.built-from');

const wanted = hashOf(sdkInputs());
if (!existsSync(stamp) || !isPacked() || readFileSync(stamp, 'utf8') !== wanted) {
  // Loaded only when there is something to build.
  const { build } = await import('tsdown');
  await build({ cwd: folder, config: join(folder, 'tsdown.config.ts'), logLevel: 'error', report: false });
  shareTypes();
  pack();
  writeFileSync(stamp, wanted);
}

function isPacked() {
  return existsSync(join(folder, 'packed')) && readdirSync(join(folder, 'packed')).length === 1;
}

/** ES modules take the types of CommonJS: TypeScript allows it this way round, and the package holds them once. */
function shareTypes() {
  for (const name of readdirSync(join(folder, 'dist')).filter(file => file.endsWith('.d.ts'))) {
    writeFileSync(join(folder, 'dist', name), `export * from './${name.replace('.d.ts', '.cjs')}';\n`);
  }
}

/** As `npm publish` would send it: the service delivers this file. */
function pack() {
  const packed = join(folder, 'packed');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed);
  const npm = process.env.npm_execpath;
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder })
    : spawnSync('npm', args, { cwd: folder, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The SDK could not be packed.');
}
