/** Subscriptions over both transports, through two processes on one database: what is told, to whom, and until when. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../apps/api/src/core/database/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { OpenSubscriptions } from '../../../apps/api/src/core/subscriptions/index.js';
import { MandateService } from '../../../apps/api/src/modules/identity/index.js';
import { TaskService } from '../../../apps/api/src/modules/task/index.js';
import { type Cast, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { type Asked, subscribe, type Transport, TRANSPORTS, type Watching } from '../../support/subscriber.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { until } from '../../support/until.js';

const PUBLISH = `mutation ($input: PublishInput!) {
  publish(input: $input) { ... on PublishSuccess { publication { id } } }
}`;
const UPDATED = `subscription ($id: ID!) { publicationUpdated(id: $id) { id title { text } organisation { slug } } }`;

interface Updated {
  publicationUpdated: { id: string; title: { text: string } };
}

describe('live updates', () => {
  let first: TestApp;
  let second: TestApp;
  let cast: Cast;
  const watched: Watching<unknown>[] = [];

  beforeAll(async () => {
    first = await startTestApp();
    second = await startTestApp({}, first.clock.now().toISOString(), first.database);
    cast = await createCast(first);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(watched.splice(0).map(one => one.stop()));
    await until(() => openAt(first) + openAt(second) === 0);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const openAt = ({ app }: TestApp): number => app.get(OpenSubscriptions).count;
  function watch<Data>(transport: Transport, asked: Asked, at = second): Watching<Data> {
    const watching = subscribe<Data>(at.url, transport, asked);
    watched.push(watching);
    return watching;
  }
  async function publish(title: string, externalId: string): Promise<string> {
    const input = { externalId, content: [{ language: 'en', title, body: 'A' }] };
    const { data } = await first.graphql<{ publish: { publication: { id: string } } }>(
      PUBLISH,
      { input },
      cast.tokens.memberHead,
    );
    return data?.publish.publication.id ?? '';
  }
  const titleOf = async (watching: Watching<Updated>) => (await watching.next())?.data?.publicationUpdated.title.text;
  const codeOf = async (watching: Watching<unknown>) => (await watching.next())?.errors?.[0]?.extensions.code;

  describe.each(TRANSPORTS)('a subscription by %s', transport => {
    it('tells the state at once, and each change that another process commits', async () => {
      const id = await publish('One', `told ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id } });
      expect(await watching.next()).toEqual({
        data: { publicationUpdated: { id, title: { text: 'One' }, organisation: { slug: expect.any(String) } } },
      });
      await publish('Two', `told ${transport}`);
      expect(await titleOf(watching)).toBe('Two');
      await publish('Other', `another ${transport}`);
      await publish('Three', `told ${transport}`);
      expect(await titleOf(watching)).toBe('Three');
    });

    it('tells of a burst its end, and reads no more than that', async () => {
      const id = await publish('0', `burst ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id } });
      expect(await titleOf(watching)).toBe('0');
      for (let number = 1; number <= 12; number += 1) await publish(String(number), `burst ${transport}`);
      const told: (string | undefined)[] = [];
      while (told.at(-1) !== '12') told.push(await titleOf(watching));
      expect(told.length).toBeLessThan(8);
    });

    it('reads again what it may have missed while the database was out of reach', async () => {
      const id = await publish('Before', `missed ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id } });
      expect(await titleOf(watching)).toBe('Before');
      const changed = watching.next();
      await ask(
        first.database.ownerUrl,
        `update publication_text set title = 'Silently' where publication_id = '${uuidOf('Publication', id)}';
       select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen kurultai_live'`,
      );
      expect((await changed)?.data?.publicationUpdated.title.text).toBe('Silently');
    });

    it('ends with NOT_FOUND where there is nothing, or nothing any more', async () => {
      const nothing = 'pub_00000000000000000000000000';
      const absent = watch(transport, { query: UPDATED, variables: { id: nothing } });
      expect(await absent.next()).toMatchObject({
        errors: [{ path: ['publicationUpdated'], extensions: { code: 'NOT_FOUND' } }],
      });
      expect(await absent.next()).toBeUndefined();
      const id = await publish('Public', `gone ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id } });
      expect(await titleOf(watching)).toBe('Public');
      const uuid = uuidOf('Publication', id);
      const hide = `update publication set status = 'DRAFT', stream_state = 'NONE' where id = '${uuid}';
      select pg_notify('kurultai_live', '["publication", {"id": "${id}"}]')`;
      await ask(first.database.ownerUrl, hide);
      expect(await codeOf(watching)).toBe('NOT_FOUND');
      expect(await watching.next()).toBeUndefined();
    });

    it('is for those whom its field lets in', async () => {
      const counted = 'subscription { myTasksUpdated }';
      const asked = (token?: string) => watch<{ myTasksUpdated: number }>(transport, { query: counted, token });
      expect(await codeOf(asked())).toBe('UNAUTHENTICATED');
      expect(await codeOf(asked(cast.tokens.memberKey))).toBe('FORBIDDEN');
      expect(await codeOf(asked('kur_at_wrong'))).toBe('UNAUTHENTICATED');
      expect(await asked(cast.tokens.otherMemberHead).next()).toEqual({ data: { myTasksUpdated: 0 } });
    });

    it('tells whom a task concerns, and nobody else', async () => {
      const query = 'subscription { myTasksUpdated }';
      const [mine, others] = [cast.tokens.applicantHead, cast.tokens.otherMemberHead].map(token =>
        watch<{ myTasksUpdated: number }>(transport, { query, token }),
      );
      expect([await mine?.next(), await others?.next()]).toEqual(
        [0, 0].map(myTasksUpdated => ({ data: { myTasksUpdated } })),
      );
      const organisationId = uuidOf('Organisation', cast.organisations.applicant);
      const subject = { subjectType: 'Organisation', subjectId: organisationId } as const;
      const tasks = first.app.get(TaskService);
      const assignee = { organisationId };
      await first.app.get(UnitOfWork).run(() => tasks.open({ kind: 'VISA_DATA', ...subject, assignee, dueOn: null }));
      expect(await mine?.next()).toEqual({ data: { myTasksUpdated: 1 } });
      await first.app.get(UnitOfWork).run(() => tasks.close('VISA_DATA', organisationId));
      expect(await mine?.next()).toEqual({ data: { myTasksUpdated: 0 } });
      const silent = others?.next();
      await others?.stop();
      expect(await silent).toBeUndefined();
    });

    it('ends when its reader signs out, before anything more is told', async () => {
      const token = await signIn('secondOfficer');
      const id = await publish('Before', `signed out ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id }, token });
      expect(await titleOf(watching)).toBe('Before');
      await first.graphql('mutation { signOut { __typename } }', {}, token);
      await publish('After', `signed out ${transport}`);
      expect(await watching.next()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(await watching.next()).toBeUndefined();
    });

    it('ends for a lost mandate also when nothing is told, as soon as it is looked at', async () => {
      const { token, mandateId } = await appoint(`editor-${transport.replace(' ', '-')}@kurultai.example`);
      const watching = watch(transport, { query: 'subscription { myTasksUpdated }', token });
      expect(await watching.next()).toEqual({ data: { myTasksUpdated: 0 } });
      await second.app.get(OpenSubscriptions).checkAll();
      expect(openAt(second)).toBe(1);
      await first.app.get(MandateService).revoke({ kind: 'SYSTEM', reason: 'test' }, mandateId, mandateId);
      await second.app.get(OpenSubscriptions).checkAll();
      expect(await codeOf(watching)).toBe('FORBIDDEN');
      expect(await watching.next()).toBeUndefined();
    });

    it('is forgotten when its reader stops, or breaks off', async () => {
      const id = await publish('A', `stopped ${transport}`);
      const watching = watch<Updated>(transport, { query: UPDATED, variables: { id } });
      await titleOf(watching);
      expect(openAt(second)).toBe(1);
      await watching.stop();
      await until(() => openAt(second) === 0);
      expect(openAt(second)).toBe(0);
    });
  });

  const PASSWORD = 'correct horse battery';

  async function signIn(name: string): Promise<string> {
    const { data } = await first.graphql<{ signIn: { session: { accessToken: string } } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`,
      { input: { email: `${name.toLowerCase()}@kurultai.example`, password: PASSWORD } },
    );
    return data?.signIn.session.accessToken ?? '';
  }

  async function appoint(email: string): Promise<{ token: string; mandateId: string }> {
    const mandates = first.app.get(MandateService);
    const invitation = {
      organisationId: cast.organisations.member,
      role: 'EDITOR',
      name: 'Example editor',
      email,
    } as const;
    const { code } = await mandates.invite({ kind: 'SYSTEM', reason: 'test' }, invitation);
    const { tokens, mandate } = await mandates.accept({ code, password: PASSWORD }, '127.0.0.1');
    return { token: tokens.accessToken, mandateId: mandate.id };
  }
});
