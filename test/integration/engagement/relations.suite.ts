/** How a relation grows: what an engagement leads to, what was promised, what was wrong, what helps to understand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallerName } from '../../support/callers.js';
import { ask as sqlAsOwner } from '../../support/embedded-folders.js';
import { english, type RelationBench, rulesOf, startRelationBench } from '../../support/relation-bench.js';

describe('a relation that grows', () => {
  let network: RelationBench['network'];
  let cast: RelationBench['cast'];
  let callers: RelationBench['callers'];
  let visit: RelationBench['visit'];
  let programme: RelationBench['programme'];
  let act: RelationBench['act'];
  let read: RelationBench['read'];
  let recorded: RelationBench['recorded'];
  beforeAll(async () => {
    ({ network, cast, callers, visit, programme, act, read, recorded } = await startRelationBench());
  }, 60_000);
  afterAll(() => network.close());

  it('leads from a visit to interests, memoranda, applications, funding and further visits, and back', async () => {
    const originId = visit;
    const { applicant, member } = cast.organisations;
    const made = [
      await act<{ adoption: { id: string } }>(
        'applicantHead',
        'adoptProgramme',
        'AdoptProgrammeInput',
        { programmeId: programme, organisationId: applicant, originId },
        '... on AdoptProgrammeSuccess { adoption { id } }',
      ),
      await act<{ application: { id: string } }>(
        'applicantHead',
        'startApplication',
        'StartApplicationInput',
        { category: 'FULL', originId },
        '... on StartApplicationSuccess { application { id } }',
      ),
      await act<{ mou: { id: string } }>(
        'officer',
        'draftMou',
        'DraftMouInput',
        {
          title: english('A memorandum'),
          partyIds: [applicant, member],
          originId,
          texts: [{ language: 'en', body: 'A', authentic: true }],
        },
        '... on DraftMouSuccess { mou { id } }',
      ),
      await act<{ application: { id: string } }>(
        'applicantHead',
        'startFundingApplication',
        'StartFundingApplicationInput',
        { title: english('An idea'), originId },
        '... on StartFundingApplicationSuccess { application { id } }',
      ),
    ];
    const further = await recorded({ kind: 'WORKSHOP', originId, hostId: applicant });
    const ids = made.map(
      answer => /"id":"([^"]+)"/u.exec(JSON.stringify(answer.data))?.[1] ?? JSON.stringify(answer.errors),
    );
    const { engagement } = await read<{ engagement: { grewInto: { id: string }[] } }>(
      'officer',
      `{ engagement(id: "${visit}") { grewInto { id } } }`,
    );
    expect(engagement.grewInto.map(({ id }) => id).sort()).toEqual([...ids, further].sort());
    for (const id of [...ids, further]) {
      const back = ['Adoption', 'Application', 'Mou', 'FundingApplication', 'Engagement'].map(
        type => `... on ${type} { origin { id } }`,
      );
      const { node } = await read<{ node: { origin: { id: string } } }>(
        'officer',
        `{ node(id: "${id}") { ${back.join(' ')} } }`,
      );
      expect(node.origin).toEqual({ id: visit });
    }
    // Others see of it what they may read by itself.
    const members = await read<{ engagement: { grewInto: { id: string }[] } }>(
      'otherMemberHead',
      `{ engagement(id: "${visit}") { grewInto { id } } }`,
    );
    expect(members.engagement.grewInto.map(({ id }) => id).sort()).toEqual([ids[0], further].sort());
    const wrong = { category: 'FULL', originId: applicant };
    expect(rulesOf(await act('applicantHead', 'startApplication', 'StartApplicationInput', wrong))).toEqual([
      'originType',
    ]);
  });

  it('takes a study visit as evidence of an application', async () => {
    const { applications } = await read<{ applications: { nodes: { id: string }[] } }>(
      'applicantHead',
      '{ applications { nodes { id } } }',
    );
    const applicationId = applications.nodes[0]?.id ?? '';
    const input = { applicationId, engagementId: visit, note: 'We saw their work.' };
    const cite = (caller: CallerName) => act(caller, 'citeEngagement', 'CiteEngagementInput', input);
    expect(rulesOf(await cite('memberHead'))).toBe('NOT_FOUND');
    await Promise.all([cite('applicantHead'), cite('applicantHead')]);
    const query = `{ application(id: "${applicationId}") { evidence { note engagement { id evidenceOf { id } } } } }`;
    const { application } = await read<{ application: { evidence: object[] } }>('board', query);
    expect(application.evidence).toEqual([
      { note: input.note, engagement: { id: visit, evidenceOf: [{ id: applicationId }] } },
    ]);
  });

  it('keeps what was promised until something shows that it was done', async () => {
    const promise = {
      engagementId: visit,
      description: english('Translate the programmes'),
      ownerId: cast.organisations.applicant,
    };
    const shown = '... on AddActionItemSuccess { actionItem { id } }';
    const { data } = await act<{ actionItem: { id: string } }>(
      'applicantHead',
      'addActionItem',
      'AddActionItemInput',
      { ...promise, dueOn: '2027-01-31' },
      shown,
    );
    const id = data?.result.actionItem.id ?? '';
    const tasks = async () =>
      (
        await read<{ myTasks: { nodes: { kind: string; subject: { id: string } | null; dueOn: string | null }[] } }>(
          'applicantHead',
          '{ myTasks { nodes { kind dueOn subject { id } } } }',
        )
      ).myTasks.nodes.filter(({ kind }) => kind === 'ACTION_ITEM_DO');
    expect(await tasks()).toEqual([{ kind: 'ACTION_ITEM_DO', dueOn: '2027-01-31', subject: { id } }]);
    expect(
      rulesOf(await act('applicantHead', 'addActionItem', 'AddActionItemInput', { ...promise, meeting: 2 })),
    ).toEqual(['meeting']);
    expect(rulesOf(await act('otherMemberHead', 'addActionItem', 'AddActionItemInput', promise))).toBe('FORBIDDEN');
    const done = {
      id,
      expectedVersion: 1,
      evidence: 'The translations are public.',
      doneOn: '2022-10',
      resultId: programme,
    };
    const twice = await Promise.all(
      [1, 2].map(() =>
        act<{ __typename: string }>('applicantHead', 'completeActionItem', 'CompleteActionItemInput', done),
      ),
    );
    expect(twice.map(answer => answer.data?.result.__typename ?? rulesOf(answer)).sort()).toEqual([
      'CompleteActionItemSuccess',
      'STALE',
    ]);
    expect(await tasks()).toEqual([]);
    const query = `{ engagement(id: "${visit}") { actionItems { state doneOn { value precision } evidence result { id } owner { id } } } }`;
    const { engagement } = await read<{ engagement: { actionItems: object[] } }>('memberHead', query);
    expect(engagement.actionItems).toEqual([
      {
        ...{ state: 'DONE', doneOn: { value: '2022-10', precision: 'MONTH' }, evidence: done.evidence },
        ...{ result: { id: programme }, owner: { id: promise.ownerId } },
      },
    ]);
  });

  it('is put right where it was recorded by mistake, and what it said before stays', async () => {
    const id = await recorded({
      public: true,
      startsOn: '2022-08-14',
      participants: [{ organisationId: cast.organisations.member, role: 'VISITOR' }],
    });
    const right = {
      id,
      kind: 'CONFERENCE',
      state: 'CANCELLED',
      endReason: 'It never was.',
      title: english('Corrected'),
      reason: 'Another year.',
      public: true,
    };
    const correct = (expectedVersion: number) =>
      act<{ __typename: string }>('officer', 'correctEngagement', 'CorrectEngagementInput', {
        ...right,
        expectedVersion,
      });
    expect((await correct(1)).data?.result.__typename).toBe('CorrectEngagementSuccess');
    expect(rulesOf(await correct(1))).toBe('STALE');
    const fields =
      'kind state title { text } startsOn { value } participants { role } version corrections { version reason }';
    expect(await read('memberHead', `{ engagement(id: "${id}") { ${fields} } }`)).toEqual({
      engagement: {
        ...{ kind: 'CONFERENCE', state: 'CANCELLED', title: { text: 'Corrected' }, startsOn: null, participants: [] },
        ...{ version: 2, corrections: [{ version: 2, reason: 'Another year.' }] },
      },
    });
    expect(await read('anonymous', `{ engagement(id: "${id}") { corrections { reason } } }`)).toEqual({
      engagement: { corrections: null },
    });
    const kept = await sqlAsOwner<{ said: string }>(
      network.database.ownerUrl,
      `select content->>'starts_on' as said from engagement_revision r join engagement e on e.id = r.engagement_id
       where e.title->0->>'text' = 'Corrected' and r.version = 1`,
    );
    expect(kept).toEqual([{ said: '2022-08-14' }]);
  });

  it('names persons by mandate, in public offices or with consent, each to whom that lets know, and nobody any more who takes it back', async () => {
    const { member } = cast.organisations;
    const { organisation } = await read<{ organisation: { mandates: { id: string; role: string }[] } }>(
      'officer',
      `{ organisation(id: "${member}") { mandates { id role } } }`,
    );
    const mandateId = organisation.mandates.find(({ role }) => role === 'HEAD')?.id;
    const add = (more: object) =>
      act('officer', 'addEngagementPerson', 'AddEngagementPersonInput', { engagementId: met, ...more });
    const met = await recorded({ public: true, hostId: cast.organisations.otherMember });
    await add({ basis: 'MANDATE', mandateId });
    await add({ basis: 'PUBLIC_ROLE', name: 'Example Minister', office: 'Minister' });
    await add({ basis: 'CONSENT', name: 'Example Guest', consentedOn: '2022-08-16' });
    for (const wrong of [
      { basis: 'MANDATE' },
      { basis: 'PUBLIC_ROLE', name: 'A' },
      { basis: 'CONSENT', name: 'A' },
      { basis: 'CONSENT', mandateId, consentedOn: '2022-08-16' },
    ]) {
      expect(rulesOf(await add(wrong))).toEqual(['basis']);
    }
    const named = async (caller: CallerName) =>
      (
        await read<{ engagement: { persons: { id: string; basis: string; name: string | null }[] } }>(
          caller,
          `{ engagement(id: "${met}") { persons { id basis name } } }`,
        )
      ).engagement.persons;
    const names = async (caller: CallerName) => (await named(caller)).map(({ name }) => name);
    expect(await names('anonymous')).toEqual(['Example Minister']);
    expect(await names('memberHead')).toEqual(['Example memberHead', 'Example Minister']);
    expect(await names('auditor')).toEqual(['Example memberHead', 'Example Minister', 'Example Guest']);
    const guest = (await named('officer')).find(({ basis }) => basis === 'CONSENT');
    const { errors } = await callers.ask(
      'officer',
      `mutation { removeEngagementPerson(id: "${guest?.id ?? ''}") { __typename } }`,
    );
    expect(errors).toBeUndefined();
    expect(await names('officer')).toEqual(['Example memberHead', 'Example Minister', null]);
    const left = await sqlAsOwner<{ count: number }>(
      network.database.ownerUrl,
      `select count(*)::int as count from engagement_revision where content::text like '%Example Guest%'`,
    );
    expect(left).toEqual([{ count: 0 }]);
  });
});
