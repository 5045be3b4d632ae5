import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import { AuditLog, AuditSeal } from '../../../apps/api/src/core/ledger/index.js';
import { startCore, WithoutSchedules } from '../../support/core-service.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;

describe('the seal of the audit log', () => {
  let database: TestDatabase;
  let core: INestApplicationContext;

  const act = (number: number) => ({
    action: 'test.acted',
    subjectType: 'Test',
    subjectId: newUuid(),
    details: { number },
  });
  const record = (number: number) => core.get(UnitOfWork).run(() => core.get(AuditLog).record(SYSTEM, act(number)));
  const recordMany = async (count: number) => {
    for (let number = 1; number <= count; number += 1) await record(number);
  };
  const seal = () => core.get(AuditSeal).sealAll();
  const verify = () => core.get(AuditSeal).verify();
  const asOwner = <Row extends pg.QueryResultRow>(sql: string) => ask<Row>(database.ownerUrl, sql);
  /** What only somebody with the owner's rights can do. */
  const tamper = (table: string, sql: string) =>
    asOwner(`alter table ${table} disable trigger user; ${sql}; alter table ${table} enable trigger user`);
  const messageOf = (error: unknown) => (error as Error).message;

  async function open(): Promise<void> {
    database = await createTestDatabase();
    core = await startCore(database, [WithoutSchedules]);
  }
  async function close(): Promise<void> {
    await core.close();
    await database.drop();
  }

  describe('sealing the audit log', () => {
    beforeEach(open);
    afterEach(close);

    it('seals every event once, in one unbroken chain', async () => {
      await recordMany(7);
      expect(await seal()).toBe(7);
      expect(await seal()).toBe(0);
      expect(await verify()).toMatchObject({ intact: true, length: 7 });
      expect(await asOwner('select from audit_unsealed')).toEqual([]);
    });

    it('finds an empty log intact', async () => {
      expect(await verify()).toMatchObject({ intact: true, length: 0 });
    });

    it('leaves one unbroken chain when two processes seal at once while others write', async () => {
      const second = await startCore(database, [WithoutSchedules]);
      const writers = Array.from({ length: 60 }, (_, number) => record(number));
      const counts = await Promise.all([
        ...[core, second, core, second, core].map(each => each.get(AuditSeal).sealAll()),
        Promise.all(writers).then(() => 0),
      ]);
      await second.get(AuditSeal).sealAll();
      await second.close();
      expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(60);
      expect(await verify()).toMatchObject({ intact: true, length: 60 });
    });

    it('seals an event too whose transaction began earlier and committed after later ones were sealed', async () => {
      let commit = (): void => undefined;
      const held = new Promise<void>(resolve => (commit = resolve));
      let written = (): void => undefined;
      const early = new Promise<void>(resolve => (written = resolve));
      const late = core.get(UnitOfWork).run(async () => {
        await core.get(AuditLog).record(SYSTEM, act(1));
        written();
        await held;
      });
      await early;
      await record(2);
      expect(await seal()).toBe(1);
      commit();
      await late;
      expect(await seal()).toBe(1);
      expect(await verify()).toMatchObject({ intact: true, length: 2 });
    });

    it('outlives a column that a later migration adds', async () => {
      await recordMany(2);
      await seal();
      await asOwner(`alter table audit_event add column since_then text default 'new'`);
      expect(await verify()).toMatchObject({ intact: true, length: 2 });
    });
  });

  describe('verifying the audit log', () => {
    beforeAll(async () => {
      await open();
      await recordMany(5);
      await seal();
      await asOwner(`create table kept_event as table audit_event; create table kept_seal as table audit_seal`);
    });
    afterEach(async () => {
      await tamper('audit_seal', 'delete from audit_seal; insert into audit_seal table kept_seal');
      await tamper(
        'audit_event',
        'delete from audit_unsealed; delete from audit_event; insert into audit_event table kept_event',
      );
    });
    afterAll(close);
    const third = '(select event_id from audit_seal where sequence = 3)';

    it.each([
      ['its action', `action = 'test.other'`],
      ['its actor', `actor_kind = 'OFFICER'`],
      ['its subject', `subject_id = gen_random_uuid()`],
      ['its time, by a microsecond', `occurred_at = occurred_at + interval '1 microsecond'`],
      ['a detail', `details = '{"number": 4}'`],
      ['its organisation', `actor_organisation_id = gen_random_uuid()`],
      ['its person', `actor_person_id = gen_random_uuid()`],
      ['its key', `actor_key_id = gen_random_uuid()`],
      ['its type of subject', `subject_type = 'Other'`],
    ])('finds a single event of which somebody altered %s', async (_, change) => {
      await tamper('audit_event', `update audit_event set ${change} where id = ${third}`);
      expect(await verify()).toEqual({
        intact: false,
        broken: { sequence: '3', problem: 'its event or its seal was altered' },
      });
    });

    it('finds a deleted event', async () => {
      await tamper('audit_event', `delete from audit_event where id = ${third}`);
      expect(await verify()).toEqual({ intact: false, broken: { sequence: '3', problem: 'its event was deleted' } });
    });

    it('finds a changed seal', async () => {
      await tamper('audit_seal', `update audit_seal set hash = repeat('a', 64) where sequence = 3`);
      expect(await verify()).toMatchObject({ intact: false, broken: { sequence: '3' } });
    });

    it('finds two seals that changed places', async () => {
      await tamper(
        'audit_seal',
        `update audit_seal set sequence = -sequence where sequence in (3, 4);
       update audit_seal set sequence = 7 + sequence where sequence < 0`,
      );
      expect(await verify()).toMatchObject({ intact: false, broken: { sequence: '3' } });
    });

    it('finds an event deleted together with its seal', async () => {
      await tamper('audit_seal', `delete from audit_seal where sequence = 2`);
      expect(await verify()).toEqual({ intact: false, broken: { sequence: '3', problem: 'seal 2 is missing' } });
    });

    it('finds the newest event when its seal was taken away', async () => {
      await tamper('audit_seal', `delete from audit_seal where sequence = 5`);
      expect(await verify()).toMatchObject({ intact: false, broken: { sequence: '5' } });
    });

    it('does not mistake events that wait for their seal for a break', async () => {
      await record(6);
      expect(await verify()).toMatchObject({ intact: true, length: 5 });
    });
  });

  describe('the ledger tables', () => {
    beforeAll(async () => {
      await open();
      await record(1);
      await seal();
    });
    afterAll(close);

    it.each(['audit_event', 'audit_seal'])(
      '%s refuses change and deletion, to the service and to the owner',
      async table => {
        const column = table === 'audit_event' ? 'action' : 'hash';
        const attempts = [
          [database.appUrl, `update ${table} set ${column} = 'x'`, 'insert-only'],
          [database.appUrl, `delete from ${table}`, 'insert-only'],
          [database.appUrl, `truncate ${table} cascade`, 'permission denied'],
          [database.appUrl, `alter table ${table} disable trigger user`, 'must be owner'],
          [database.ownerUrl, `update ${table} set ${column} = 'x'`, 'insert-only'],
          [database.ownerUrl, `delete from ${table}`, 'insert-only'],
          [database.ownerUrl, `truncate ${table} cascade`, 'insert-only'],
        ] as const;
        for (const [url, sql, problem] of attempts) {
          await expect(ask(url, sql).catch(messageOf)).resolves.toContain(problem);
        }
        expect(await asOwner(`select from ${table}`)).toHaveLength(1);
      },
    );
  });
});
