/** What the server is told at its start. All of it goes by the command line, so that old files never decide. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Endpoint } from './endpoint.js';
import type { Home } from './home.js';

/** The arguments of `postgres` for a home and an endpoint. */
export async function serverArguments(home: Home, endpoint: Endpoint, durable: boolean): Promise<string[]> {
  const settings = {
    // Outside of the cluster: root writes this file, and follows no link that the server's user could lay in there.
    hba_file: await writeAccessRules(home, endpoint),
    port: String(endpoint.port),
    listen_addresses: endpoint.folder === undefined ? '127.0.0.1' : '',
    // A list of quoted paths, which may hold commas and quotes themselves.
    unix_socket_directories: endpoint.folder === undefined ? '' : `"${endpoint.folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '120',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function writeAccessRules(home: Home, endpoint: Endpoint): Promise<string> {
  const path = join(home.path, 'pg_hba.conf');
  const rule =
    endpoint.folder === undefined
      ? 'host all kurultai_owner,kurultai_app 127.0.0.1/32 scram-sha-256'
      : 'local all kurultai_owner,kurultai_app trust';
  await writeFile(path, `# Written at each start.\n${rule}\n`);
  // The user who runs the server reads it, whatever the umask; it holds no secret.
  await chmod(path, 0o644);
  return path;
}
