/**
 * The programs of PostgreSQL, from the npm package of this platform.
 *
 * npm does not run the package's install script unless asked to, so the links between its libraries are made here. A
 * package that cannot be written, or that the user who runs the server cannot reach, is copied beside the database.
 */
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { packageFor, thisMachine } from './platform-support.js';
import { barrier } from './reachability.js';

/** Where the programs are, and which PostgreSQL they are. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** `18` */
  readonly major: string;
}

const COPY = 'binaries-';
const NEEDED = ['package.json', 'native'];
const FOR_COMPILERS = /\.a$|[\\/](?:pkgconfig|pgxs)$/u;

/** The folder of the installed package. @throws EmbeddedPostgresError when the machine has none, or it is not installed */
export function installedPackage(): string {
  const name = packageFor(thisMachine());
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL is not installed: the optional package ${name} is missing.`,
      'Install with optional dependencies on this very machine (npm ci --include=optional).',
      { cause: error },
    );
  }
}

/** Makes the programs of a package ready to run by the user of the home. @throws EmbeddedPostgresError, or a file system error */
export async function prepareBinaries(home: Home, source: string, log: (line: string) => void): Promise<Binaries> {
  const version = await versionOf(source);
  const reachable = !home.user || (await barrier(join(source, 'native', 'bin'), home.user)) === undefined;
  const usable = reachable && (await completed(source));
  const root = usable ? source : await copied(source, join(home.path, `${COPY}${version}`), log);
  const program = (name: string) => join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? '',
  };
}

/** Makes the missing links between the libraries. @returns false when the package cannot be written */
async function completed(root: string): Promise<boolean> {
  try {
    await makeLinks(root);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw error;
  }
}

async function makeLinks(root: string): Promise<void> {
  for (const { source, target } of await listedLinks(root)) {
    const path = join(root, target);
    const present = await lstat(path).catch(() => undefined);
    if (present) continue;
    await symlink(relative(dirname(path), join(root, source)), path).catch((error: unknown) => {
      // Another process that starts at the same time made it.
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function listedLinks(root: string): Promise<{ source: string; target: string }[]> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    // The package for Windows has no links, and no list of them.
    if (codeOf(error) === 'ENOENT') return '[]';
    throw error;
  });
  return JSON.parse(list) as { source: string; target: string }[];
}

async function copied(source: string, target: string, log: (line: string) => void): Promise<string> {
  if (await lstat(target).catch(() => undefined)) return target;
  log(`Copying the programs of PostgreSQL to ${target}`);
  const parent = dirname(target);
  for (const entry of await readdir(parent)) {
    // Those of another version, or half a copy: only the holder of the home's lock comes here.
    if (entry.startsWith(COPY)) await rm(join(parent, entry), { recursive: true, force: true });
  }
  const half = `${target}.half`;
  await mkdir(half);
  for (const part of NEEDED) {
    await cp(join(source, part), join(half, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: path => !FOR_COMPILERS.test(path),
    });
  }
  await openUp(half);
  await makeLinks(half);
  await rename(half, target);
  return target;
}

/** A copy keeps the modes of its source, which may be closed to its new user, or to us who add links. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openUp(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

async function versionOf(root: string): Promise<string> {
  const description: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (typeof description === 'object' && description !== null && 'version' in description) {
    return String(description.version);
  }
  throw new EmbeddedPostgresError(
    `The package ${basename(resolve(root))} of the embedded PostgreSQL is damaged: it has no version.`,
    'Install the dependencies again (npm ci).',
  );
}
