/** The secret key: where it comes from, and that no process works with another one than its database knows. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from '../../../apps/api/src/core/clock/index.js';
import { readConfiguration } from '../../../apps/api/src/core/config/index.js';
import { CoreModule } from '../../../apps/api/src/core/core.module.js';
import { DatabaseModule } from '../../../apps/api/src/core/database/index.js';
import { Vault, VaultModule } from '../../../apps/api/src/core/vault/index.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

@Module({})
class VaultTestModule {}

describe('the vault', () => {
  let database: TestDatabase;
  let folder: string;
  let opened: INestApplicationContext[];

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'kurultai-vault-'));
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(app => app.close()));
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  const newKey = () => randomBytes(32).toString('base64');
  const file = (data: string) => join(folder, data, 'secret.key');
  const fingerprints = () => ask<{ fingerprint: string }>(database.ownerUrl, 'select fingerprint from vault_key');

  /** A start of a process. @param data its data folder */
  async function start(data: string, environment: NodeJS.ProcessEnv = {}): Promise<Vault> {
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      KURULTAI_DATA_DIR: join(folder, data),
      DATABASE_POOL_SIZE: '2',
      ...environment,
    });
    const clock = new SimulatedClock(new Date('2026-11-24T09:00:00Z'));
    const imports = [CoreModule.with(configuration, clock), DatabaseModule.over(database), VaultModule];
    const app = await NestFactory.createApplicationContext(
      { module: VaultTestModule, imports },
      { logger: false, abortOnError: false },
    );
    opened.push(app);
    return app.get(Vault);
  }
  const refusalOf = (starting: Promise<unknown>) =>
    starting.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );

  describe('the key of a data folder', () => {
    it('is made at the first start, for its owner alone, and found again', async () => {
      const sealed = (await start('a')).seal('test', Buffer.from('secret'));
      expect((await stat(file('a'))).mode & 0o777).toBe(0o600);
      expect(await readdir(join(folder, 'a'))).toEqual(['secret.key']);
      expect((await start('a')).open('test', sealed).toString()).toBe('secret');
      expect(await fingerprints()).toHaveLength(1);
    });

    it('is one, however many processes start at once', async () => {
      const vaults = await Promise.all(Array.from({ length: 6 }, () => start('a')));
      const sealed = vaults.map(vault => vault.seal('test', Buffer.from('secret')));
      for (const vault of vaults) {
        expect(sealed.map(text => vault.open('test', text).toString())).toEqual(Array(6).fill('secret'));
      }
      expect(await fingerprints()).toHaveLength(1);
    });

    it('is refused when the file holds anything else', async () => {
      await start('a');
      await writeFile(file('a'), 'nonsense');
      expect(await refusalOf(start('a'))).toMatch(/secret\.key does not hold a secret key/u);
    });
  });

  describe('a database that was sealed with a key', () => {
    it('stops a process that has none, makes no key for it, and says what to copy where', async () => {
      await start('a');
      const refusal = await refusalOf(start('b'));
      const [known] = await fingerprints();
      expect(refusal).toContain(
        `sealed with the secret key ${known!.fingerprint.slice(0, 8)}…, and this process has no key.`,
      );
      expect(refusal).toContain(
        `Copy secret.key from the data folder of a process that serves this database to ${file('b')}`,
      );
      expect(await readdir(folder)).toEqual(['a']);
    });

    it('stops a process that has another one, without repeating a key', async () => {
      const [first, second] = [newKey(), newKey()];
      await start('a', { KURULTAI_SECRET_KEY: first });
      const refusal = await refusalOf(start('a', { KURULTAI_SECRET_KEY: second }));
      expect(refusal).toMatch(/and this process has the key [0-9a-f]{8}…\./u);
      expect(refusal).not.toContain(first);
      expect(refusal).not.toContain(second);
      expect(await fingerprints()).toHaveLength(1);
    });

    it('takes the process once the file was copied', async () => {
      const sealed = (await start('a')).seal('test', Buffer.from('secret'));
      await start('b', { KURULTAI_SECRET_KEY: (await readFile(file('a'), 'utf8')).trim() });
      await copyFile(file('a'), join(folder, 'secret.key'));
      expect((await start('.')).open('test', sealed).toString()).toBe('secret');
    });

    it('lets one of two keys win when both come first', async () => {
      const starts = await Promise.allSettled([start('a'), start('b'), start('c')]);
      expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await fingerprints()).toHaveLength(1);
    });

    it('takes a new key when the former one is named, and opens what that one sealed', async () => {
      const [first, second] = [newKey(), newKey()];
      const sealed = (await start('a', { KURULTAI_SECRET_KEY: first })).seal('test', Buffer.from('secret'));
      const rotated = { KURULTAI_SECRET_KEY: second, KURULTAI_FORMER_SECRET_KEYS: first };
      expect((await start('a', rotated)).open('test', sealed).toString()).toBe('secret');
      expect(await fingerprints()).toHaveLength(2);
      expect(await refusalOf(start('a', { KURULTAI_SECRET_KEY: first }))).toMatch(/was sealed with/u);
    });
  });
});
