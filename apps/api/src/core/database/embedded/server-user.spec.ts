/** Whom root hands the server to. */
import { describe, expect, it } from '@jest/globals';
import { unprivilegedUser } from './server-user.js';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

describe('unprivilegedUser', () => {
  it('prefers postgres to nobody', () => {
    expect(unprivilegedUser([ROOT, NOBODY, POSTGRES].join('\n'))).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  });

  it('takes nobody where there is no postgres', () => {
    expect(unprivilegedUser([ROOT, NOBODY, ''].join('\n'))?.uid).toBe(65534);
  });

  it('takes no user that is root by another name', () => {
    expect(unprivilegedUser('postgres:x:0:0::/root:/bin/sh')).toBeUndefined();
    expect(unprivilegedUser('')).toBeUndefined();
  });
});
