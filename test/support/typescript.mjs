/** Lets Node run our TypeScript sources in processes that tests start: `node --import ./test/support/typescript.mjs x.ts`. */
import { transform } from '@swc/core';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const swc = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

// Node loads this file again, in a thread of its own, for the two hooks below.
if (isMainThread) register(import.meta.url);

/** A relative `x.js` written in one of our sources means `x.ts`; packages of ours give their sources. */
export async function resolve(specifier, context, next) {
  const ours = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js');
  const conditions = [...context.conditions, 'source'];
  return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...swc,
    swcrc: false,
    sourceMaps: 'inline',
    filename,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
