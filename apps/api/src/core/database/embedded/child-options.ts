/** How the programs of PostgreSQL are run. */
import type { Home } from './home.js';

/** The options for `spawn`: as the server's user, in a folder it may enter, without our secrets. */
export function childOptions({ user, path }: Home) {
  return {
    cwd: path,
    windowsHide: true,
    // Nothing of ours, such as keys or LD_PRELOAD, reaches the server. macOS needs a locale to be named.
    ...(process.platform !== 'win32' && { env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } }),
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}
