/** `availableActions` of summits, delegations, delegates and agenda items: every action, in every state, as every kind of caller. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENDA_ITEM_STATES, DELEGATE_STATES, DELEGATION_STATES, SUMMIT_STATES } from '@kurultai/schema';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { AGENDA_ITEM_ACTIONS } from '../../../apps/api/src/modules/summit/domain/agenda-item.workflow.js';
import { DELEGATE_ACTIONS } from '../../../apps/api/src/modules/summit/domain/delegate.workflow.js';
import { DELEGATION_ACTIONS } from '../../../apps/api/src/modules/summit/domain/delegation.workflow.js';
import { SUMMIT_ACTIONS } from '../../../apps/api/src/modules/summit/domain/summit-actions.js';
import { type ActionTrial, type ActionWalk, walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import { SummitBench } from '../../support/summit-bench.js';

const CALLERS: readonly CallerName[] = [
  'anonymous',
  'auditor',
  'officer',
  'returningOfficer',
  'memberHead',
  'memberKey',
  'applicantHead',
];
const TITLE = [{ language: 'en', text: 'Example' }];

let bench: SummitBench;
let member: string;
let head: string;
let signatory: string;
let headMandate: string;
let file: string;
/** One summit for the delegates and items of a state. */
let inSession: string;

beforeAll(async () => {
  bench = await SummitBench.start();
  member = uuidOf('Organisation', bench.cast.organisations.member);
  head = await bench.personUuid('memberHead');
  const mandate = async (personId: string, role: string) => {
    const [row] = await bench.sql(
      `insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
       values (gen_random_uuid(), $1, $2, $3, '2026-01-01', now()) returning id`,
      [personId, member, role],
    );
    return String(row!['id']);
  };
  signatory = await mandate(await bench.personUuid('memberEditor'), 'LEGAL_SIGNATORY');
  const [own] = await bench.sql(`select id from mandate where person_id = $1 and role = 'HEAD'`, [head]);
  headMandate = idOf('Mandate', String(own!['id']));
  const upload = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 10, visibility: 'PUBLIC' };
  const data = await bench.read<{ requestUpload: { file: { id: string } } }>(
    'officer',
    'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on RequestUploadSuccess { file { id } } } }',
    { input: upload },
  );
  file = data.requestUpload.file.id;
  inSession = await bench.draft();
  await bench.setState(inSession, 'IN_SESSION');
}, 60_000);
afterAll(() => bench.close());

const byId = (field: string): ActionTrial => ({
  call: `${field}(id: $id)`,
  takes: '$id: ID!',
  variables: id => ({ id }),
});
const byInput = (field: string, inputOf: (id: string) => object | Promise<object>): ActionTrial => ({
  call: `${field}(input: $input)`,
  takes: `$input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`,
  variables: async id => ({ input: await inputOf(id) }),
});
const versioned = async (id: string, more: object = {}) => {
  const [row] = await bench.sql('select version from summit where id = $1', [uuidOf('Summit', id)]);
  return { id, expectedVersion: row!['version'], ...more };
};
const item = (id: string, kind: string) => ({ summitId: id, kind, title: TITLE });

const summitWalk: ActionWalk = {
  type: 'Summit',
  callers: CALLERS,
  states: Object.fromEntries(
    Object.keys(SUMMIT_STATES).map(state => [
      state,
      async () => {
        const id = await bench.draft();
        await bench.setState(id, state);
        return id;
      },
    ]),
  ),
  actions: {
    UPDATE: byInput('updateSummit', id => versioned(id, { venue: 'Example hall' })),
    ANNOUNCE: byId('announceSummit'),
    OPEN_REGISTRATION: byId('openRegistration'),
    CLOSE_REGISTRATION: byId('closeRegistration'),
    REPORT_CREDENTIALS: byId('reportCredentials'),
    OPEN: byId('openSummit'),
    CLOSE: byId('closeSummit'),
    ADOPT_MINUTES: byInput('adoptMinutes', id => ({ id, fileId: file })),
    CANCEL: byInput('cancelSummit', id => versioned(id, { reason: 'An example.' })),
    POSTPONE: byInput('postponeSummit', id => versioned(id, { reason: 'An example.' })),
    ADD_SESSION: byInput('addSummitSession', id => item(id, 'PLENARY')),
    ADD_AGENDA_ITEM: byInput('addAgendaItem', id => item(id, 'INFORMATION')),
    ADD_LATE_AGENDA_ITEM: byInput('addLateAgendaItem', id => item(id, 'PROCEDURE')),
    REGISTER_DELEGATION: byInput('registerDelegation', id => ({
      summitId: id,
      organisationId: bench.cast.organisations.member,
    })),
  },
};

