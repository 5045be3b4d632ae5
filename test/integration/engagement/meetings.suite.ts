/** What stands under the meetings of an engagement stays with them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, createCast } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const english = (text: string) => [{ language: 'en', text }];

describe('engagements with meetings', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
  }, 60_000);
  afterAll(() => network.close());

  /** What refuses an act of an officer: the paths and rules, or a code; nothing when it is done. */
  async function act(name: string, input: object): Promise<string[] | string | undefined> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    const { errors } = await callers.ask('officer', query, { input });
    const violations = errors?.[0]?.extensions['violations'] as { path: string[]; rule: string }[] | undefined;
    return violations?.map(({ path, rule }) => `${path.join('.')} ${rule}`) ?? errors?.[0]?.extensions.code;
  }
  async function recorded(more: object): Promise<string> {
    const query = `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) {
      ... on RecordEngagementSuccess { engagement { id } } } }`;
    const input = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A'), ...more };
    const { data } = await callers.ask<{ recordEngagement: { engagement: { id: string } } }>('officer', query, {
      input,
    });
    return data?.recordEngagement.engagement.id ?? '';
  }

  it('keep what stands under a meeting with it, when the record is put right', async () => {
    const { member, otherMember } = cast.organisations;
    const meeting = (text: string, more: object = {}) => ({ subject: english(text), ...more });
    const [visas, funds, schools] = [
      meeting('Visas', { organisationId: member }),
      meeting('Funds'),
      meeting('Schools'),
    ];
    const id = await recorded({ hostId: otherMember, meetings: [visas, funds, schools] });
    const promise = { engagementId: id, description: english('Write') };
    const person = { engagementId: id, basis: 'PUBLIC_ROLE', name: 'A', office: 'B' };
    expect(await act('addActionItem', { ...promise, meeting: 2 })).toBeUndefined();
    expect(await act('addEngagementPerson', { ...person, meeting: 1 })).toBeUndefined();
    const correct = (expectedVersion: number, meetings: object[]) => {
      const said = { id, expectedVersion, kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A'), reason: 'A' };
      return act('correctEngagement', { ...said, hostId: otherMember, meetings });
    };
    const places = async () => {
      const query = `{ engagement(id: "${id}") { actionItems { meeting } persons { meeting } } }`;
      const { data } = await callers.ask<{
        engagement: { actionItems: { meeting: number }[]; persons: { meeting: number }[] };
      }>('officer', query);
      const found = data?.engagement;
      return [found?.actionItems[0]?.meeting, found?.persons[0]?.meeting];
    };
    expect(await correct(1, [schools, funds, visas])).toBeUndefined();
    expect(await places()).toEqual([2, 3]);
    expect(await correct(2, [funds, meeting('Visa', { formerly: 3 })])).toBeUndefined();
    expect(await places()).toEqual([1, 2]);
    expect(await correct(3, [funds])).toEqual(['input.meetings formerly']);
    expect(await correct(3, [funds, meeting('Other'), meeting('A', { formerly: 4 })])).toEqual([
      'input.meetings.2.formerly formerly',
    ]);
    const whole = await recorded({ hostId: otherMember });
    expect(await act('addActionItem', { ...promise, engagementId: whole, meeting: 1 })).toEqual([
      'input.meeting meeting',
    ]);
    expect(await act('addEngagementPerson', { ...person, engagementId: whole, meeting: 1 })).toEqual([
      'input.meeting meeting',
    ]);
  });

  it('are put right though something stands under a meeting that never was', async () => {
    const said = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A'), hostId: cast.organisations.member };
    const id = await recorded(said);
    // As it was written while nobody counted the meetings.
    const client = new pg.Client({ connectionString: network.database.ownerUrl });
    await client.connect();
    await client.query(
      `with one as (select $1::uuid as id), promise as (
         insert into action_item (id, engagement_id, meeting, description, state, provenance, created_at, updated_at)
         select gen_random_uuid(), id, 1, '[{"language": "en", "text": "Write"}]', 'OPEN', 'LIVE', now(), now() from one)
       insert into engagement_person (id, engagement_id, meeting, basis, name, office, recorded_at)
       select gen_random_uuid(), id, 2, 'PUBLIC_ROLE', 'A', 'B', now() from one`,
      [uuidOf('Engagement', id)],
    );
    await client.end();
    const correct = (expectedVersion: number, meetings: object[]) =>
      act('correctEngagement', { ...said, id, expectedVersion, reason: 'A', meetings });
    expect(await correct(1, [{ subject: english('Visas') }, { subject: english('Funds') }])).toBeUndefined();
    const query = `{ engagement(id: "${id}") { actionItems { meeting } persons { meeting } } }`;
    // They belong to none of the meetings that were written later.
    expect((await callers.ask('officer', query)).data).toEqual({
      engagement: { actionItems: [{ meeting: null }], persons: [{ meeting: null }] },
    });
    expect(await correct(2, [])).toBeUndefined();
  });

  it('keep an origin of another type, as it was written, when they are put right', async () => {
    const said = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A'), hostId: cast.organisations.member };
    const [id, other] = [await recorded(said), await recorded(said)];
    const origin = cast.organisations.member;
    const client = new pg.Client({ connectionString: network.database.ownerUrl });
    await client.connect();
    await client.query('update engagement set origin_id = $2 where id = $1', [uuidOf('Engagement', id), origin]);
    await client.end();
    const correct = (named: string, originId: string) =>
      act('correctEngagement', { ...said, id: named, expectedVersion: 1, reason: 'A', originId });
    expect(await correct(id, cast.organisations.otherMember)).toEqual(['input.originId originType']);
    expect(await correct(other, origin)).toEqual(['input.originId originType']);
    expect(await correct(id, origin)).toBeUndefined();
    const { data } = await callers.ask('officer', `{ engagement(id: "${id}") { origin { id } } }`);
    expect(data).toEqual({ engagement: { origin: { id: origin } } });
  });

  it('lose no meeting under which something is put at the same time', async () => {
    const hostId = cast.organisations.member;
    const [first, second] = ['A', 'B'].map(text => ({ subject: english(text) }));
    const said = { hostId, kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A'), reason: 'A' };
    const refusals = async (): Promise<number> => {
      const id = await recorded({ hostId, meetings: [first, second] });
      const answers = await Promise.all([
        act('addActionItem', { engagementId: id, description: english('Write'), meeting: 2 }),
        act('correctEngagement', { ...said, id, expectedVersion: 1, meetings: [first] }),
      ]);
      return answers.filter(refused => refused !== undefined).length;
    };
    expect(await Promise.all(Array.from({ length: 5 }, refusals))).toEqual([1, 1, 1, 1, 1]);
  });
});
