/** What tests of joint funding do: calls, ideas, consortia, and steps to any state. */
import { expect } from '@jest/globals';
import type { FundingAction } from '../../apps/api/src/modules/funding/domain/funding.workflow.js';
import type { ActionTrial, ActionWalk } from './action-walk.js';
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import type { TestApp } from './test-app.js';

/** The coordinator is otherMember, whose people: one head. The partner is member, whose head is its legal signatory. */
export const FUNDING_CALLERS: readonly CallerName[] = [
  ...(['anonymous', 'memberKey', 'memberHead', 'otherMemberHead', 'board', 'officer'] as const),
];
export const english = (text: string) => [{ language: 'en', text }];
export const STEPS = [
  'buildConsortium',
  'draftFundingApplication',
  'reviewFundingApplication',
  'markFundingApplicationReady',
];
const ANSWER = `__typename ... on GuardFailed { guards { code message } }`;
const INPUTS: Readonly<Record<string, string>> = {
  grantFunding: 'GrantFundingInput',
  rejectFunding: 'FundingOutcomeInput',
  reserveFunding: 'FundingOutcomeInput',
  returnFundingApplication: 'FundingReasonInput',
  abandonFundingApplication: 'FundingReasonInput',
  declinePartnerMandate: 'FundingReasonInput',
};
const inputOf = (field: string): string =>
  INPUTS[field] ??
  (/^(set|remove|update|submit|sign|record|startFundingA)/u.test(field)
    ? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
    : 'FundingStepInput');

export interface Outcome {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly guards?: readonly string[];
  readonly messages?: readonly string[];
  readonly code?: string | undefined;
  readonly rules?: readonly string[];
}

export type FundingBench = Awaited<ReturnType<typeof fundingBench>>;

