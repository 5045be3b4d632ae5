import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { Outbox } from '../../../apps/api/src/core/jobs/index.js';
import { startCore } from '../../support/core-service.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { TEST_EVENT, testData } from '../../support/test-event.js';
import { until } from '../../support/until.js';
import { type Received, sendTo, startSubscriber, type WebSubscriber } from '../../support/web-subscriber.js';

describe('an event of the outbox', () => {
  let database: TestDatabase;
  let core: INestApplicationContext | undefined;
  let subscriber: WebSubscriber;
  let child: ChildProcess | undefined;

  const start = async (): Promise<INestApplicationContext> => {
    core = await startCore(database);
    core.get(Outbox).subscribe(event => sendTo(subscriber.url, event));
    return core;
  };
  const happen = (service: INestApplicationContext, subject: string, ...numbers: number[]) =>
    service.get(UnitOfWork).run(async () => {
      for (const number of numbers) await service.get(Outbox).add(TEST_EVENT, subject, testData(number));
    });
  const undelivered = async () =>
    (await ask(database.ownerUrl, 'select from outbox_event where delivered_at is null')).length;
  const allDelivered = () => until(async () => (await undelivered()) === 0);
  const numbersOf = (subject: string) =>
    subscriber.received.filter(event => event.subject === subject).map(({ data }) => data.number);
  /** The order of first arrivals: what came again does not count. */
  const firstArrivals = (events: readonly Received[]) => [
    ...new Map(events.map(({ id, data }) => [id, data.number])).values(),
  ];
  const hurry = () =>
    ask(database.ownerUrl, 'update graphile_worker._private_jobs set run_at = now() where locked_at is null');

  beforeEach(async () => {
    database = await createTestDatabase();
    subscriber = await startSubscriber();
  });
  afterEach(async () => {
    if (child?.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await core?.close();
    core = undefined;
    await subscriber.close();
    await database.drop();
  });

  it('is delivered after the commit, with its id, type, subject, time and data', async () => {
    await happen(await start(), 'test_1', 1);
    await allDelivered();
    expect(subscriber.received).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        type: TEST_EVENT,
        subject: 'test_1',
        occurredAt: '2026-11-24T09:00:00.000Z',
        data: testData(1),
      },
    ]);
  });

  it('is not delivered before the commit, and never after a rollback', async () => {
    const service = await start();
    // The first event of a database makes the job known there: a second one would wait for an undecided first.
    await happen(service, 'test_0', 0);
    await allDelivered();
    let decide = (): void => undefined;
    const undecided = new Promise<void>(resolve => (decide = resolve));
    const run = service.get(UnitOfWork).run(async () => {
      await service.get(Outbox).add(TEST_EVENT, 'test_1', testData(1));
      await undecided;
      throw new Error('changed my mind');
    });
    await happen(service, 'test_2', 2);
    await until(() => numbersOf('test_2').length === 1);
    decide();
    await expect(run).rejects.toThrow('changed my mind');
    await allDelivered();
    expect(numbersOf('test_1')).toEqual([]);
    expect(numbersOf('test_2')).toEqual([2]);
  });

  it('arrives in order among those of its subject', async () => {
    const service = await start();
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    for (const number of numbers) await happen(service, `test_${String(number % 3)}`, number);
    await allDelivered();
    for (const rest of [0, 1, 2]) {
      expect(numbersOf(`test_${String(rest)}`)).toEqual(numbers.filter(number => number % 3 === rest));
    }
  });

  it('holds up those after it while it fails, and no other subject', async () => {
    const service = await start();
    subscriber.failing = ({ subject, data }) => subject === 'test_1' && data.number === 1;
    await happen(service, 'test_1', 1, 2);
    await happen(service, 'test_3', 3);
    await until(async () => numbersOf('test_3').length === 1 && numbersOf('test_1').length >= 2);
    expect(numbersOf('test_1')).not.toContain(2);
    subscriber.failing = () => false;
    await hurry();
    await allDelivered();
    expect(firstArrivals(subscriber.received.filter(({ subject }) => subject === 'test_1'))).toEqual([1, 2]);
  });

  it('comes again under the same id when a later subscriber failed', async () => {
    const service = await start();
    let tries = 0;
    service.get(Outbox).subscribe(async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    });
    await happen(service, 'test_1', 1);
    await until(() => tries === 1);
    await until(async () => (await hurry(), tries === 2));
    await allDelivered();
    expect(subscriber.received).toHaveLength(2);
    expect(new Set(subscriber.received.map(({ id }) => id)).size).toBe(1);
  });

  it('survives SIGKILL between commit and delivery: it arrives when the service is started again', async () => {
    let answer = (): void => undefined;
    subscriber.answering = new Promise(resolve => (answer = resolve));
    const support = (name: string) => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));
    const { ownerUrl, appUrl } = database;
    const args = [JSON.stringify({ ownerUrl, appUrl }), subscriber.url, '3'];
    child = spawn(process.execPath, ['--import', support('typescript.mjs'), support('outbox.child.ts'), ...args], {
      stdio: 'inherit',
    });
    // The first of three is on its way, and its answer has not come.
    await until(() => subscriber.received.length === 1, 20);
    child.kill('SIGKILL');
    await once(child, 'exit');
    answer();
    expect(await undelivered()).toBe(3);
    await start();
    await allDelivered();
    expect(numbersOf('test_1')).toEqual([1, 1, 2, 3]);
    expect(new Set(subscriber.received.map(({ id }) => id)).size).toBe(3);
  });
});
