/** Which machines the embedded binaries run on. */
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** What decides whether the binaries run here. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The version of the GNU C library, where Node runs on it. */
  readonly glibc: string | undefined;
}

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'];

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  const { platform, arch } = process;
  return { platform, arch, glibc: platform === 'linux' ? glibcVersion() : undefined };
}

/** @returns the npm package that holds the binaries @throws EmbeddedPostgresError when there are none for the machine */
export function packageFor({ platform, arch, glibc }: Machine): string {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!SUPPORTED.includes(name)) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL has no binaries for ${platform} on ${arch}.`,
      `It runs on ${SUPPORTED.join(', ')}.`,
    );
  }
  if (platform === 'linux' && glibc === undefined) {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL does not run on this Linux: its binaries need the GNU C library, and this one has musl (Alpine, for instance).',
      'Use a Debian-based image such as node:20-slim.',
    );
  }
  return `@embedded-postgres/${name}`;
}

function glibcVersion(): string | undefined {
  // Else Node looks up the names of all open connections, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report: unknown = process.report.getReport();
  const header = member(report, 'header');
  const version = member(header, 'glibcVersionRuntime');
  return typeof version === 'string' ? version : undefined;
}

const member = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? Object.entries(of).find(([name]) => name === key)?.[1] : undefined;
