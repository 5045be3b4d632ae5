// `npm run bench`: Kurultai beside PostGraphile and a bare handler. It begins before the packages of this folder are
// installed, so it uses Node's built-ins only; the rest is loaded behind.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions, USAGE } from './lib/options.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(USAGE);
} else {
  installPeers();
  const { bench } = await import('./lib/bench.mjs');
  await bench(options, line => console.log(line));
}

function installPeers() {
  const stamp = join(here, 'node_modules', '.kurultai-install');
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what Kurultai is compared with (once; about a minute) …');
  const npm = process.env.npm_execpath;
  // The servers run on the Node of this very package, whatever runs npm.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: here, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
