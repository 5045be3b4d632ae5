import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  Database,
  openPool,
  type Statement,
  statement,
  UnitOfWork,
} from '../../../apps/api/src/core/database/index.js';
import { InputInvalid } from '../../../apps/api/src/core/errors/index.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

const ADD = statement('insert into box (name, size) values ($1, $2)');
const GROW = statement('update box set size = size + 1 where name = $1');
const NAMES = statement<{ name: string }>('select name from box order by name');
const SIZE = statement<{ size: number }>('select size from box where name = $1');

describe('a unit of work', () => {
  let testDatabase: TestDatabase;
  let pool: pg.Pool;
  let unitOfWork: UnitOfWork;
  let database: Database;

  const names = async () => (await database.all(NAMES)).map(({ name }) => name);
  const add = (name: string, size = 1) => database.write(ADD, [name, size]);
  /** What a database error is known by. */
  const sqlState = (error: unknown) => (error as { code?: string }).code;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await ask(
      testDatabase.ownerUrl,
      `create table box (name text constraint box_once primary key, size int not null constraint box_size check (size > 0));
       grant all on box to public`,
    );
  });
  beforeEach(() => {
    pool = openPool(testDatabase.appUrl, 4, () => undefined);
    unitOfWork = new UnitOfWork(pool);
    database = new Database(pool, unitOfWork);
  });
  afterEach(async () => {
    await pool.end();
    await ask(testDatabase.ownerUrl, 'truncate box');
  });
  afterAll(() => testDatabase.drop());

  it('writes all of it, and answers with what the work returns', async () => {
    const answer = await unitOfWork.run(async () => {
      await add('one');
      await add('two');
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await names()).toEqual(['one', 'two']);
  });

  it('shows its own writes to its own reads, and to nobody else before the commit', async () => {
    await unitOfWork.run(async () => {
      await add('seen');
      expect(await names()).toEqual(['seen']);
      expect((await pool.query('select from box')).rowCount).toBe(0);
    });
    expect(await names()).toEqual(['seen']);
  });

  it('writes nothing when the work throws, and throws the same', async () => {
    const failure = new Error('changed my mind');
    const run = unitOfWork.run(async () => {
      await add('half');
      throw failure;
    });
    await expect(run).rejects.toBe(failure);
    expect(await names()).toEqual([]);
  });

  it('joins the outer unit when run inside one: the outer failure undoes the inner work', async () => {
    const run = unitOfWork.run(async () => {
      await unitOfWork.run(() => add('inner'));
      throw new Error('outer');
    });
    await expect(run).rejects.toThrow('outer');
    expect(await names()).toEqual([]);
  });

  it('keeps units that run at the same time apart', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map(number =>
        unitOfWork.run(async () => {
          await add(`box ${String(number)}`);
          if (number % 2 === 0) throw new Error('even');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(await names()).toEqual(['box 1', 'box 3']);
  });

  it('refuses a write outside of one', async () => {
    await expect(add('stray')).rejects.toThrow('outside a unit of work');
    await expect(database.insert('box', { name: 'stray', size: 1 })).rejects.toThrow('outside a unit of work');
    expect(await names()).toEqual([]);
  });

  it('refuses a write that nobody waited for and that comes after the end', async () => {
    let goOn = (): void => undefined;
    const ended = new Promise<void>(resolve => (goOn = resolve));
    let late: Promise<unknown> = Promise.resolve();
    await unitOfWork.run(async () => {
      await add('in time');
      late = ended.then(() => add('too late'));
    });
    goOn();
    await expect(late).rejects.toThrow('outside a unit of work');
    expect(await names()).toEqual(['in time']);
  });

  it('runs two units again that deadlocked, until both are written', async () => {
    await unitOfWork.run(async () => {
      await add('left');
      await add('right');
    });
    let attempts = 0;
    let waiting = 0;
    const both = (first: string, second: string) =>
      unitOfWork.run(async () => {
        attempts += 1;
        await database.write(GROW, [first]);
        waiting += 1;
        // Both hold one row before either asks for the other: a certain deadlock.
        await until(() => waiting >= 2);
        await database.write(GROW, [second]);
      });
    await Promise.all([both('left', 'right'), both('right', 'left')]);
    expect(attempts).toBe(3);
    expect(await database.all(SIZE, ['left'])).toEqual([{ size: 3 }]);
    expect(await database.all(SIZE, ['right'])).toEqual([{ size: 3 }]);
  });

  it('runs a unit again that could not be serialised', async () => {
    await unitOfWork.run(() => add('counted'));
    let attempts = 0;
    await unitOfWork.run(async () => {
      attempts += 1;
      await database.write(statement('set transaction isolation level repeatable read'));
      await database.all(SIZE, ['counted']);
      // Another writer gets in between the first time: PostgreSQL answers 40001.
      if (attempts === 1) await pool.query(`update box set size = size + 10 where name = 'counted'`);
      await database.write(GROW, ['counted']);
    });
    expect(attempts).toBe(2);
    expect(await database.all(SIZE, ['counted'])).toEqual([{ size: 12 }]);
  });

  it('gives up after five attempts, with the error of the database', async () => {
    let attempts = 0;
    const always: Statement<never> = statement(
      `do $$ begin raise exception 'again' using errcode = 'serialization_failure'; end $$`,
    );
    const run = unitOfWork.run(async () => {
      attempts += 1;
      await database.write(always);
    });
    await expect(run.catch(sqlState)).resolves.toBe('40001');
    expect(attempts).toBe(5);
  });

  it('does not run a unit again that failed for another reason', async () => {
    let attempts = 0;
    const run = unitOfWork.run(async () => {
      attempts += 1;
      await add('bad', -1);
    });
    await expect(run.catch(sqlState)).resolves.toBe('23514');
    expect(attempts).toBe(1);
  });

  it('does not pass off a unit as written when its work swallowed a database error', async () => {
    const run = unitOfWork.run(async () => {
      await add('lost');
      await add('lost').catch(() => undefined);
      return 'all fine';
    });
    await expect(run).rejects.toThrow('swallowed');
    expect(await names()).toEqual([]);
  });

  it('says what a broken constraint means, by its name, and leaves others as they are', async () => {
    const meanings = { box_once: () => InputInvalid.at('input.name', 'taken', 'This name is taken.') };
    await unitOfWork.run(() => add('taken'));
    await expect(unitOfWork.run(() => add('taken'), meanings)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(unitOfWork.run(() => add('new', -1), meanings).catch(sqlState)).resolves.toBe('23514');
    const joined = unitOfWork.run(() => unitOfWork.run(() => add('taken'), meanings));
    await expect(joined).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('never hands out a connection again that broke inside a unit', async () => {
    const backend = statement<{ pid: number }>('select pg_backend_pid() as pid');
    const single = openPool(testDatabase.appUrl, 1, () => undefined);
    const units = new UnitOfWork(single);
    const reader = new Database(single, units);
    let broken: number | undefined;
    const run = units.run(async () => {
      broken = (await reader.first(backend))?.pid;
      await ask(testDatabase.ownerUrl, `select pg_terminate_backend(${String(broken)})`);
      await reader.write(ADD, ['never', 1]);
    });
    await expect(run).rejects.toBeInstanceOf(Error);
    expect(await units.run(() => reader.first(backend))).not.toEqual({ pid: broken });
    expect(await reader.all(NAMES)).toEqual([]);
    await single.end();
  });
});
