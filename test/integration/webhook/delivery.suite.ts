import { describe, expect, it } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { answering, startReceiver } from '../../support/webhook-receiver.js';
import { until } from '../../support/until.js';
import { stageWebhook } from '../../support/webhook-stage.js';

const ROTATE = `mutation ($id: ID!, $hours: Int) {
  rotateWebhookSecret(id: $id, overlapHours: $hours) { ... on RotateWebhookSecretSuccess { secret } }
}`;

describe('an event, told to webhooks', () => {
  const stage = stageWebhook();
  const { read } = stage;
  const verifies = (secret: string, at = stage.receiver.received.length - 1) => {
    const { body, headers } = stage.receiver.received[at]!;
    try {
      return new Verifier(secret).verify(body, { ...headers }) as object;
    } catch {
      return undefined;
    }
  };

  it('is signed by the Standard Webhooks specification, and carries ids', async () => {
    const { bench, receiver, hook } = stage;
    await bench.publish('pub_1');
    await bench.settled();
    const [received] = receiver.received;
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^event_[0-9a-z]{26}$/u),
      'webhook-timestamp': expect.stringMatching(/^\d{10}$/u),
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/u),
    });
    expect(verifies(hook.secret)).toEqual({
      type: 'publication.published',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      data: { publication: 'pub_1', organisation: bench.cast.organisations.member },
    });
    expect(verifies('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')).toBeUndefined();
    expect((await read()).deliveries.nodes).toMatchObject([
      {
        eventId: received?.id,
        eventType: 'PUBLICATION_PUBLISHED',
        subjectId: 'pub_1',
        payload: received?.body,
        state: 'DELIVERED',
        attempts: [{ status: 204, failure: null, response: null }],
      },
    ]);
  });

  it('is signed with the old and the new secret during the overlap, and then with the new one', async () => {
    const { bench, receiver, hook } = stage;
    const { data } = await bench.callers.ask<{ rotateWebhookSecret: { secret: string } }>('memberHead', ROTATE, {
      id: hook.id,
      hours: 1,
    });
    const rotated = data?.rotateWebhookSecret.secret ?? '';
    await bench.publish('pub_1');
    await bench.settled();
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/u);
    expect([verifies(hook.secret), verifies(rotated)]).toEqual([expect.anything(), expect.anything()]);
    await bench.sql(`update webhook set former_until = former_until - interval '2 hours'`);
    await bench.publish('pub_2');
    await bench.settled();
    expect([verifies(hook.secret), verifies(rotated)]).toEqual([undefined, expect.anything()]);
    expect((await read()).formerSecretUntil).toBeNull();
  });

  it('is noted once for each webhook, also when the outbox brings it again', async () => {
    const { bench, receiver } = stage;
    await bench.publish('pub_again');
    await bench.settled();
    await bench.sql(`update outbox_event set delivered_at = null where subject = 'pub_again'`);
    await bench.publish('pub_again', 'publication.updated');
    await bench.settled();
    expect(receiver.received.map(({ type }) => type)).toEqual(['publication.published', 'publication.updated']);
  });

  it('comes only to those that asked for its type', async () => {
    const { bench, receiver } = stage;
    await bench.sql(`update webhook set events = '{membership.admitted}' where state = 'ACTIVE'`);
    await bench.publish('pub_1');
    await bench.settled();
    expect(receiver.received).toEqual([]);
  });

  it('comes to whom its audience allows', async () => {
    const { bench, receiver, hook } = stage;
    const { member, otherMember, applicant } = bench.cast.organisations;
    const hooks = { member: hook.id } as Record<string, string>;
    for (const caller of ['otherMemberHead', 'applicantHead', 'officer'] as const) {
      hooks[caller] = (await bench.create(caller, receiver.url)).id;
    }
    await bench.publish('pub_1');
    await bench.happen('membership.changed', 'mbr_1', { membership: 'mbr_1', organisation: otherMember });
    await bench.happen('application.submitted', 'app_1', { application: 'app_1', organisation: applicant });
    await bench.happen('sanctionCase.changed', 'case_1', { case: 'case_1' });
    const task = { task: 'task_1', kind: 'BALLOT_OPEN', subject: 'ballot_1', role: 'ADMIN', dueOn: null, number: 1 };
    await bench.happen('task.reminded', 'task_1', { ...task, organisation: null });
    await bench.settled();
    const heard = await bench.sql<{ id: string; types: string[] }>(`
      select w.id, array_agg(d.event_type order by d.event_type) as types from webhook_delivery d
      join webhook w on w.id = d.webhook_id where w.state = 'ACTIVE' group by w.id order by w.id`);
    expect(heard.map(({ types }) => types)).toEqual([
      ['membership.changed', 'publication.published'],
      ['membership.changed', 'publication.published'],
      ['application.submitted', 'publication.published'],
      ['application.submitted', 'membership.changed', 'publication.published', 'sanctionCase.changed', 'task.reminded'],
    ]);
    expect(member).not.toBe(otherMember);
  });

  it('tells those who are no members nothing of an organisation at risk, not even its name under what it publishes', async () => {
    const { bench, receiver } = stage;
    const { member, applicant } = bench.cast.organisations;
    await bench.create('applicantHead', receiver.url);
    const where = `where slug is not null and membership_status = 'ACTIVE'`;
    await bench.sql(`update organisation set sensitivity = 'AT_RISK' ${where}`);
    await bench.publish('pub_1');
    await bench.happen('membership.ended', 'mbr_1', { membership: 'mbr_1', organisation: member });
    await bench.settled();
    await bench.sql(`update organisation set sensitivity = 'NORMAL'`);
    const payloads = await bench.sql<{ status: string; payload: string }>(`
      select o.membership_status as status, d.payload from webhook_delivery d join webhook w on w.id = d.webhook_id
      join organisation o on o.id = w.organisation_id where w.state = 'ACTIVE' order by 1, d.event_type`);
    const data = payloads.map(({ status, payload }) => [status, (JSON.parse(payload) as { data: object }).data]);
    expect(data).toEqual([
      ['ACTIVE', { membership: 'mbr_1', organisation: member }],
      ['ACTIVE', { publication: 'pub_1', organisation: member }],
      ['NONE', { publication: 'pub_1', organisation: null }],
    ]);
    expect(applicant).not.toBe(member);
  });

  it('follows no redirect', async () => {
    const { bench, receiver } = stage;
    receiver.answer = answering(302, { Location: 'http://127.0.0.1:1/' });
    await bench.publish('pub_1');
    await bench.settled();
    expect((await read()).deliveries.nodes[0]?.attempts).toMatchObject([{ status: 302, failure: null }]);
  });

  it('does not reach an address that the service may not call, whatever it was when the webhook was made', async () => {
    const { bench } = stage;
    await bench.sql(`update webhook set url = 'http://localhost.:1/' where state = 'ACTIVE'`);
    await bench.sql(`update webhook set url = 'http://127.0.0.2:9999/' where state = 'ACTIVE'`);
    await bench.publish('pub_1');
    await bench.settled();
    expect((await read()).deliveries.nodes[0]?.attempts).toMatchObject([{ status: null, failure: 'ADDRESS_REFUSED' }]);
  });

  it('does not wait for a receiver of somebody else that never answers', async () => {
    const { bench, receiver } = stage;
    const dead = await startReceiver();
    dead.answer = () => undefined;
    await bench.create('otherMemberHead', dead.url);
    for (let number = 1; number <= 5; number += 1) await bench.publish(`pub_${String(number)}`);
    await until(() => dead.received.length === 1 && receiver.received.length === 5);
    expect(dead.received).toHaveLength(1);
    await dead.close();
  });
});
