/** Fills a new embedded database with the documented facts and a fictitious membership. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../core/config/index.js';
import type { OpenDatabase } from '../core/database/index.js';

/** The demo accounts, as far as the terminal shows them. */
export interface DemoCredentials {
  readonly file: string;
  readonly memberSecretKey: string;
}

export async function loadDemo(
  _app: NestFastifyApplication,
  _configuration: Configuration,
  _database: OpenDatabase,
  _say: (line: string) => void,
): Promise<DemoCredentials | undefined> {
  return undefined;
}
