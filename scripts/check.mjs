// Runs every static gate (types, lint, format, import direction, contract, what SDK and elements have generated and offer), two at a time, and prints what failed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './sources.mjs';

const bin = name => join(root, 'node_modules', name);
const gates = {
  types: [bin('typescript/bin/tsc'), '--noEmit'],
  // The elements live in a page: with the types of browsers, which nothing else may see.
  'element-types': [bin('typescript/bin/tsc'), '--noEmit', '--project', 'libs/elements'],
  lint: [
    bin('eslint/bin/eslint.js'),
    '.',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint',
    '--max-warnings=0',
  ],
  imports: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', 'test', '--output-type', 'err'],
  format: [
    bin('prettier/bin/prettier.cjs'),
    '--check',
    '.',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    'node_modules/.cache/prettier-check',
  ],
  contract: [join(root, 'apps/api/dist/commands/print-schema.js'), '--check'],
  sdk: [join(root, 'libs/sdk/scripts/generate.mjs'), '--check'],
  elements: [join(root, 'libs/elements/scripts/generate.mjs'), '--check'],
  version: [join(root, 'scripts/changeset-of-contract.mjs'), '--check'],
  api: [join(root, 'libs/sdk/scripts/report-api.mjs'), '--check'],
};

const wanted = process.argv.slice(2);
const queue = Object.keys(gates).filter(name => wanted.length === 0 || wanted.includes(name));
let failed = false;

await Promise.all([worker(), worker()]);
process.exit(failed ? 1 : 0);

async function worker() {
  for (let name = queue.shift(); name; name = queue.shift()) {
    const began = Date.now();
    const { status, output } = await run(gates[name]);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (status !== 0) {
      failed = true;
      console.log(output);
    }
  }
}

function run(args) {
  return new Promise(resolve => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root });
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.on('close', status => resolve({ status, output }));
  });
}
