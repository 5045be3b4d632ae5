// Builds what pages load: one minified module for each element, what they share, the languages, and the renderer for
// servers. Does nothing when nothing has changed.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elementsInputs, hashOf } from '../../../scripts/sources.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const output = join(folder, 'dist');
const stamp = join(output, '.built-from');
const source = name => join(folder, 'src', `${name}.ts`);

const ELEMENTS = ['directory', 'summits', 'resources', 'publications', 'map'];
const OTHERS = ['kurultai', 'lang/kk', 'lang/ru'];

const wanted = hashOf(elementsInputs());
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // Loaded only when there is something to build.
  const { build } = await import('rolldown');
  const { compactTemplates } = await import('./compact-templates.mjs');
  const common = {
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } },
    logLevel: 'warn',
    tsconfig: false,
    plugins: [compactTemplates()],
  };
  rmSync(output, { recursive: true, force: true });
  await build({
    ...common,
    platform: 'browser',
    input: Object.fromEntries([...ELEMENTS, ...OTHERS].map(name => [name, source(name)])),
    output: {
      dir: output,
      format: 'esm',
      minify: true,
      comments: { legal: false },
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // What all need is one file, not three.
      codeSplitting: { groups: [{ name: 'shared', test: /elements[\\/]src[\\/]core|libs[\\/]sdk|node_modules/ }] },
    },
  });
  await build({
    ...common,
    resolve: { ...common.resolve, conditionNames: ['source', 'node', 'import', 'default'] },
    platform: 'node',
    // Lit has other code for servers: it must be the same that renders.
    external: [/^lit/, /^@lit-labs/],
    input: { ssr: source('ssr') },
    output: { dir: output, format: 'esm', minify: true, comments: { legal: false }, codeSplitting: false },
  });
  writeFileSync(join(output, 'ssr.d.ts'), await declarationOf(source('ssr')));
  copyFileSync(join(folder, 'NOTICE'), join(output, 'NOTICE.txt'));
  writeFileSync(stamp, wanted);
}

/** The types of a module, from its own text. */
async function declarationOf(file) {
  const { isolatedDeclarationSync } = await import('rolldown/experimental');
  const { code, errors } = isolatedDeclarationSync(file, readFileSync(file, 'utf8'));
  if (errors.length) throw new Error(`The types of ${file} cannot be told: ${errors.map(String).join(' ')}`);
  return code;
}
