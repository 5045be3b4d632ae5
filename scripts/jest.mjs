// Starts Jest with native ES modules, and passes its arguments on.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './sources.mjs';

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
