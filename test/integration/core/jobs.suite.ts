import { type INestApplicationContext, Injectable } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { JobQueue, JobRegistry } from '../../../apps/api/src/core/jobs/index.js';
import { startCore } from '../../support/core-service.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

/** What the jobs of this file did. */
const done: string[] = [];
describe('jobs', () => {
  let failures = 0;
  let holding: Promise<void> | undefined;

  @Injectable()
  class TestJobs {
    constructor(registry: JobRegistry) {
      registry.handle('test.note', async payload => void done.push((payload as { text: string }).text));
      registry.handle('test.fail', async () => {
        failures += 1;
        if (failures === 1) throw new Error('not yet');
      });
      registry.handle('test.hold', async () => {
        done.push('begun');
        await holding;
        done.push('ended');
      });
      registry.schedule('test.daily', '0 4 * * *', async () => undefined);
    }
  }

  let database: TestDatabase;
  let core: INestApplicationContext;
  let others: INestApplicationContext[];

  const queue = (name: string, payload: object, options = {}) =>
    core.get(UnitOfWork).run(() => core.get(JobQueue).add(name, payload, options));
  const rows = <Row extends object>(sql: string) => ask<Row>(database.ownerUrl, sql);
  const waiting = () =>
    rows<{ task_identifier: string; attempts: number; last_error: string | null }>(
      `select task_identifier, attempts, last_error from graphile_worker.jobs where task_identifier like 'test.%'`,
    );

  beforeEach(async () => {
    done.length = 0;
    failures = 0;
    others = [];
    database = await createTestDatabase();
    core = await startCore(database, [TestJobs]);
  });
  afterEach(async () => {
    await Promise.all([core, ...others].map(each => each.close()));
    await database.drop();
  });

  describe('a job', () => {
    it('is worked once its unit has committed', async () => {
      await queue('test.note', { text: 'committed' });
      await until(() => done.length > 0);
      expect(done).toEqual(['committed']);
      await until(async () => (await waiting()).length === 0);
    });

    it('does not exist when its unit was rolled back', async () => {
      const run = core.get(UnitOfWork).run(async () => {
        await core.get(JobQueue).add('test.note', { text: 'rolled back' });
        throw new Error('changed my mind');
      });
      await expect(run).rejects.toThrow('changed my mind');
      await queue('test.note', { text: 'after' });
      await until(() => done.length > 0);
      expect(done).toEqual(['after']);
      expect(await waiting()).toEqual([]);
    });

    it('cannot be queued outside a unit', async () => {
      await expect(core.get(JobQueue).add('test.note', { text: 'stray' })).rejects.toThrow('outside a unit of work');
    });

    it('that throws is kept with its error, and tried again', async () => {
      await queue('test.fail', {});
      await until(async () => (await waiting())[0]?.last_error === 'not yet');
      expect(await waiting()).toMatchObject([{ attempts: 1 }]);
      await rows(`update graphile_worker._private_jobs set run_at = now()`);
      await until(() => failures === 2);
      await until(async () => (await waiting()).length === 0);
      expect(failures).toBe(2);
    });

    it('waits for its hour, and is replaced by a later one of the same key', async () => {
      const runAt = new Date('2100-01-01');
      await queue('test.note', { text: 'first' }, { key: 'one', runAt });
      await queue('test.note', { text: 'second' }, { key: 'one', runAt });
      expect(await waiting()).toHaveLength(1);
      await rows(`update graphile_worker._private_jobs set run_at = now()`);
      await until(() => done.length > 0);
      expect(done).toEqual(['second']);
    });

    it('is worked by one process of several', async () => {
      others.push(await startCore(database, [TestJobs]));
      await core.get(UnitOfWork).run(async () => {
        for (let number = 0; number < 20; number += 1) {
          await core.get(JobQueue).add('test.note', { text: String(number) });
        }
      });
      await until(async () => (await waiting()).length === 0);
      expect(done.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => number));
    });

    it('that runs when the service stops is let finish', async () => {
      let finish = (): void => undefined;
      holding = new Promise(resolve => (finish = resolve));
      others.push(await startCore(database, [TestJobs]));
      await queue('test.hold', {});
      await until(() => done.includes('begun'));
      const closed = Promise.all([core, ...others.splice(0)].map(each => each.close()));
      finish();
      await closed;
      expect(done).toEqual(['begun', 'ended']);
      expect(await waiting()).toEqual([]);
      core = await startCore(database, [TestJobs]);
    });
  });

  describe('schedules', () => {
    it('are registered once, however many processes start', async () => {
      others.push(await startCore(database, [TestJobs]), await startCore(database, [TestJobs]));
      const known = await rows<{ identifier: string }>(
        'select identifier from graphile_worker._private_known_crontabs',
      );
      const names = known.map(({ identifier }) => identifier).sort();
      expect(names).toEqual(['audit.seal', 'rateLimit.forgetExpired', 'test.daily']);
    });

    it('refuse two handlers of one name', () => {
      const registry = core.get(JobRegistry);
      expect(() => {
        registry.schedule('test.daily', '0 5 * * *', async () => undefined);
      }).toThrow('Two handlers for the job test.daily');
    });
  });

  describe('the job of a process that died', () => {
    it('is given back at once when another starts', async () => {
      await core.close();
      await rows(`select graphile_worker.add_job('test.note', '{"text": "orphan"}'::json, queue_name := 'test')`);
      await rows(`update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now(), attempts = 1`);
      await rows(`update graphile_worker._private_job_queues set locked_by = 'pool-dead', locked_at = now()`);
      core = await startCore(database, [TestJobs]);
      await until(() => done.length > 0, 3);
      expect(done).toEqual(['orphan']);
    });

    it('is given back to those that live on, but never the job of a living one', async () => {
      let finish = (): void => undefined;
      holding = new Promise(resolve => (finish = resolve));
      await queue('test.hold', {});
      await until(() => done.includes('begun'));
      await rows(`select graphile_worker.add_job('test.note', '{"text": "orphan"}'::json, run_at := '2100-01-01')`);
      await rows(`update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now(), run_at = now()
                where locked_by is null`);
      await until(() => done.includes('orphan'));
      finish();
      await until(async () => (await waiting()).length === 0);
      expect(done.sort()).toEqual(['begun', 'ended', 'orphan']);
    });

    it('is not given back when only the connection broke that showed its process as living', async () => {
      let finish = (): void => undefined;
      holding = new Promise(resolve => (finish = resolve));
      await queue('test.hold', {});
      await until(() => done.includes('begun'));
      const holders = () =>
        rows<{ pid: number }>(`select pid from pg_locks join pg_database on oid = database
        where locktype = 'advisory' and granted and datname = current_database()`);
      const [holder] = await holders();
      await rows(`select pg_terminate_backend(${String(holder?.pid)})`);
      await until(async () => (await holders()).some(({ pid }) => pid !== holder?.pid));
      others.push(await startCore(database, [TestJobs]));
      const locked = await rows(
        `select from graphile_worker.jobs where task_identifier = 'test.hold' and locked_by is not null`,
      );
      finish();
      await until(async () => (await waiting()).length === 0);
      expect(locked).toHaveLength(1);
      expect(done).toEqual(['begun', 'ended']);
    });
  });
});
