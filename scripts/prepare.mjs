// Makes a checkout ready to run: installs packages when the lock file moved, compiles when a source moved, else does
// nothing. It runs before anything is installed, so it uses Node's built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceHash } from './sources.mjs';

const installStamp = join(root, 'node_modules', '.kurultai-install');
const buildStamp = join(root, 'node_modules', '.kurultai-build');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kurultai needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const read = file => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
const wantedInstall = `${lock.digest('hex')} node${major} ${process.platform}-${process.arch}`;

if (read(installStamp) !== wantedInstall) {
  step('Installing packages (once; about half a minute)', () => {
    // `npm_execpath` is the npm that runs us. Development packages hold the compiler, so NODE_ENV must not drop them.
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    return npm
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  });
  writeFileSync(installStamp, wantedInstall);
}

const wantedBuild = sourceHash();
const delivered = ['libs/sdk/packed', 'libs/elements/dist'];
if (read(buildStamp) !== wantedBuild || !delivered.every(path => existsSync(join(root, path)))) {
  step('Compiling', () => spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' }));
  writeFileSync(buildStamp, wantedBuild);
}

function step(title, run) {
  console.log(`${title} …`);
  const began = Date.now();
  const { status, error } = run();
  if (status !== 0) {
    console.error(`${title} failed${error ? `: ${error.message}` : ''}.`);
    process.exit(status ?? 1);
  }
  console.log(`${title}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
