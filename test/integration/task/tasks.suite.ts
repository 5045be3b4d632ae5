/** What waits for whom, and in which order. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import type { Cast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { statementsOf } from '../../support/statements.js';
import { type Mine, TaskBench } from '../../support/task-bench.js';
import type { GraphqlAnswer } from '../../support/test-app.js';

describe('tasks', () => {
  let bench: TaskBench;

  beforeAll(async () => {
    bench = await TaskBench.start();
  }, 60_000);
  afterAll(() => bench.network.close());
  beforeEach(() => bench.closeEverything());

  describe('a task', () => {
    it('shows what is to be done, for whom, and by when', async () => {
      await bench.open({ dueOn: '2026-12-24', remindDaysBefore: [7, 2] });
      expect(await bench.mine('memberHead')).toEqual([
        {
          id: expect.stringMatching(/^task_/u),
          kind: 'APPLICATION_INFO',
          subjectId: bench.cast.organisations.member,
          subject: { id: bench.cast.organisations.member },
          organisation: { id: bench.cast.organisations.member },
          role: null,
          dueOn: '2026-12-24',
          openedAt: bench.network.clock.now().toISOString(),
          closedAt: null,
          remindersGiven: 0,
          lastRemindedAt: null,
          nextReminderOn: '2026-12-17',
        },
      ]);
    });

    it('about what the reader may not see keeps its id only', async () => {
      const fileId = newUuid();
      await bench.open({ subjectType: 'File', subjectId: fileId });
      expect(await bench.mine('memberHead')).toMatchObject([{ subjectId: idOf('File', fileId), subject: null }]);
    });

    it('is one, however often and from wherever it is opened, until it is closed', async () => {
      await Promise.all(Array.from({ length: 6 }, () => bench.open()));
      const [before] = await bench.mine('memberHead');
      expect(await bench.mine('memberHead')).toHaveLength(1);
      await bench.run(() => bench.tasks.close('APPLICATION_INFO', bench.member));
      expect(await bench.mine('memberHead')).toEqual([]);
      await bench.open();
      const [after] = await bench.mine('memberHead');
      expect(after?.id).not.toBe(before?.id);
    });

    it('closes for all for whom it waits, and only it', async () => {
      await bench.open({ kind: 'ENDORSEMENT_REQUESTED' });
      await bench.open({ assignee: { role: 'OFFICER' } });
      await bench.open({ assignee: { role: 'BOARD' } });
      await bench.run(() => bench.tasks.close('APPLICATION_INFO', bench.member));
      expect([await bench.kinds('officer'), await bench.kinds('board'), await bench.kinds('memberHead')]).toEqual([
        [],
        [],
        ['ENDORSEMENT_REQUESTED'],
      ]);
      await bench.run(() => bench.tasks.closeAll(bench.member));
      expect(await bench.kinds('memberHead')).toEqual([]);
    });

    it('is not there when the act that opens it is undone, and cannot be opened beside one', async () => {
      const undone = bench.run(async () => {
        await bench.tasks.open(bench.toOpen());
        throw new Error('changed my mind');
      });
      await expect(undone).rejects.toThrow('changed my mind');
      expect(await bench.mine('memberHead')).toEqual([]);
      await expect(bench.tasks.open(bench.toOpen())).rejects.toThrow('outside a unit of work');
    });

    it('waits for exactly one assignee, whatever writes it', async () => {
      const insert = (columns: string, values: string) =>
        bench.sql(`insert into task (id, kind, subject_type, subject_id, opened_at${columns})
           values (gen_random_uuid(), 'BALLOT_OPEN', 'Ballot', gen_random_uuid(), now()${values})`);
      await expect(insert('', '')).rejects.toThrow('assignee');
      await expect(insert(', role, organisation_id', `, 'BOARD', '${bench.member}'`)).rejects.toThrow(
        'task_one_assignee',
      );
    });
  });

  describe('what waits', () => {
    it('is read by those for whom it waits, and nobody else', async () => {
      await bench.open();
      await bench.open({ kind: 'APPLICATION_CHECK', assignee: { role: 'OFFICER' } });
      await bench.open({ kind: 'APPLICATION_SCREENING', assignee: { role: 'BOARD' } });
      await bench.open({ kind: 'BALLOT_OPEN', assignee: { role: 'RETURNING_OFFICER' } });
      await bench.open({ kind: 'BALLOT_PUBLISH', assignee: { role: 'ADMIN' } });
      const secretariat = uuidOf('Organisation', bench.cast.organisations.secretariat);
      await bench.open({ kind: 'VISA_DATA', assignee: { organisationId: secretariat } });
      const names = ['memberHead', 'memberEditor', 'otherMemberHead', 'applicantHead'] as const;
      const officers = ['officer', 'admin', 'board', 'returningOfficer', 'auditor'] as const;
      const seen = Object.fromEntries(
        await Promise.all([...names, ...officers].map(async name => [name, await bench.kinds(name)] as const)),
      );
      expect(seen).toEqual({
        memberHead: ['APPLICATION_INFO'],
        memberEditor: ['APPLICATION_INFO'],
        otherMemberHead: [],
        applicantHead: [],
        officer: ['APPLICATION_CHECK', 'VISA_DATA'],
        admin: ['APPLICATION_CHECK', 'BALLOT_PUBLISH', 'VISA_DATA'],
        board: ['APPLICATION_SCREENING'],
        returningOfficer: ['BALLOT_OPEN'],
        auditor: [],
      });
      expect((await bench.answer('memberKey')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await bench.answer()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('is a node for those for whom it waits, and does not exist for others', async () => {
      await bench.open();
      const [task] = await bench.mine('memberHead');
      const node = async (name: keyof Cast['tokens']) =>
        (
          await bench.network.graphql(
            'query ($id: ID!) { node(id: $id) { id } }',
            { id: task?.id },
            bench.cast.tokens[name],
          )
        ).data;
      expect(await node('memberEditor')).toEqual({ node: { id: task?.id } });
      for (const name of ['otherMemberHead', 'officer', 'memberKey'] as const) {
        expect(await node(name)).toEqual({ node: null });
      }
    });

    it('comes the oldest first, over pages, for several roles at once', async () => {
      const opened: string[] = [];
      for (let number = 0; number < 7; number += 1) {
        const subjectId = newUuid();
        opened.push(idOf('Application', subjectId));
        const assignee = { role: number % 2 === 0 ? ('OFFICER' as const) : ('ADMIN' as const) };
        await bench.open({ kind: 'APPLICATION_CHECK', subjectType: 'Application', subjectId, assignee });
        // Two of them in the same instant.
        if (number !== 3) bench.network.clock.advance(60);
      }
      const shown: string[] = [];
      let after: string | null = null;
      do {
        const { data }: GraphqlAnswer<Mine> = await bench.answer('admin', { first: 2, after });
        shown.push(...(data?.myTasks.nodes ?? []).map(({ subjectId }) => subjectId));
        after = data?.myTasks.pageInfo.hasNextPage ? data.myTasks.pageInfo.endCursor : null;
      } while (after !== null);
      expect(shown).toEqual(opened);
    });

    it('is one statement, counted or not, and counted also where a page is empty', async () => {
      await bench.open();
      await bench.open({ kind: 'VISA_DATA' });
      const counted = '{ myTasks(first: 1) { totalCount nodes { kind remindersGiven } } }';
      const { data } = await bench.network.graphql(counted, {}, bench.cast.tokens.memberHead);
      expect(data).toMatchObject({ myTasks: { totalCount: 2, nodes: [{ kind: 'APPLICATION_INFO' }] } });
      const { data: nothing } = await bench.network.graphql(counted, {}, bench.cast.tokens.auditor);
      expect(nothing).toMatchObject({ myTasks: { totalCount: 0, nodes: [] } });
      // The other one is the session behind the token.
      const cost = async (query: string) =>
        (await statementsOf(() => bench.network.graphql(query, {}, bench.cast.tokens.memberHead))).length;
      expect([await cost(counted), await cost('{ myTasks { nodes { kind } } }')]).toEqual([2, 2]);
    });

    it('refuses a cursor of another list', async () => {
      const { data } = await bench.network.graphql<{ organisations: { edges: { cursor: string }[] } }>(
        '{ organisations(first: 1) { edges { cursor } } }',
      );
      const { errors } = await bench.answer('memberHead', { after: data?.organisations.edges[0]?.cursor });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule: 'cursor' }] });
    });

    it('reads a few rows of the index, however much waits for others and however much is done', async () => {
      const database = bench.network.database.ownerUrl;
      await ask(
        database,
        `insert into task (id, kind, subject_type, subject_id, role, opened_at, closed_at)
       select gen_random_uuid(), 'BALLOT_OPEN', 'Ballot', gen_random_uuid(), case when n % 2 = 0 then 'BOARD' else 'ADMIN' end,
              now() - n * interval '1 second', case when n % 3 = 0 then null else now() end
       from generate_series(1, 20000) n; analyze task;`,
      );
      const [statement] = (await statementsOf(() => bench.answer('admin', { first: 5 }))).filter(text =>
        /from task/u.test(text),
      );
      const text = statement
        ?.replace('$1::text[]', `array['ADMIN', 'OFFICER']`)
        .replace('= $2', '= gen_random_uuid()')
        .replace('$3', `'-infinity'::timestamptz`)
        .replace('$4::uuid', `'00000000-0000-0000-0000-000000000000'::uuid`)
        .replaceAll('$5', '6');
      const plan = JSON.stringify(await ask(database, `explain (analyze, format json) ${text ?? ''}`));
      const scanned = [...plan.matchAll(/"Index Name":"task_waiting".*?"Actual Rows":(\d+)/gu)].map(([, rows]) =>
        Number(rows),
      );
      expect(Math.max(...scanned)).toBeLessThanOrEqual(6);
      expect(plan).not.toMatch(/"Seq Scan","Parallel Aware":\w+,"Async Capable":\w+,"Relation Name":"task"/u);
    });

    it('moves with an organisation that turns out to be a duplicate', async () => {
      const applicant = uuidOf('Organisation', bench.cast.organisations.applicant);
      await bench.open({ kind: 'VISA_DATA', assignee: { organisationId: applicant } });
      await bench.sql(
        `update organisation set merged_into_id = '${bench.member}', lifecycle = 'MERGED' where id = '${applicant}'`,
      );
      const shown = await bench.mine('memberHead');
      expect(shown).toMatchObject([{ kind: 'VISA_DATA', organisation: { id: bench.cast.organisations.member } }]);
      const { data } = await bench.network.graphql(
        'query ($id: ID!) { node(id: $id) { id } }',
        { id: shown[0]?.id },
        bench.cast.tokens.memberHead,
      );
      expect(data).toEqual({ node: { id: shown[0]?.id } });
      await bench.sql(`update organisation set merged_into_id = null, lifecycle = 'ACTIVE' where id = '${applicant}'`);
    });
  });
});
