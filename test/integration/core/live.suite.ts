import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { LiveHub } from '../../../apps/api/src/core/live/index.js';
import { ask } from '../../support/embedded-folders.js';
import { listenTo } from '../../support/live-ear.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

describe('live messages', () => {
  let first: TestApp;
  let second: TestApp;

  const send = (from: TestApp, topic: string, ...ids: string[]) =>
    from.app.get(UnitOfWork).run(async () => {
      for (const id of ids) await from.app.get(LiveHub).publish(topic, { id });
    });
  const listeners = () =>
    ask<{ pid: number }>(
      first.database.ownerUrl,
      `select pid from pg_stat_activity where datname = current_database() and query = 'listen kurultai_live'`,
    );

  beforeAll(async () => {
    first = await startTestApp();
    second = await startTestApp({}, first.clock.now().toISOString(), first.database);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  describe('a live message', () => {
    it('is heard by every process, the sender too, in order', async () => {
      const [here, there] = [listenTo(first, 'ordered'), listenTo(second, 'ordered')];
      await send(first, 'ordered', '1', '2');
      await send(first, 'ordered', '3');
      for (const ear of [here, there]) {
        for (const id of ['1', '2', '3']) expect(await ear.next()).toEqual({ id });
      }
    });

    it('is heard after the commit only, and never after a rollback', async () => {
      const ear = listenTo(second, 'committed');
      const run = first.app.get(UnitOfWork).run(async () => {
        await first.app.get(LiveHub).publish('committed', { id: 'rolled back' });
        throw new Error('changed my mind');
      });
      await expect(run).rejects.toThrow('changed my mind');
      let commit = (): void => undefined;
      const held = new Promise<void>(resolve => (commit = resolve));
      const late = first.app.get(UnitOfWork).run(async () => {
        await first.app.get(LiveHub).publish('committed', { id: 'late' });
        await held;
      });
      await send(first, 'committed', 'early');
      expect(await ear.next()).toEqual({ id: 'early' });
      commit();
      await late;
      expect(await ear.next()).toEqual({ id: 'late' });
    });

    it('cannot be sent outside a unit of work', async () => {
      await expect(first.app.get(LiveHub).publish('stray', { id: '1' })).rejects.toThrow('outside a unit of work');
    });

    it('is heard on its own topic only, whatever the name of the topic', async () => {
      const [error, other] = [listenTo(second, 'error'), listenTo(second, 'other')];
      await send(first, 'error', '1');
      await send(first, 'other', '2');
      expect(await error.next()).toEqual({ id: '1' });
      expect(await other.next()).toEqual({ id: '2' });
    });

    it('is refused when PostgreSQL could not carry it', async () => {
      await expect(send(first, 'long', 'x'.repeat(7900))).rejects.toThrow('A live message on long is too long');
      await expect(send(first, 'long', 'ж'.repeat(4000))).rejects.toThrow('A live message on long is too long');
    });

    it('of somebody else on the channel is passed over', async () => {
      const ear = listenTo(second, 'calm');
      await ask(
        first.database.ownerUrl,
        `select pg_notify('kurultai_live', 'no JSON'), pg_notify('kurultai_live', '{}')`,
      );
      await send(first, 'calm', '1');
      expect(await ear.next()).toEqual({ id: '1' });
    });
  });

  describe('a listener', () => {
    it('hears nothing more when it has stopped', async () => {
      const [stopped, other] = [listenTo(first, 'stopped'), listenTo(first, 'stopped')];
      await send(first, 'stopped', '1');
      await Promise.all([stopped.next(), other.next()]);
      stopped.stop();
      await send(first, 'stopped', '2');
      expect(await other.next()).toEqual({ id: '2' });
      expect(stopped.waiting()).toBe(0);
    });

    it('hears again after its connection was cut, and that it may have missed something', async () => {
      const ear = listenTo(second, 'cut');
      const before = await listeners();
      expect(before).toHaveLength(2);
      for (const { pid } of before) await ask(first.database.ownerUrl, `select pg_terminate_backend(${String(pid)})`);
      await until(async () => {
        const now = await listeners();
        return now.length === 2 && now.every(({ pid }) => before.every(old => old.pid !== pid));
      });
      // What was sent meanwhile is lost: it is told so.
      await until(() => ear.missed() === 1);
      await send(first, 'cut', 'again');
      expect(await ear.next()).toEqual({ id: 'again' });
    });

    it('ends with its process, and its connection too', async () => {
      const third = await startTestApp({}, first.clock.now().toISOString(), first.database);
      expect(await listeners()).toHaveLength(3);
      await third.close();
      await until(async () => (await listeners()).length === 2);
      expect(await listeners()).toHaveLength(2);
    });
  });
});