/** A delegation of the member with its head, signed by somebody else. */
async function delegation(state: string, summit: string): Promise<string> {
  const [id, summitId] = [newUuid(), uuidOf('Summit', summit)];
  await bench.sql(
    `delete from delegate where summit_id = $1 and not exists (select from presence_interval where delegate_id = delegate.id)`,
    [summitId],
  );
  await bench.sql(`update delegate set votes = false where summit_id = $1`, [summitId]);
  await bench.sql(`update delegation set state = 'WITHDRAWN' where summit_id = $1`, [summitId]);
  await bench.sql(
    `insert into delegation (id, summit_id, organisation_id, capacity, state, credential_mandate_id, rejection_reason,
       created_at, updated_at) values ($1, $2, $3, 'VOTING', $4, $5, 'An example.', now(), now())`,
    [id, summitId, member, state, signatory],
  );
  return id;
}

async function delegate(delegationId: string, summit: string, state: string): Promise<string> {
  const id = newUuid();
  await bench.sql(
    `insert into delegate (id, delegation_id, summit_id, person_id, role, position, state, created_at, updated_at)
     values ($1, $2, $3, $4, 'HEAD', 1, $5, now(), now())`,
    [id, delegationId, uuidOf('Summit', summit), head, state],
  );
  return id;
}

const delegationWalk: ActionWalk = {
  type: 'Delegation',
  callers: CALLERS,
  states: Object.fromEntries(
    Object.keys(DELEGATION_STATES).map(state => [
      state,
      async () => {
        const summit = await bench.draft();
        await bench.setState(summit, 'REGISTRATION_OPEN');
        const id = await delegation(state, summit);
        await delegate(id, summit, 'REGISTERED');
        return idOf('Delegation', id);
      },
    ]),
  ),
  actions: {
    NAME_DELEGATE: byInput('addDelegate', id => ({ delegationId: id, name: 'Example person', role: 'DELEGATE' })),
    SIGN_CREDENTIAL: byInput('signCredential', id => ({ delegationId: id, mandateId: headMandate })),
    SUBMIT: byId('submitDelegation'),
    PREPARE: byId('prepareCredentials'),
    ACCREDIT: byId('accreditDelegation'),
    REJECT: byInput('rejectDelegation', id => ({ delegationId: id, reason: 'An example.' })),
    AMEND: byId('amendDelegation'),
    WITHDRAW: byId('withdrawDelegation'),
  },
};

const delegateWalk: ActionWalk = {
  type: 'Delegate',
  callers: CALLERS,
  states: Object.fromEntries(
    Object.keys(DELEGATE_STATES).map(state => [
      state,
      async () => {
        const id = await delegate(await delegation('ACCREDITED', inSession), inSession, state);
        return idOf('Delegate', id);
      },
    ]),
  ),
  actions: {
    REGISTER: byId('registerDelegate'),
    CONFIRM: byId('confirmDelegate'),
    ISSUE_CODE: byId('issueCheckInCode'),
    CHECK_IN: byInput('checkIn', id => ({ delegateId: id })),
    CHECK_OUT: byId('checkOut'),
    SET_LISTING: byInput('setDelegateListing', id => ({ delegateId: id, unlisted: true })),
    CANCEL: byId('cancelDelegate'),
  },
};

const itemWalk: ActionWalk = {
  type: 'AgendaItem',
  callers: CALLERS,
  states: Object.fromEntries(
    Object.keys(AGENDA_ITEM_STATES).map(state => [
      state,
      async () => {
        const id = newUuid();
        await bench.sql(
          `insert into agenda_item (id, summit_id, position, kind, title, state, created_at)
           select $1, $2, 1 + count(*), 'MOTION', $3, $4, now() from agenda_item where summit_id = $2`,
          [
            id,
            uuidOf('Summit', inSession),
            JSON.stringify(TITLE.map(text => ({ ...text, origin: 'AUTHORED' }))),
            state,
          ],
        );
        return idOf('AgendaItem', id);
      },
    ]),
  ),
  actions: {
    EDIT: byInput('updateAgendaItem', id => ({ id, title: TITLE })),
    CIRCULATE: byInput('circulateDocument', id => ({ itemId: id, fileId: file })),
    REACH: byId('reachAgendaItem'),
    FINISH: byId('finishAgendaItem'),
    POSTPONE: byId('postponeAgendaItem'),
  },
};

describe.each([
  { walk: summitWalk, actions: SUMMIT_ACTIONS },
  { walk: delegationWalk, actions: DELEGATION_ACTIONS },
  { walk: delegateWalk, actions: DELEGATE_ACTIONS },
  { walk: itemWalk, actions: AGENDA_ITEM_ACTIONS },
])('what may be done with $walk.type', ({ walk, actions }) => {
  it.each(Object.keys(walk.states))(
    'in the state %s is what is listed, for everybody',
    async state => {
      expect(Object.keys(walk.actions).sort()).toEqual(Object.keys(actions).sort());
      expect(await walkState(bench.callers, walk, state)).toBe(CALLERS.length * Object.keys(actions).length);
    },
    60_000,
  );
});