/** A cast, and a call that takes its consortium. */
export async function fundingBench(network: TestApp) {
  const cast: Cast = await createCast(network);
  const callers: Callers = await makeCallers(network, cast);

  /** By default half a year after the clock, which the tests of deadlines move. */
  const newCall = (more: object) => ({
    ...{ funderId: cast.organisations.secretariat, title: english('A call'), currency: 'EUR', maxGrant: '50000000' },
    ...{
      deadlineOn: network.clock
        .in(180 * 86_400)
        .toISOString()
        .slice(0, 10),
      deadlineTime: '17:00',
    },
    ...{ zone: 'Europe/Brussels', eligibleCountries: ['AT'], thirdCountries: 'ALLOWED', identifier: 'EITHER', ...more },
  });

  async function act(caller: CallerName, field: string, input: object): Promise<Outcome> {
    const success = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`;
    const shown = field.endsWith('FundingCall') ? 'call' : 'application';
    const { data, errors } = await callers.ask<{
      result: { __typename: string; guards?: { code: string; message: string }[]; shown?: { id: string } };
    }>(
      caller,
      `mutation ($input: ${inputOf(field)}!) { result: ${field}(input: $input) {
         ${ANSWER} ... on ${success} { shown: ${shown} { id } } } }`,
      { input },
    );
    const violations = errors?.[0]?.extensions['violations'] as { rule: string }[] | undefined;
    return {
      ...(data?.result && { type: data.result.__typename }),
      ...(data?.result?.shown && { id: data.result.shown.id }),
      ...(data?.result?.guards && {
        guards: data.result.guards.map(({ code }) => code),
        messages: data.result.guards.map(({ message }) => message),
      }),
      ...(errors && { code: errors[0]?.extensions.code }),
      ...(violations && { rules: violations.map(({ rule }) => rule) }),
    };
  }
  const read = async <T>(caller: CallerName, id: string, fields: string): Promise<T | null> =>
    (await callers.ask<{ node: T | null }>(caller, `{ node(id: "${id}") { ... on FundingApplication { ${fields} } } }`))
      .data?.node ?? null;
  const expectedVersion = async (id: string): Promise<number> =>
    (await read<{ version: number }>('officer', id, 'version'))?.version ?? 1;
  const step = async (caller: CallerName, field: string, id: string, more: object = {}): Promise<Outcome> =>
    act(caller, field, { id, expectedVersion: await expectedVersion(id), ...more });

  const idea = async (): Promise<string> => {
    const { id = '' } = await act('otherMemberHead', 'startFundingApplication', {
      title: english('A project'),
      callId: call,
    });
    return id;
  };
  const setPartner = (id: string, organisation: 'member' | 'otherMember' | 'applicant', role: string, share: string) =>
    step('otherMemberHead', 'setConsortiumPartner', id, {
      ...{ organisationId: cast.organisations[organisation], role },
      ...(share !== '0' && { share }),
      pic: '948273645',
    });
  const write = (id: string, changes: object) => step('otherMemberHead', 'updateFundingApplication', id, changes);
  /** With everything that READY asks for. */
  const complete = async (id: string): Promise<string> => {
    await write(id, { currency: 'EUR', total: '30000001' });
    await setPartner(id, 'otherMember', 'COORDINATOR', '20000000');
    await setPartner(id, 'member', 'PARTNER', '10000001');
    return id;
  };
  const walkTo = async (id: string, fields: readonly string[]): Promise<string> => {
    for (const field of fields) {
      if (field === 'markFundingApplicationReady') await step('memberHead', 'signPartnerMandate', id);
      const more = field === 'submitFundingApplication' ? { reference: '101000001' } : {};
      expect(await step('otherMemberHead', field, id, more)).not.toHaveProperty('guards');
    }
    return id;
  };
  const ready = async () => walkTo(await complete(await idea()), STEPS);
  const submitted = async () => walkTo(await ready(), ['submitFundingApplication']);

  const recorded = await act('officer', 'recordFundingCall', newCall({}));
  expect(recorded).toMatchObject({ type: 'RecordFundingCallSuccess' });
  const call = recorded.id ?? '';

  const make: Readonly<Record<string, () => Promise<string>>> = {
    IDEA: idea,
    CONSORTIUM_BUILDING: async () => walkTo(await complete(await idea()), STEPS.slice(0, 1)),
    DRAFTING: async () => walkTo(await complete(await idea()), STEPS.slice(0, 2)),
    INTERNAL_REVIEW: async () => walkTo(await complete(await idea()), STEPS.slice(0, 3)),
    READY: ready,
    SUBMITTED: submitted,
    RESERVE: async () => walkTo(await submitted(), ['reserveFunding']),
    GRANTED: async () => walkTo(await submitted(), ['grantFunding']),
    REJECTED: async () => walkTo(await submitted(), ['rejectFunding']),
    RUNNING: async () => walkTo(await submitted(), ['grantFunding', 'startFundedProject']),
    CLOSED: async () => walkTo(await submitted(), ['grantFunding', 'startFundedProject', 'closeFundedProject']),
    ABANDONED: async () => {
      const id = await idea();
      await step('officer', 'abandonFundingApplication', id, { reason: 'An example.' });
      return id;
    },
  };
  const trial = (field: string, more: () => object = () => ({})): ActionTrial => ({
    call: `${field}(input: $input)`,
    takes: `$input: ${inputOf(field)}!`,
    variables: async id => ({ input: { id, expectedVersion: await expectedVersion(id), ...more() } }),
  });
  const reason = () => ({ reason: 'An example.' });
  const member = () => ({ organisationId: cast.organisations.member });
  const actions: Record<FundingAction, ActionTrial> = {
    EDIT: trial('updateFundingApplication', () => ({ title: english('Another') })),
    SET_PARTNER: trial('setConsortiumPartner', () => ({ ...member(), role: 'PARTNER', share: '7' })),
    REMOVE_PARTNER: trial('removeConsortiumPartner', member),
    BUILD_CONSORTIUM: trial('buildConsortium'),
    DRAFT: trial('draftFundingApplication'),
    REVIEW: trial('reviewFundingApplication'),
    RETURN: trial('returnFundingApplication', reason),
    MARK_READY: trial('markFundingApplicationReady'),
    SUBMIT: trial('submitFundingApplication', () => ({ reference: '1' })),
    GRANT: trial('grantFunding'),
    REJECT: trial('rejectFunding'),
    RESERVE: trial('reserveFunding'),
    START: trial('startFundedProject'),
    CLOSE: trial('closeFundedProject'),
    ABANDON: trial('abandonFundingApplication', reason),
    SIGN_MANDATE: {
      ...trial('signPartnerMandate'),
      // An officer says what shows it; the legal signatory needs to say nothing.
      call: 'signPartnerMandate(input: $input)',
    },
    DECLINE_MANDATE: trial('declinePartnerMandate', reason),
  };
  const others = FUNDING_CALLERS.filter(name => name !== 'officer');
  const walk = { type: 'FundingApplication', states: make, actions, callers: others } satisfies ActionWalk;
  /** An officer records what was signed on paper, and says what shows it. */
  const officerWalk = {
    ...walk,
    callers: ['officer'] as const,
    actions: { ...actions, SIGN_MANDATE: trial('signPartnerMandate', () => ({ ...member(), evidence: 'A scan.' })) },
  } satisfies ActionWalk;
  const trials = FUNDING_CALLERS.length * Object.keys(actions).length;

  return {
    cast,
    callers,
    call,
    newCall,
    act,
    read,
    expectedVersion,
    step,
    idea,
    setPartner,
    write,
    complete,
    walkTo,
    ready,
    submitted,
    walk,
    officerWalk,
    trials,
  };
}
