/** How somebody is reminded of what waits. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import { TaskReminders } from '../../../apps/api/src/modules/task/index.js';
import { DAY, TaskBench } from '../../support/task-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('a reminder', () => {
  let bench: TaskBench;
  let second: TestApp;

  beforeAll(async () => {
    bench = await TaskBench.start();
    second = await startTestApp({}, bench.network.clock.now().toISOString(), bench.network.database);
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await bench.network.close();
  });
  beforeEach(() => bench.closeEverything());

  const remind = (at = bench.network) => at.app.get(TaskReminders).remind();
  /** How many were given, by this or by the job itself, should its minute strike in the midst of a test. */
  const given = () => bench.tasks.remindersGiven('APPLICATION_INFO', bench.member);
  const remindTwice = async () => {
    await remind();
    await remind();
    return given();
  };
  const advance = async (days: number) => {
    bench.network.clock.advance(days * DAY);
    second.clock.advance(days * DAY);
    await bench.signInAgain();
  };
  /** A day so many days from now. */
  const inDays = (days: number) =>
    bench.network.clock
      .in(days * DAY)
      .toISOString()
      .slice(0, 10);
  const events = (id?: string) =>
    bench.sql<{ type: string; data: object }>(
      `select type, data from outbox_event where subject = '${id ?? ''}' order by position`,
    );

  it('comes on its day, once, and is told to the outside', async () => {
    const dueOn = inDays(14);
    await bench.open({ dueOn, remindDaysBefore: [7, 2] });
    await advance(6);
    expect(await remindTwice()).toBe(0);
    await advance(1);
    expect(await remindTwice()).toBe(1);
    const [task] = await bench.mine('memberHead');
    expect(task).toMatchObject({
      remindersGiven: 1,
      lastRemindedAt: bench.network.clock.now().toISOString(),
      nextReminderOn: inDays(5),
    });
    await advance(4);
    expect(await remindTwice()).toBe(1);
    await advance(1);
    expect(await remindTwice()).toBe(2);
    await advance(1);
    expect(await remindTwice()).toBe(2);
    const data = { kind: 'APPLICATION_INFO', subject: bench.cast.organisations.member, role: null, dueOn };
    expect(await events(task?.id)).toEqual(
      [1, 2].map(number => ({
        type: 'task.reminded',
        data: { ...data, task: task?.id, organisation: bench.cast.organisations.member, number },
      })),
    );
    expect(await bench.mine('memberHead')).toMatchObject([{ remindersGiven: 2, nextReminderOn: null }]);
  });

  it('is given once also when two processes remind at the same time', async () => {
    const subjects = Array.from({ length: 130 }, newUuid);
    const dueOn = inDays(1);
    await bench.run(async () => {
      for (const subjectId of subjects)
        await bench.tasks.open(bench.toOpen({ kind: 'VISA_DATA', subjectId, dueOn, remindDaysBefore: [0] }));
    });
    await advance(1);
    await Promise.all([bench.network, second, bench.network, second].map(remind));
    const open = 'join task t on t.id = r.task_id where t.closed_at is null';
    expect(await bench.sql(`select from task_reminder r ${open}`)).toHaveLength(subjects.length);
    const told = await bench.sql(`select from outbox_event where data->>'kind' = 'VISA_DATA'`);
    expect(told).toHaveLength(subjects.length);
  });

  it('that was missed comes late, and never two on one day', async () => {
    await bench.open({ dueOn: inDays(3), remindDaysBefore: [14, 7] });
    expect(await remindTwice()).toBe(0);
    for (const number of [1, 2]) {
      await advance(1);
      expect(await remindTwice()).toBe(number);
    }
  });

  it('does not come for what is done, and begins anew when the task does', async () => {
    const again = bench.toOpen({ dueOn: inDays(2), remindDaysBefore: [1] });
    await bench.open(again);
    await advance(1);
    expect(await remindTwice()).toBe(1);
    await bench.run(() => bench.tasks.close('APPLICATION_INFO', bench.member));
    expect(await given()).toBe(0);
    await bench.open(again);
    expect(await bench.mine('memberHead')).toMatchObject([{ remindersGiven: 0 }]);
    await bench.run(() => bench.tasks.closeAll(bench.member));
    await advance(5);
    const before = await bench.sql('select from task_reminder');
    await remind();
    expect(await bench.sql('select from task_reminder')).toEqual(before);
  });

  it('stays as it was given', async () => {
    for (const change of [
      'update task_reminder set number = 9',
      'delete from task_reminder',
      'truncate task_reminder',
    ]) {
      await expect(bench.sql(change)).rejects.toThrow('insert-only');
    }
  });
});
