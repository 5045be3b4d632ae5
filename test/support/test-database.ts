/** A migrated database of its own for each test file. */
import { randomBytes } from 'node:crypto';
import type { DatabaseConnections } from '../../apps/api/src/core/database/index.js';
import { databaseUrl, onServer, TEMPLATE } from './template-database.js';

export interface TestDatabase extends DatabaseConnections {
  /** Removes it. */
  drop(): Promise<void>;
}

/** Copies the template. @param empty true for a database without any table */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { TEST_OWNER_URL: owner, TEST_APP_URL: app } = process.env;
  if (!owner || !app) throw new Error('The test run has no database server: run the tests with `npm test`.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(owner, `create database ${name} template ${empty ? 'template0' : TEMPLATE}`);
  return {
    ownerUrl: databaseUrl(owner, name),
    appUrl: databaseUrl(app, name),
    drop: () => onServer(owner, `drop database if exists ${name} with (force)`),
  };
}
