/** The commands of an operator: setting up a network, checking the audit log, migrating. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AuditSeal } from '../../../apps/api/src/core/ledger/index.js';
import { createSecretariat } from '../../../apps/api/src/commands/create-secretariat.command.js';
import { migrateCommand } from '../../../apps/api/src/commands/migrate.command.js';
import type { Command } from '../../../apps/api/src/commands/run-command.js';
import { verifyAudit } from '../../../apps/api/src/commands/verify-audit.command.js';
import { migrate } from '../../../apps/api/src/core/database/index.js';
import { callCommand, spawnCommand } from '../../support/command.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';
import { TEST_SECRET_KEY } from '../../support/test-key.js';
import { ask, cleanUp, newFolder, start } from '../../support/embedded-folders.js';

describe('the commands', () => {
  let bench: DemoBench;
  beforeEach(async () => {
    // The command is a process of its own and goes by the machine's clock.
    bench = await startDemoBench({}, new Date().toISOString());
  });
  afterEach(() => bench.close());
  afterAll(cleanUp);

  const production = () => ({
    NODE_ENV: 'production',
    DATABASE_URL: bench.database.appUrl,
    DATABASE_OWNER_URL: bench.database.ownerUrl,
    KURULTAI_SECRET_KEY: TEST_SECRET_KEY,
  });
  const run = (command: Command, ...args: string[]) => callCommand(command, args, production());

  describe('secretariat:create', () => {
    it('makes the organisation and an admin, who signs in by the code', async () => {
      const args = ['--email', 'admin@network.example', '--organisation-name', 'Сеть «Родители»'];
      const { code, stdout } = await run(createSecretariat, ...args);
      expect(code).toBe(0);
      const invitation = /kur_in_\S+/u.exec(stdout)![0];
      const mutation = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
      ... on AcceptInvitationSuccess { session { accessToken } } } }`;
      type Accepted = { acceptInvitation: { session: { accessToken: string } } };
      const input = { code: invitation, password: 'a long enough one' };
      const { data } = await bench.graphql<Accepted>(mutation, { input });
      const { accessToken } = data!.acceptInvitation.session;
      const seen = await bench.graphql('{ viewer { roles organisation { kind name { text } } } }', {}, accessToken);
      expect(seen.data).toEqual({
        viewer: { roles: ['ADMIN'], organisation: { kind: 'SECRETARIAT', name: { text: 'Сеть «Родители»' } } },
      });

      const second = await run(createSecretariat, '--email', 'second@network.example');
      expect(second).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining('has an admin already') });
      const another = await run(createSecretariat, '--email', 'second@network.example', '--another');
      expect(another).toMatchObject({ code: 0, stdout: expect.stringContaining('kur_in_') });
      expect(await bench.row(`select count(*)::int from organisation`)).toEqual({ count: 1 });
    });
  });

  describe('audit:verify', () => {
    it('finds a single altered row', async () => {
      await bench.load();
      await bench.app.get(AuditSeal, { strict: false }).sealAll();
      const intact = await run(verifyAudit);
      expect(intact).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^The audit log is intact: \d{3,} sealed entries, head [0-9a-f]{64}\./u),
      });

      const { id, sequence } = await bench.row<{ id: string; sequence: string }>(
        `select event_id as id, sequence::text from audit_seal order by audit_seal.sequence desc offset 20 limit 1`,
      );
      await bench.query('alter table audit_event disable trigger audit_event_insert_only');
      await bench.query(
        `update audit_event set occurred_at = occurred_at + interval '1 microsecond' where id = '${id}'`,
      );
      expect(await run(verifyAudit)).toEqual({
        code: 1,
        stdout: '',
        stderr: `The audit log is broken at seal ${sequence}: its event or its seal was altered.\n`,
      });
    });
  });

  describe('migrate', () => {
    it('goes down a step and up again', async () => {
      const newest = await bench.row<{ name: string }>('select name from schema_migration order by id desc limit 1');
      expect(await run(migrateCommand, 'undo')).toMatchObject({ code: 0, stdout: `Undid: ${newest.name}\n` });
      expect(await run(migrateCommand)).toMatchObject({ code: 0, stdout: `Migrated: ${newest.name}\n` });
      expect(await run(migrateCommand, 'up')).toMatchObject({
        code: 0,
        stdout: 'The database has the newest schema already.\n',
      });
    });
  });

  describe('on an embedded database', () => {
    it('a command works beside the service that holds it, and leaves it running', async () => {
      const folder = await newFolder('postgres');
      const server = await start(join(folder, 'postgres'));
      await migrate(server);
      const { code, stdout } = await spawnCommand('create-secretariat', ['--email', 'a@b.example'], {
        KURULTAI_DATA_DIR: folder,
      });
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('kur_in_') });
      expect(await ask(server.ownerUrl, 'select count(*)::int from invitation')).toEqual([{ count: 1 }]);
    });

    it('a command starts it, makes it new, and stops it', async () => {
      const folder = await newFolder('postgres');
      const { code, stdout } = await callCommand(verifyAudit, [], { KURULTAI_DATA_DIR: folder });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `The audit log is intact: 0 sealed entries, head ${'0'.repeat(64)}.\n`,
      });
      expect(existsSync(join(folder, 'postgres', 'holder.json'))).toBe(false);
    });
  });
});
