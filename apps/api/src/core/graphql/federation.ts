/** The version of Federation, and the directives that the schema uses: named one by one, so that any composer follows. */
import type { Federation2Config } from '@nestjs/graphql';

export const FEDERATION = {
  version: 2,
  importUrl: 'https://specs.apollo.dev/federation/v2.9',
  directives: ['@key', '@shareable'],
} as const satisfies Federation2Config & { version: 2 };
