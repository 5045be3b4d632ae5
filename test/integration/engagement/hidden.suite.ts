/** What must not be seen of engagements, by whom; and what stays together when organisations are merged. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '../../../apps/api/src/core/config/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { type Cast, createCast } from '../../support/cast.js';
import { ask as sqlAsOwner } from '../../support/embedded-folders.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;
const english = (text: string) => [{ language: 'en', text }];

describe('of engagements', () => {
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    callers = await makeCallers(network, cast);
  }, 60_000);
  afterAll(() => network.close());

  async function act(caller: CallerName, field: string, input: object, shown = '__typename') {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      ... on GuardFailed { guards { code } } ${shown} } }`;
    const { data, errors } = await callers.ask<{ result: Record<string, unknown> & { guards?: { code: string }[] } }>(
      caller,
      query,
      { input },
    );
    const violations = errors?.[0]?.extensions['violations'] as { rule: string }[] | undefined;
    const refused = violations?.map(({ rule }) => rule) ?? errors?.[0]?.extensions.code;
    return { result: data?.result, refused: refused ?? data?.result.guards?.map(({ code }) => code) };
  }
  const read = async <T>(caller: CallerName, query: string): Promise<T> => {
    const { data, errors } = await callers.ask<T & Record<string, unknown>>(caller, query);
    expect(errors).toBeUndefined();
    return data as T;
  };
  async function recorded(more: object, caller: CallerName = 'officer'): Promise<string> {
    const input = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A visit'), startsOn: '2022-08', ...more };
    const shown = '... on RecordEngagementSuccess { engagement { id } }';
    const { result, refused } = await act(caller, 'recordEngagement', input, shown);
    const { engagement } = (result ?? {}) as { engagement?: { id: string } };
    if (!engagement) throw new Error(JSON.stringify(refused));
    return engagement.id;
  }
  const register = async (name: string, more: object = {}): Promise<string> =>
    (await network.app.get(OrganisationService).register(SYSTEM, { names: english(name), kind: 'NGO', ...more })).id;
  const merge = (duplicate: string, original: string) =>
    sqlAsOwner(
      network.database.ownerUrl,
      `update organisation set lifecycle = 'MERGED', merged_into_id = '${uuidOf('Organisation', original)}'
       where id = '${uuidOf('Organisation', duplicate)}'`,
    );
  /** Where an engagement is found: by itself, in the list, in the timeline of an organisation, and under that. */
  const places = async (caller: CallerName, id: string, organisation: string) => {
    const query = `{ engagement(id: "${id}") { id }
      engagements(first: 100) { nodes { id } }
      narrowed: engagements(first: 100, filter: { organisationId: "${organisation}" }) { nodes { id } }
      organisation(id: "${organisation}") { engagements { id } timeline(first: 100, kinds: [ENGAGEMENT]) { nodes { subjectId } } } }`;
    const found = await read<{
      engagement: object | null;
      engagements: { nodes: { id: string }[] };
      narrowed: { nodes: { id: string }[] };
      organisation: { engagements: { id: string }[]; timeline: { nodes: { subjectId: string }[] } };
    }>(caller, query);
    const count = (ids: readonly { id: string }[]) => ids.filter(one => one.id === id).length;
    return [
      found.engagement ? 1 : 0,
      count(found.engagements.nodes),
      count(found.narrowed.nodes),
      count(found.organisation.engagements),
      count(found.organisation.timeline.nodes.map(({ subjectId }) => ({ id: subjectId }))),
    ];
  };
  const EVERYWHERE = [1, 1, 1, 1, 1];
  const NOWHERE = [0, 0, 0, 0, 0];

  it('a key reads those of its organisation with a scope that lets it read, and with no other', async () => {
    const { member } = cast.organisations;
    const visit = await recorded({ hostId: member, outcome: english('Agreed') });
    const open = await recorded({ hostId: member, outcome: english('Agreed'), public: true });
    const outcome = (caller: CallerName) => read<object>(caller, `{ engagement(id: "${open}") { outcome { text } } }`);
    expect(await places('readingKey', visit, member)).toEqual(EVERYWHERE);
    expect(await outcome('readingKey')).toEqual({ engagement: { outcome: { text: 'Agreed' } } });
    expect(await places('publishingKey', visit, member)).toEqual(NOWHERE);
    expect(await outcome('publishingKey')).toEqual({ engagement: { outcome: null } });
  });

  it('one with somebody at risk is never public, under whichever record it was entered', async () => {
    const { member } = cast.organisations;
    const hidden = await register('Hidden', { sensitivity: 'AT_RISK' });
    const duplicate = await register('Hidden Duplicate');
    const met = await recorded({
      ...{ hostId: member, public: true, startsOn: '2022-01' },
      meetings: [{ organisationId: duplicate, subject: english('A') }],
    });
    const part = await recorded({ hostId: member, public: true, partOfId: met, startsOn: null });
    const later = await recorded({ hostId: member, public: true, startsOn: '2022-02' });
    const order = async () => {
      const query = `{ organisation(id: "${member}") { timeline(first: 100, kinds: [ENGAGEMENT]) { nodes { subjectId } } } }`;
      const { organisation } = await read<{ organisation: { timeline: { nodes: { subjectId: string }[] } } }>(
        'anonymous',
        query,
      );
      return organisation.timeline.nodes.map(({ subjectId }) => subjectId).filter(id => id === part || id === later);
    };
    expect(await places('anonymous', met, member)).toEqual(EVERYWHERE);
    expect(await order()).toEqual([part, later]);
    await merge(duplicate, hidden);
    expect(await places('anonymous', met, member)).toEqual(NOWHERE);
    expect(await places('otherMemberHead', met, member)).toEqual(EVERYWHERE);
    // Nor does the place of a part tell when it was.
    expect(await order()).toEqual([later, part]);
  });

  it('those of a merged duplicate are those of the organisation that it became, each once', async () => {
    const { applicant, otherMember } = cast.organisations;
    const duplicate = await register('Applicant Duplicate');
    const participants = [applicant, duplicate].map(organisationId => ({ organisationId, role: 'PARTICIPANT' }));
    const both = await recorded({ hostId: otherMember, participants });
    const old = await recorded({ hostId: duplicate });
    expect(await places('applicantHead', old, applicant)).toEqual(NOWHERE);
    await merge(duplicate, applicant);
    for (const id of [both, old]) expect(await places('applicantHead', id, applicant)).toEqual(EVERYWHERE);
    const { result } = await act('applicantHead', 'correctEngagement', {
      ...{ id: old, expectedVersion: 1, kind: 'WORKSHOP', state: 'COMPLETED', title: english('Ours'), reason: 'A' },
      hostId: applicant,
    });
    expect(result).toEqual({ __typename: 'CorrectEngagementSuccess' });
  });

  it('nobody names a person by a mandate that is not theirs to know', async () => {
    const { member, otherMember } = cast.organisations;
    const mandateOf = async (organisation: string) => {
      const query = `{ organisation(id: "${organisation}") { mandates { id role } } }`;
      const { organisation: found } = await read<{ organisation: { mandates: { id: string; role: string }[] } }>(
        'officer',
        query,
      );
      return found.mandates.find(({ role }) => role === 'HEAD')?.id;
    };
    const engagementId = await recorded({ hostId: member, public: true }, 'memberHead');
    const add = async (caller: CallerName, organisation: string) =>
      act(caller, 'addEngagementPerson', {
        ...{ engagementId, basis: 'PUBLIC_ROLE', office: 'Head', mandateId: await mandateOf(organisation) },
      });
    expect((await add('memberHead', otherMember)).refused).toBe('NOT_FOUND');
    expect((await add('memberHead', member)).refused).toBeUndefined();
    expect((await add('officer', otherMember)).refused).toBeUndefined();
  });

  it('whoever asked a person to be named can stop naming it, and nothing is left of who it was', async () => {
    const { member } = cast.organisations;
    const engagementId = await recorded({ hostId: member, public: true });
    const guest = { engagementId, name: 'Example Guest', office: 'Head of A' };
    await act('memberHead', 'addEngagementPerson', { ...guest, basis: 'CONSENT', consentedOn: '2022-08-16' });
    await act('memberHead', 'addEngagementPerson', { ...guest, basis: 'PUBLIC_ROLE' });
    const persons = async (caller: CallerName) => {
      const query = `{ engagement(id: "${engagementId}") { persons { id basis name office } } }`;
      const { engagement } = await read<{
        engagement: { persons: { id: string; basis: string; name: string | null; office: string | null }[] };
      }>(caller, query);
      return engagement.persons;
    };
    expect(await persons('memberHead')).toMatchObject([{ basis: 'CONSENT' }, { basis: 'PUBLIC_ROLE' }]);
    expect(await persons('otherMemberHead')).toMatchObject([{ basis: 'PUBLIC_ROLE', office: 'Head of A' }]);
    for (const { id } of await persons('memberHead')) {
      const { errors } = await callers.ask(
        'memberHead',
        `mutation { removeEngagementPerson(id: "${id}") { __typename } }`,
      );
      expect(errors).toBeUndefined();
    }
    expect(await persons('officer')).toMatchObject([
      { name: null, office: null },
      { name: null, office: null },
    ]);
    const kept = await sqlAsOwner<object>(
      network.database.ownerUrl,
      `select name, office from engagement_person where engagement_id = '${uuidOf('Engagement', engagementId)}'`,
    );
    expect(kept).toEqual([
      { name: null, office: null },
      { name: null, office: null },
    ]);
  });

  it('no more persons and promises are put on record than are listed', async () => {
    const engagementId = await recorded({ hostId: cast.organisations.member });
    const uuid = uuidOf('Engagement', engagementId);
    await sqlAsOwner(
      network.database.ownerUrl,
      `with person as (insert into engagement_person (id, engagement_id, basis, name, office, recorded_at)
         select gen_random_uuid(), '${uuid}', 'PUBLIC_ROLE', 'A', 'A', now() from generate_series(1, 99))
       insert into action_item (id, engagement_id, description, state, provenance, created_at, updated_at)
         select gen_random_uuid(), '${uuid}', '[]', 'OPEN', 'LIVE', now(), now() from generate_series(1, 99)`,
    );
    const twice = (add: () => Promise<{ refused: unknown }>) => Promise.all([add(), add()]);
    const persons = await twice(() =>
      act('memberHead', 'addEngagementPerson', { engagementId, basis: 'PUBLIC_ROLE', name: 'A', office: 'A' }),
    );
    expect(persons.flatMap(({ refused }) => refused ?? [])).toEqual(['PERSONS_FULL']);
    const promises = await twice(() => act('memberHead', 'addActionItem', { engagementId, description: english('A') }));
    expect(promises.flatMap(({ refused }) => refused ?? [])).toEqual(['PROMISES_FULL']);
  });

  it('nothing is made up in production', async () => {
    const { member } = cast.organisations;
    const engagementId = await recorded({ hostId: member });
    const origin = { provenance: 'FICTITIOUS', source: 'https://example.org' };
    const title = english('A');
    const configuration = network.app.get(Configuration) as { values: Readonly<Record<string, unknown>> };
    const { values } = configuration;
    configuration.values = { ...values, NODE_ENV: 'production' };
    const acts: [field: string, input: object][] = [
      ['recordEngagement', { kind: 'ENQUIRY', state: 'PROPOSED', title }],
      ['addActionItem', { engagementId, description: title }],
      ['recordContextNote', { title, body: title, countries: ['KZ'] }],
      [
        'recordFundingApplication',
        { title, state: 'REJECTED', partners: [{ organisationId: member, role: 'COORDINATOR' }] },
      ],
      ['recordVisaObstacle', { consulate: 'A', year: 2022, kind: 'COST', count: 1 }],
    ];
    try {
      const refused = [];
      for (const [field, input] of acts)
        refused.push([field, (await act('officer', field, { ...input, ...origin })).refused]);
      expect(refused).toEqual(acts.map(([field]) => [field, ['provenance']]));
    } finally {
      configuration.values = values;
    }
  });

  it('whoever promised something reads it and does it, also where it may not read the rest', async () => {
    const { otherMember, applicant } = cast.organisations;
    const engagementId = await recorded({ hostId: otherMember });
    const promise = { engagementId, description: english('Translate'), ownerId: applicant };
    const shown = '... on AddActionItemSuccess { actionItem { id } }';
    const { result } = await act('otherMemberHead', 'addActionItem', promise, shown);
    const { id } = result?.['actionItem'] as { id: string };
    const query = `{ engagement(id: "${engagementId}") { id } node(id: "${id}") { id ... on ActionItem {
      description { text } engagement { id } availableActions { action allowed } } }
      myTasks { nodes { kind subject { id } } } }`;
    expect(await read('applicantHead', query)).toEqual({
      engagement: null,
      node: {
        ...{ id, description: { text: 'Translate' }, engagement: null },
        availableActions: [
          { action: 'COMPLETE', allowed: true },
          { action: 'DROP', allowed: true },
        ],
      },
      myTasks: { nodes: [{ kind: 'ACTION_ITEM_DO', subject: { id } }] },
    });
    const done = { id, expectedVersion: 1, evidence: 'It is public.' };
    const unknown = { ...done, resultId: 'unknown_01h455vb4pex5vsknk084sn02q' };
    expect((await act('applicantHead', 'completeActionItem', unknown)).refused).toEqual(['typeId']);
    expect((await act('applicantHead', 'completeActionItem', done)).refused).toBeUndefined();
  });
});
