/** Every act on a membership and on a sanction case, in every state: what is listed is what happens. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type ActionTrial, walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import type { CastName } from '../../support/cast.js';
import { startMembershipBench } from '../../support/membership-bench.js';

/** Those who can do something in some state. */
const ACTING = ['memberHead', 'officer', 'admin', 'board'] as const;
/** The others beside them, tried in one state: in every other one they can do as little. */
const CALLERS = [...ACTING, 'anonymous', 'memberKey', 'auditor'] as const;
const callersIn = (state: string): readonly CallerName[] =>
  state === 'ACTIVE, with notice' || state === 'RESPONDED' ? CALLERS : ACTING;
const { network, cast, callers, sql, member, of, decide, done, ACTIVE, active, noticed, owing, dissolved, summitOver } =
  await startMembershipBench();
await summitOver('2026-10-24');
afterAll(() => network.close());

describe('acts on memberships', () => {
  describe('in every state, as every kind of caller', () => {
    const organisation = (id: string) => ({ organisationId: of(id).organisationId });
    const resolution = (id: string) => ({ ...organisation(id), minutesRef: 'B-1', reason: 'A' });
    const trial = (field: string, value: (id: string) => object | Promise<object>): ActionTrial => ({
      call: `${field}(input: $input)`,
      takes: `$input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`,
      variables: async id => ({ input: await value(id) }),
    });
    const actions: Record<string, ActionTrial> = {
      OPEN_CASE: trial('openSanctionCase', id => ({ ...organisation(id), sought: 'EXPULSION', grounds: 'A' })),
      SUSPEND: trial('suspendMember', resolution),
      SUSPEND_FOR_DUES: trial('suspendForDues', id => ({ ...organisation(id), reason: 'A' })),
      LIFT_SUSPENSION: trial('liftSuspension', resolution),
      RECORD_STANDING: trial('recordStanding', id => ({
        ...organisation(id),
        good: true,
        from: '2020-01-01',
        reason: 'A',
      })),
      RESIGN: trial('resignMembership', id => ({ ...organisation(id), effectiveOn: '2027-12-31' })),
      WITHDRAW_RESIGNATION: trial('withdrawResignation', organisation),
      CONFIRM_LAPSE: trial('confirmLapse', id => ({ ...organisation(id), reason: 'A' })),
      EXPIRE_PROVISION: trial('confirmProvisionExpiry', id => ({ ...organisation(id), reason: 'A' })),
      CHANGE_CATEGORY: trial('changeMembershipCategory', async id => {
        const { organisationId } = of(id);
        const decision = await decide('CATEGORY_CHANGE', 'SUMMIT', organisationId);
        return { organisationId, category: 'ASSOCIATE', decisionId: idOf('Decision', decision.id) };
      }),
      DISSOLVE: trial('dissolveMembership', organisation),
      SUCCEED: trial('succeedMembership', async id => {
        const { organisationId } = of(id);
        return {
          organisationId,
          decisionId: idOf('Decision', (await decide('ENTITY_CHANGE', 'SUMMIT', organisationId)).id),
        };
      }),
      CORRECT: trial('correctMembershipEvent', id => ({
        eventId: of(id).eventId,
        effectiveOn: '2020-03',
        reason: 'A',
      })),
    };
    const states: Record<string, () => Promise<string>> = {
      NONE: () =>
        member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2021-01-01'], ['RATIFICATION_REFUSED', 'NONE', '2022']),
      PROVISIONAL: () => member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-11-01']),
      'PROVISIONAL, the summit is over': () => member(['PROVISIONALLY_ADMITTED', 'PROVISIONAL', '2026-01-01']),
      ACTIVE: active,
      'ACTIVE, with notice': noticed,
      'ACTIVE, not in good standing': owing,
      'ACTIVE, long not in good standing': () => owing('2021-01-01'),
      SUSPENDED: () => member(ACTIVE, ['SUSPENDED', 'SUSPENDED', '2025-01-01']),
      LAPSED: () => member(ACTIVE, ['LAPSED', 'LAPSED', '2025-01-01']),
      RESIGNED: () => member(ACTIVE, ['RESIGNED', 'RESIGNED', '2025-01-01']),
      EXPELLED: () => member(ACTIVE, ['EXPELLED', 'EXPELLED', '2025-01-01']),
      DISSOLVED: dissolved,
    };
    it.each(Object.keys(states))(
      '%s',
      async state => {
        const walk = { type: 'Membership', states, actions, callers: callersIn(state) };
        expect(await walkState(callers, walk, state)).toBe(callersIn(state).length * Object.keys(actions).length);
      },
      60_000,
    );

    describe('of a sanction case', () => {
      const versions = async (id: string) => {
        const [row] = await sql<{ version: number }>(
          `select version from sanction_case where id = '${uuidOf('SanctionCase', id)}'`,
        );
        return { id, expectedVersion: row?.version ?? 0 };
      };
      const step = (field: string, more: object = {}) =>
        trial(field, async id => ({ ...(await versions(id)), ...more }));
      const caseActions: Record<string, ActionTrial> = {
        RESPOND: step('respondToSanction', { response: 'A' }),
        SET_HEARING: step('setSanctionHearing', { hearingOn: '2026-11-24' }),
        RECORD_HEARING: step('recordSanctionHearing', { minutesRef: 'B-2' }),
        DISMISS: step('dismissSanctionCase'),
        WITHDRAW: step('withdrawSanctionCase'),
        APPEAL: trial('fileAppeal', id => ({ caseId: id, statement: 'A' })),
      };
      /** The member of the cast, so that its head is the accused; of its earlier cases none stays open. */
      const opened = async () => {
        const organisationId = cast.organisations.member;
        await sql(`update sanction_case set state = 'WITHDRAWN' where membership_id in (
          select id from membership where organisation_id = '${uuidOf('Organisation', organisationId)}')`);
        const result = await done('board', 'openSanctionCase', { organisationId, sought: 'EXPULSION', grounds: 'A' });
        return result['sanctionCase']?.id ?? '';
      };
      const after = async (...fields: [CastName, string, object?][]) => {
        const id = await opened();
        for (const [caller, field, more] of fields) await done(caller, field, { ...(await versions(id)), ...more });
        return id;
      };
      const respond: [CastName, string, object] = ['memberHead', 'respondToSanction', { response: 'A' }];
      const hearing: [CastName, string, object] = ['officer', 'setSanctionHearing', { hearingOn: '2026-11-24' }];
      const held: [CastName, string, object] = ['officer', 'recordSanctionHearing', { minutesRef: 'B-2' }];
      const caseStates: Record<string, () => Promise<string>> = {
        NOTICE_GIVEN: opened,
        'NOTICE_GIVEN, time over': async () => {
          const id = await opened();
          await sql(`update sanction_case set response_due = '2026-11-20' where id = '${uuidOf('SanctionCase', id)}'`);
          return id;
        },
        RESPONDED: () => after(respond),
        HEARING_SET: () => after(respond, hearing),
        HEARD: () => after(respond, hearing, held),
        DISMISSED: () => after(respond, hearing, held, ['board', 'dismissSanctionCase']),
        WITHDRAWN: () => after(['board', 'withdrawSanctionCase']),
      };
      it.each(Object.keys(caseStates))(
        '%s',
        async state => {
          const walk = { type: 'SanctionCase', states: caseStates, actions: caseActions, callers: callersIn(state) };
          expect(await walkState(callers, walk, state)).toBe(callersIn(state).length * Object.keys(caseActions).length);
        },
        60_000,
      );
    });
  });
});
