/** Copies of the package with PostgreSQL's programs, for tests of packages in odd places. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installedPackage } from '../../apps/api/src/core/database/embedded/binaries.js';

/** The package in another folder. Its files may be the same files under a second name: change folders only. */
export function copyPackage(parent: string): string {
  const copy = join(parent, 'package');
  try {
    execFileSync('cp', ['-al', installedPackage(), copy], { stdio: 'ignore' });
  } catch {
    // Another disk, or no right to link the files of another user.
    rmSync(copy, { recursive: true, force: true });
    execFileSync('cp', ['-a', installedPackage(), copy]);
  }
  return copy;
}

/** The same, as npm leaves it when it skips install scripts: without the links between the libraries. */
export function copyBarePackage(parent: string): string {
  const copy = copyPackage(parent);
  execFileSync('find', [copy, '-type', 'l', '-delete']);
  return copy;
}

/** Lets nobody but root add files to a package. */
export function makeReadOnly(folder: string, readOnly: boolean): void {
  execFileSync('find', [folder, '-type', 'd', '-exec', 'chmod', readOnly ? 'a-w' : 'u+w', '{}', '+']);
}
