// Compiles each package's `src` to its `dist` with swc, and copies what is not TypeScript (SQL, JSON, HTML) beside it.
import { transform } from '@swc/core';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packages, root, sourcesOf } from './sources.mjs';

const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

for (const name of packages) {
  rmSync(join(root, name, 'dist'), { recursive: true, force: true });
  await Promise.all(sourcesOf(name).map(compile));
}

// The SDK is a package for others, with a build of its own; the service delivers it.
await import('../libs/sdk/scripts/build.mjs');
// So are the elements.
await import('../libs/elements/scripts/build.mjs');

async function compile(file) {
  const target = join(root, file.replace('/src/', '/dist/').replace('\\src\\', '\\dist\\'));
  mkdirSync(dirname(target), { recursive: true });
  if (/\.spec\.ts$/.test(file)) return;
  if (!file.endsWith('.ts')) return cpSync(join(root, file), target);
  const { code, map } = await transform(readFileSync(join(root, file), 'utf8'), {
    ...options,
    swcrc: false,
    filename: join(root, file),
  });
  const output = target.replace(/\.ts$/, '.js');
  writeFileSync(output, `${code}\n//# sourceMappingURL=${output.split(/[\\/]/).at(-1)}.map\n`);
  writeFileSync(`${output}.map`, map);
}
