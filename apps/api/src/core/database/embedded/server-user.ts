/** Who runs the server. PostgreSQL refuses to run as root, so root hands it to a user without rights. */
import { readFile, stat } from 'node:fs/promises';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';

/** A user of the operating system. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/** Whether this process is root. */
export const isRoot = (): boolean => process.geteuid?.() === 0;

/**
 * The user that root hands the server to: the owner of a database that exists, else `postgres`, else `nobody`.
 * @param cluster the folder of the database, which may not exist yet
 * @returns undefined when this process runs the server as itself
 * @throws EmbeddedPostgresError when the database belongs to somebody else, or root finds nobody to hand it to
 */
export async function serverUserOf(cluster: string): Promise<ServerUser | undefined> {
  const me = process.geteuid?.();
  if (me === undefined) return undefined;
  const owner = await ownerOf(cluster);
  if (me !== 0) {
    if (owner && owner.uid !== me) throw foreign(cluster, owner.uid, me);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { name: `user ${String(owner.uid)}`, ...owner };
  const found = unprivilegedUser(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  if (found) return found;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.',
    'Start Kurultai as a user other than root.',
  );
}

/** The preferred user in the text of `/etc/passwd`. */
export function unprivilegedUser(passwd: string): ServerUser | undefined {
  const users = new Map<string, ServerUser>();
  for (const line of passwd.split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (Number(uid) > 0 && Number(gid) > 0) users.set(name, { name, uid: Number(uid), gid: Number(gid) });
  }
  return PREFERRED.map(name => users.get(name)).find(user => user !== undefined);
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(folder);
    return { uid, gid };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const foreign = (cluster: string, owner: number, me: number): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The embedded database in ${cluster} belongs to the user with the number ${String(owner)}, and Kurultai runs as ${String(me)}.`,
    'Start it as that user or as root, or name another folder in KURULTAI_DATA_DIR.',
  );
