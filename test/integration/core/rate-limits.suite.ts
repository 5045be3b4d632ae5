import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { RateLimits } from '../../../apps/api/src/core/limits/index.js';
import { startCore } from '../../support/core-service.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

const options = (name: string, points = 3) => ({ name, points, seconds: 600, message: 'Too often.' });
const REFUSED = { code: 'RATE_LIMITED', message: 'Too often.' };

describe('rate limits', () => {
  let database: TestDatabase;
  let first: INestApplicationContext;
  let second: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    [first, second] = [await startCore(database), await startCore(database)];
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await database.drop();
  });

  describe('a shared limit', () => {
    it('is counted by all processes together', async () => {
      const [here, there] = [first, second].map(core => core.get(RateLimits).shared(options('together')));
      await here!.take('anna');
      await there!.take('anna');
      await here!.take('anna');
      await expect(there!.take('anna')).rejects.toMatchObject(REFUSED);
      await expect(here!.check('anna')).rejects.toMatchObject(REFUSED);
      await there!.take('berik');
    });

    it('lets exactly as many through as it has points, however many come at once', async () => {
      const limits = [first, second].map(core => core.get(RateLimits).shared(options('crowd', 10)));
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) => limits[index % 2]!.take('anna')),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    });

    it('says how long to wait, within its window', async () => {
      const limit = first.get(RateLimits).shared(options('patience', 1));
      await limit.take('anna');
      const error = (await limit.take('anna').catch((reason: unknown) => reason)) as {
        details: { retryAfterSeconds: number };
      };
      expect(error.details.retryAfterSeconds).toBeGreaterThan(590);
      expect(error.details.retryAfterSeconds).toBeLessThanOrEqual(600);
    });

    it('is not used up by a check', async () => {
      const limit = first.get(RateLimits).shared(options('looking', 1));
      for (let count = 0; count < 5; count += 1) await limit.check('anna');
      await expect(limit.take('anna')).resolves.toBeUndefined();
    });

    it('begins anew for all processes after a reset', async () => {
      const [here, there] = [first, second].map(core => core.get(RateLimits).shared(options('anew', 1)));
      await here!.take('anna');
      await expect(there!.check('anna')).rejects.toMatchObject(REFUSED);
      await there!.reset('anna');
      await expect(here!.take('anna')).resolves.toBeUndefined();
    });

    it('keeps nothing of a window that is over', async () => {
      const limit = first.get(RateLimits).shared({ ...options('over', 1), seconds: 1 });
      await limit.take('anna');
      await first.get(RateLimits).shared(options('running', 1)).take('anna');
      const keys = async () =>
        (await ask<{ key: string }>(database.ownerUrl, `select key from rate_limit where key ~ 'over|running'`)).map(
          ({ key }) => key,
        );
      await until(async () => {
        await first.get(RateLimits).forgetExpired();
        return (await keys()).length === 1;
      });
      expect(await keys()).toEqual(['running:anna']);
    });
  });

  describe('a local limit', () => {
    it('is counted by each process for itself', async () => {
      const [here, there] = [first, second].map(core => core.get(RateLimits).local(options('alone', 1)));
      await here!.take('anna');
      await expect(here!.take('anna')).rejects.toMatchObject(REFUSED);
      await expect(there!.take('anna')).resolves.toBeUndefined();
      await here!.reset('anna');
      await expect(here!.take('anna')).resolves.toBeUndefined();
    });
  });
});
