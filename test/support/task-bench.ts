/** A service with its cast, for tests of tasks: opens them as other modules do, and reads them as those for whom they wait. */
import { expect } from '@jest/globals';
import { UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { TaskService, type TaskToOpen } from '../../apps/api/src/modules/task/index.js';
import { type Cast, createCast, emailOf, PASSWORD } from './cast.js';
import { ask } from './embedded-folders.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

export const DAY = 24 * 3600;
const FIELDS = `id kind subjectId role dueOn openedAt closedAt remindersGiven lastRemindedAt nextReminderOn
  subject { id } organisation { id }`;
const MINE = `query ($first: Int, $after: String) {
  myTasks(first: $first, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignInSuccess { session { accessToken } } }
}`;

export interface Shown {
  id: string;
  kind: string;
  subjectId: string;
  role: string | null;
  dueOn: string | null;
  openedAt: string;
  closedAt: string | null;
  remindersGiven: number;
  lastRemindedAt: string | null;
  nextReminderOn: string | null;
  subject: { id: string } | null;
  organisation: { id: string } | null;
}
export interface Mine {
  myTasks: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export class TaskBench {
  private constructor(
    readonly network: TestApp,
    readonly cast: Cast,
    private readonly tokens: Record<string, string>,
    /** The row id of the organisation `member`. */
    readonly member: string,
  ) {}

  static async start(): Promise<TaskBench> {
    const network = await startTestApp();
    const cast = await createCast(network);
    return new TaskBench(network, cast, { ...cast.tokens }, uuidOf('Organisation', cast.organisations.member));
  }

  get tasks(): TaskService {
    return this.network.app.get(TaskService);
  }

  sql<Row extends object>(text: string): Promise<Row[]> {
    return ask<Row>(this.network.database.ownerUrl, text);
  }

  /** As if all that waits were done. */
  async closeEverything(): Promise<void> {
    await this.sql('update task set closed_at = now(), next_reminder_on = null where closed_at is null');
  }

  run(work: () => Promise<void>): Promise<void> {
    return this.network.app.get(UnitOfWork).run(work);
  }

  /** A task of `member`. */
  toOpen(change: Partial<TaskToOpen> = {}): TaskToOpen {
    const assignee = { organisationId: this.member };
    const subject = { subjectType: 'Organisation', subjectId: this.member } as const;
    return { kind: 'APPLICATION_INFO', ...subject, assignee, dueOn: null, ...change };
  }

  open(change: Partial<TaskToOpen> = {}): Promise<void> {
    return this.run(() => this.tasks.open(this.toOpen(change)));
  }

  answer(name?: keyof Cast['tokens'], variables: object = {}): Promise<GraphqlAnswer<Mine>> {
    return this.network.graphql<Mine>(MINE, variables, name && this.tokens[name]);
  }

  async mine(name: keyof Cast['tokens']): Promise<Shown[]> {
    const { data, errors } = await this.answer(name);
    expect(errors).toBeUndefined();
    return data?.myTasks.nodes ?? [];
  }

  async kinds(name: keyof Cast['tokens']): Promise<string[]> {
    return (await this.mine(name)).map(({ kind }) => kind);
  }

  /** Signs the head of `member` in anew: no access token outlives a day. */
  async signInAgain(): Promise<void> {
    const input = { email: emailOf('memberHead'), password: PASSWORD };
    const { data } = await this.network.graphql<{ signIn: { session: { accessToken: string } } }>(SIGN_IN, { input });
    this.tokens.memberHead = data?.signIn.session.accessToken ?? '';
  }
}
