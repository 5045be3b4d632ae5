/** Who may call the root fields of the module summit. */
import type { CallerName } from '../../support/callers.js';
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row, SIGNED_IN } from './row.js';

const [SUMMIT, ITEM, DELEGATION, DELEGATE] = [
  nobodys('summit'),
  nobodys('item'),
  nobodys('delegation'),
  nobodys('delegate'),
];
const TITLE = [{ language: 'en', text: 'A' }];
const RETURNING: CallerName[] = ['returningOfficer'];

/** A mutation with an input. */
const row = (field: string, value: object, letIn: readonly CallerName[]): Record<string, Row> => ({
  [field]: {
    sample: `${field}(input: $input) { __typename }`,
    ...input(`${field.charAt(0).toUpperCase()}${field.slice(1)}Input`, value),
    letIn,
  },
});
/** A mutation that takes an id. */
const rows = (fields: readonly string[], id: string, letIn: readonly CallerName[]): Record<string, Row> =>
  Object.fromEntries(fields.map(field => [field, { sample: byId(field, id), letIn }]));

export const QUERIES: Readonly<Record<string, Row>> = {
  summit: { sample: byId('summit', SUMMIT), letIn: EVERYBODY },
  summits: { sample: 'summits { totalCount }', letIn: EVERYBODY },
  nextSummit: { sample: 'nextSummit { id }', letIn: EVERYBODY },
  delegations: { sample: `delegations(summitId: "${SUMMIT}") { nodes { id } }`, letIn: EVERYBODY },
};

const PAST = { title: TITLE, zone: 'Nowhere', provenance: 'RECORDED_RETROSPECTIVELY' };
const AGENDA_ITEM = { summitId: SUMMIT, kind: 'INFORMATION', title: TITLE };

export const MUTATIONS: Readonly<Record<string, Row>> = {
  ...row('createSummit', { title: TITLE, zone: 'Nowhere' }, OFFICERS),
  ...row('recordPastSummit', PAST, OFFICERS),
  ...row('updateSummit', { id: SUMMIT, expectedVersion: 1 }, OFFICERS),
  ...rows(['announceSummit', 'openRegistration', 'closeRegistration', 'openSummit', 'closeSummit'], SUMMIT, OFFICERS),
  ...rows(['reportCredentials'], SUMMIT, RETURNING),
  ...row('adoptMinutes', { id: SUMMIT, fileId: nobodys('file') }, OFFICERS),
  ...row('cancelSummit', { id: SUMMIT, expectedVersion: 1, reason: 'A' }, OFFICERS),
  ...row('postponeSummit', { id: SUMMIT, expectedVersion: 1, reason: 'A' }, OFFICERS),

  ...row('addSummitSession', { summitId: SUMMIT, kind: 'PLENARY', title: TITLE }, OFFICERS),
  ...row('updateSummitSession', { id: nobodys('session') }, OFFICERS),
  ...row('updateAgendaItem', { id: ITEM }, OFFICERS),
  ...row('addAgendaItem', AGENDA_ITEM, OFFICERS),
  ...row('addLateAgendaItem', AGENDA_ITEM, OFFICERS),
  ...row('circulateDocument', { itemId: ITEM, fileId: nobodys('file') }, OFFICERS),
  ...rows(['reachAgendaItem', 'finishAgendaItem', 'postponeAgendaItem'], ITEM, [...OFFICERS, ...RETURNING]),

  ...row('registerDelegation', { summitId: SUMMIT }, [...HEADS, ...OFFICERS]),
  ...row('signCredential', { delegationId: DELEGATION }, [...HEADS, ...OFFICERS]),
  ...rows(['submitDelegation', 'amendDelegation', 'withdrawDelegation'], DELEGATION, [...HEADS, ...OFFICERS]),
  ...rows(['prepareCredentials'], DELEGATION, OFFICERS),
  ...rows(['accreditDelegation'], DELEGATION, RETURNING),
  ...row('rejectDelegation', { delegationId: DELEGATION, reason: 'A' }, RETURNING),

  ...row('addDelegate', { delegationId: DELEGATION, name: 'A', role: 'HEAD' }, [...HEADS, ...OFFICERS]),
  ...rows(['confirmDelegate'], DELEGATE, OFFICERS),
  ...rows(['registerDelegate', 'cancelDelegate', 'checkOut', 'issueCheckInCode'], DELEGATE, SIGNED_IN),
  ...row('setDelegateListing', { delegateId: DELEGATE, unlisted: true }, SIGNED_IN),
  ...row('checkIn', { delegateId: DELEGATE }, SIGNED_IN),
  checkInByCode: { sample: 'checkInByCode(code: "kur_ci_nobodys") { __typename }', letIn: EVERYBODY },
};

export const SUBSCRIPTIONS: Readonly<Record<string, Row>> = {
  summitUpdated: { sample: byId('summitUpdated', SUMMIT), letIn: EVERYBODY },
};
