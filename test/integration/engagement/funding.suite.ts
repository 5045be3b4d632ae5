/** Joint funding: calls by the clock of their funder, and consortia that must fit. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import { ask as sqlAsOwner } from '../../support/embedded-folders.js';
import { english, type FundingBench, fundingBench, STEPS } from '../../support/funding-bench.js';
import { statementsOf } from '../../support/statements.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('joint funding', () => {
  let network: TestApp;
  let bench: FundingBench;
  beforeAll(async () => {
    network = await startTestApp();
    bench = await fundingBench(network);
  }, 60_000);
  afterAll(() => network.close());

  it('is ready when everything fits, and names all that does not at once', async () => {
    const { cast, call, newCall, act, step, idea, write, complete, walkTo } = bench;
    const { id: narrow = '' } = await act(
      'officer',
      'recordFundingCall',
      newCall({ thirdCountries: 'EXCLUDED', maxGrant: '1000' }),
    );
    const id = await walkTo(await complete(await idea()), STEPS.slice(0, 3));
    await step('otherMemberHead', 'setConsortiumPartner', id, {
      ...{ organisationId: cast.organisations.applicant, role: 'PARTNER', share: '2' },
    });
    const refused = await step('otherMemberHead', 'markFundingApplicationReady', id);
    expect(refused.guards).toEqual(['MANDATES_MISSING', 'IDENTIFIER_MISSING', 'SHARES_DO_NOT_SUM']);
    expect(refused.messages?.[0]).toContain(cast.organisations.member);
    expect(refused.messages?.[1]).toContain(cast.organisations.applicant);
    await write(id, { callId: narrow });
    expect((await step('otherMemberHead', 'markFundingApplicationReady', id)).guards).toEqual([
      ...['MANDATES_MISSING', 'NOT_ELIGIBLE', 'IDENTIFIER_MISSING', 'SHARES_DO_NOT_SUM', 'BEYOND_THE_CALL'],
    ]);
    await write(id, { callId: call });
    await step('otherMemberHead', 'removeConsortiumPartner', id, { organisationId: cast.organisations.applicant });
    await step('memberHead', 'signPartnerMandate', id);
    expect(await step('otherMemberHead', 'markFundingApplicationReady', id)).toMatchObject({ id });
  });

  it('invariant 18: shares sum to the total and there is exactly one coordinator, also under concurrent writes', async () => {
    const { cast, act, step, idea, complete, expectedVersion } = bench;
    const id = await complete(await idea());
    const coordinator = { organisationId: cast.organisations.applicant, role: 'COORDINATOR' };
    expect(await step('otherMemberHead', 'setConsortiumPartner', id, coordinator)).toMatchObject({
      rules: ['oneCoordinator'],
    });
    const version = await expectedVersion(id);
    const twice = await Promise.all(
      ['member', 'applicant'].map(name =>
        act('otherMemberHead', 'setConsortiumPartner', {
          ...{ id, expectedVersion: version, role: 'PARTNER', share: '1' },
          organisationId: cast.organisations[name as 'member'],
        }),
      ),
    );
    expect(twice.map(({ code, type }) => code ?? type).sort()).toEqual(['STALE', 'SetConsortiumPartnerSuccess']);
    const associated = { organisationId: cast.organisations.applicant, role: 'ASSOCIATED', share: '1' };
    expect(await step('otherMemberHead', 'setConsortiumPartner', id, associated)).toMatchObject({
      rules: ['associatedShare'],
    });
    const wrong = { organisationId: cast.organisations.applicant, role: 'PARTNER', pic: '12345678', oid: 'E1' };
    expect((await step('otherMemberHead', 'setConsortiumPartner', id, wrong)).code).toBe('INPUT_INVALID');
  });

  it('asks a partner by a task, and for a new mandate once its share is another', async () => {
    const { cast, callers, step, idea, setPartner, complete, walkTo, read } = bench;
    const id = await walkTo(await complete(await idea()), STEPS.slice(0, 1));
    const waiting = async () => {
      const query = '{ myTasks(first: 100) { nodes { kind subject { id } } } }';
      const { data } = await callers.ask<{ myTasks: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
        'memberHead',
        query,
      );
      return data?.myTasks.nodes.filter(({ kind, subject }) => kind === 'PARTNER_MANDATE_SIGN' && subject?.id === id)
        .length;
    };
    const mandate = async () =>
      (
        await read<{ partners: { role: string; mandate: { given: boolean } | null }[] }>(
          'officer',
          id,
          'partners { role mandate { given } }',
        )
      )?.partners.find(({ role }) => role === 'PARTNER')?.mandate;
    expect(await waiting()).toBe(1);
    const twice = await Promise.all([
      step('memberHead', 'signPartnerMandate', id),
      step('memberHead', 'signPartnerMandate', id),
    ]);
    expect(twice.filter(({ type }) => type === 'SignPartnerMandateSuccess')).toHaveLength(1);
    expect([await mandate(), await waiting()]).toEqual([{ given: true }, 0]);
    await setPartner(id, 'member', 'PARTNER', '10000002');
    expect([await mandate(), await waiting()]).toEqual([null, 1]);
    await step('memberHead', 'declinePartnerMandate', id, { reason: 'No capacity.' });
    expect([await mandate(), await waiting()]).toEqual([{ given: false }, 0]);
    // It left and came back: what it said before holds for nothing.
    await step('otherMemberHead', 'removeConsortiumPartner', id, { organisationId: cast.organisations.member });
    await setPartner(id, 'member', 'PARTNER', '10000002');
    expect(await mandate()).toBeNull();
    // The secretariat records what was signed on paper, with evidence.
    const organisationId = cast.organisations.member;
    expect(await step('officer', 'signPartnerMandate', id, { organisationId })).toMatchObject({
      rules: ['evidenceNeeded'],
    });
    await step('officer', 'signPartnerMandate', id, { organisationId, evidence: 'Scan 7', signedOn: '2026-01-02' });
    expect(await mandate()).toEqual({ given: true });
  });

  it('asks by the deadline that holds, each partner once, by as many statements for many as for few', async () => {
    const { callers, act, newCall, idea, setPartner, complete, walkTo, write } = bench;
    const { id: callId = '' } = await act('officer', 'recordFundingCall', newCall({ deadlineOn: '2099-01-31' }));
    const id = await idea();
    await write(id, { callId });
    await walkTo(await complete(id), STEPS.slice(0, 1));
    const due = async (caller: CallerName) => {
      const query = '{ myTasks(first: 100) { nodes { kind dueOn subject { id } } } }';
      const { data } = await callers.ask<{
        myTasks: { nodes: { kind: string; dueOn: string; subject: { id: string } | null }[] };
      }>(caller, query);
      return data?.myTasks.nodes.filter(one => one.subject?.id === id).map(({ dueOn }) => dueOn);
    };
    expect(await due('memberHead')).toEqual(['2099-01-31']);
    const later = { ...newCall({ deadlineOn: '2099-02-28' }), id: callId, expectedVersion: 1 };
    expect(await act('officer', 'updateFundingCall', later)).toMatchObject({ id: callId });
    expect(await due('memberHead')).toEqual(['2099-02-28']);
    const writes = async () => {
      const sent = await statementsOf(() => write(id, { title: english('Another title') }));
      return sent.filter(text => /\btask\b/u.test(text)).length;
    };
    const forOne = await writes();
    await setPartner(id, 'applicant', 'PARTNER', '1');
    expect(await due('applicantHead')).toEqual(['2099-02-28']);
    expect(await writes()).toBe(forOne);
    const moved = async (deadlineOn: string, expectedVersion: number) => {
      const sent = await statementsOf(() =>
        act('officer', 'updateFundingCall', { ...newCall({ deadlineOn }), id: callId, expectedVersion }),
      );
      return sent.filter(text => /\btask\b/u.test(text)).length;
    };
    const ofOne = await moved('2099-03-31', 2);
    const other = await idea();
    await write(other, { callId });
    await walkTo(await complete(other), STEPS.slice(0, 1));
    expect(await moved('2099-04-30', 3)).toBe(ofOne);
    expect(await due('memberHead')).toEqual(['2099-04-30']);
  });

  it('is found, as its calls are, under the organisation that a duplicate became', async () => {
    const { cast, callers, act, newCall } = bench;
    const { id: duplicate, uuid } = await network.app
      .get(OrganisationService)
      .register({ kind: 'SYSTEM', reason: 'test' }, { names: english('Duplicate'), kind: 'NGO' });
    const past = {
      title: english('A'),
      state: 'REJECTED',
      provenance: 'RECORDED_RETROSPECTIVELY',
      submittedOn: '2022',
    };
    const partners = [{ organisationId: duplicate, role: 'COORDINATOR' }];
    const { id } = await act('officer', 'recordFundingApplication', { ...past, partners });
    const { id: callId } = await act('officer', 'recordFundingCall', newCall({ funderId: duplicate }));
    const original = cast.organisations.applicant;
    await sqlAsOwner(
      network.database.ownerUrl,
      `update organisation set lifecycle = 'MERGED', merged_into_id = '${uuidOf('Organisation', original)}' where id = '${uuid}'`,
    );
    for (const asked of [original, duplicate]) {
      const query = `{ node(id: "${id ?? ''}") { id }
        fundingApplications(filter: { organisationId: "${asked}" }, first: 100) { nodes { id } }
        fundingCalls(filter: { funderId: "${asked}" }) { nodes { id } } }`;
      const { data } = await callers.ask<Record<'fundingApplications' | 'fundingCalls', { nodes: object[] }>>(
        'applicantHead',
        query,
      );
      expect(data).toMatchObject({ node: { id }, fundingCalls: { nodes: [{ id: callId }] } });
      expect(data?.fundingApplications.nodes).toContainEqual({ id });
    }
  });

  it('is read by its consortium and the secretariat, by members once granted, and by nobody else', async () => {
    const { cast, callers, act, read, submitted } = bench;
    const id = await submitted();
    const fields = 'state total awarded outcomeNote partners { share pic mandate { on } } history { action }';
    for (const caller of ['anonymous', 'siteKey', 'applicantHead'] as const)
      expect(await read(caller, id, fields)).toBeNull();
    for (const caller of ['memberHead', 'otherMemberHead', 'officer', 'auditor'] as const) {
      expect(await read(caller, id, 'total')).toEqual({ total: '30000001' });
    }
    const other = await act('officer', 'recordFundingApplication', {
      ...{ title: english('A past one'), state: 'GRANTED', provenance: 'RECORDED_RETROSPECTIVELY', decidedOn: '2022' },
      ...{ currency: 'EUR', total: '5', awarded: '5', reference: '7' },
      partners: [{ organisationId: cast.organisations.applicant, role: 'COORDINATOR', share: '5', pic: '948273645' }],
    });
    const granted = await read<object>('memberHead', other.id ?? '', fields);
    expect(granted).toEqual({
      ...{ state: 'GRANTED', total: null, awarded: null, outcomeNote: null, history: null },
      partners: [{ share: null, pic: null, mandate: null }],
    });
    expect(await read('anonymous', other.id ?? '', 'state')).toBeNull();
    const list = async (caller: CallerName) => {
      const query = `{ fundingApplications(first: 100) { nodes { id } } organisation(id: "${cast.organisations.applicant}") { fundingApplications { id } } }`;
      const { data } = await callers.ask<{
        fundingApplications: { nodes: { id: string }[] };
        organisation: { fundingApplications: { id: string }[] };
      }>(caller, query);
      return [
        data?.fundingApplications.nodes.some(one => one.id === id),
        data?.organisation.fundingApplications.some(one => one.id === other.id),
      ];
    };
    expect(await list('anonymous')).toEqual([false, false]);
    expect(await list('memberHead')).toEqual([true, true]);
    expect(await list('applicantHead')).toEqual([false, true]);
  });

  it('takes the deadline by the clock of the service in the zone of the funder', async () => {
    const { callers, newCall, act, step, idea, write, complete, walkTo } = bench;
    const past = await act('officer', 'recordFundingCall', newCall({ deadlineOn: '2024-03-01', zone: 'Asia/Almaty' }));
    const { data } = await callers.ask<{ fundingCall: object }>(
      'anonymous',
      `{ fundingCall(id: "${past.id ?? ''}") { deadlineOn deadlineTime zone deadlineAt isOpen } }`,
    );
    expect(data?.fundingCall).toEqual({
      ...{ deadlineOn: '2024-03-01', deadlineTime: '17:00', zone: 'Asia/Almaty', isOpen: false },
      deadlineAt: '2024-03-01T12:00:00.000Z',
    });
    // In a few minutes: 17:00 in London is not 17:00 in Almaty, five hours ahead.
    const local = new Date(network.clock.in(240).getTime() + 5 * 3_600_000).toISOString();
    const near = newCall({ deadlineOn: local.slice(0, 10), deadlineTime: local.slice(11, 16), zone: 'Asia/Almaty' });
    const { id: callId = '' } = await act('officer', 'recordFundingCall', near);
    const open = async () => {
      const query = '{ fundingCalls(filter: { open: true }, first: 100) { nodes { id isOpen } } }';
      const answer = await callers.ask<{ fundingCalls: { nodes: { id: string; isOpen: boolean }[] } }>(
        'anonymous',
        query,
      );
      return answer.data?.fundingCalls.nodes.some(one => one.id === callId && one.isOpen);
    };
    const id = await idea();
    await write(id, { callId });
    await walkTo(await complete(id), STEPS);
    expect(await open()).toBe(true);
    network.clock.advance(240);
    expect(await open()).toBe(false);
    const late = await step('otherMemberHead', 'submitFundingApplication', id, { reference: '1' });
    expect(late.guards).toEqual(['DEADLINE_PASSED']);
    // A funder that extends its deadline opens it again; what the call said before is kept.
    const later = { ...newCall({}), id: callId, expectedVersion: 1 };
    expect(await act('officer', 'updateFundingCall', later)).toMatchObject({ id: callId });
    expect(await act('officer', 'updateFundingCall', later)).toMatchObject({ code: 'STALE' });
    expect(await step('otherMemberHead', 'submitFundingApplication', id, { reference: '1' })).toMatchObject({ id });
  });

  it.each(['DRAFTING', 'READY'])(
    'lists in the state %s the actions that can be done, and nothing else',
    async state => {
      const { callers, walk, officerWalk, trials } = bench;
      const made = (await walkState(callers, walk, state)) + (await walkState(callers, officerWalk, state));
      expect(made).toBe(trials);
    },
    60_000,
  );
});
