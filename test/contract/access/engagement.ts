/** Who may call the root fields of the module engagement. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const ENGAGEMENT = nobodys('eng');
const TITLE = [{ language: 'en', text: 'Example' }];
const letIn = [...HEADS, 'memberEditor', ...OFFICERS] as const;

export const QUERIES: Readonly<Record<string, Row>> = {
  engagement: { sample: byId('engagement', ENGAGEMENT), letIn: EVERYBODY },
  contextNote: { sample: byId('contextNote', nobodys('note')), letIn: EVERYBODY },
  contextNotes: { sample: 'contextNotes { nodes { id } }', letIn: EVERYBODY },
  engagements: { sample: 'engagements { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  recordEngagement: {
    sample: 'recordEngagement(input: $input) { __typename }',
    ...input('RecordEngagementInput', { kind: 'ENQUIRY', state: 'PROPOSED', title: TITLE, hostId: nobodys('org') }),
    letIn,
  },
  planEngagement: { sample: byId('planEngagement', ENGAGEMENT), letIn },
  confirmEngagement: { sample: byId('confirmEngagement', ENGAGEMENT), letIn },
  beginEngagement: { sample: byId('beginEngagement', ENGAGEMENT), letIn },
  completeEngagement: {
    sample: 'completeEngagement(input: $input) { __typename }',
    ...input('CompleteEngagementInput', { id: ENGAGEMENT, outcome: TITLE }),
    letIn,
  },
  cancelEngagement: {
    sample: 'cancelEngagement(input: $input) { __typename }',
    ...input('EngagementNoteInput', { id: ENGAGEMENT, reason: 'Example' }),
    letIn,
  },
  postponeEngagement: {
    sample: 'postponeEngagement(input: $input) { __typename }',
    ...input('EngagementNoteInput', { id: ENGAGEMENT, reason: 'Example' }),
    letIn,
  },
  correctEngagement: {
    sample: 'correctEngagement(input: $input) { __typename }',
    ...input('CorrectEngagementInput', {
      ...{ id: ENGAGEMENT, expectedVersion: 1, reason: 'Example' },
      ...{ kind: 'ENQUIRY', state: 'PROPOSED', title: TITLE },
    }),
    letIn,
  },
  citeEngagement: {
    sample: 'citeEngagement(input: $input) { __typename }',
    ...input('CiteEngagementInput', { applicationId: nobodys('app'), engagementId: ENGAGEMENT }),
    letIn: [...HEADS, ...OFFICERS],
  },
  addActionItem: {
    sample: 'addActionItem(input: $input) { __typename }',
    ...input('AddActionItemInput', { engagementId: ENGAGEMENT, description: TITLE }),
    letIn,
  },
  completeActionItem: {
    sample: 'completeActionItem(input: $input) { __typename }',
    ...input('CompleteActionItemInput', { id: nobodys('todo'), expectedVersion: 1, evidence: 'Example' }),
    letIn,
  },
  dropActionItem: {
    sample: 'dropActionItem(input: $input) { __typename }',
    ...input('DropActionItemInput', { id: nobodys('todo'), expectedVersion: 1, reason: 'Example' }),
    letIn,
  },
  recordContextNote: {
    sample: 'recordContextNote(input: $input) { __typename }',
    ...input('RecordContextNoteInput', {
      ...{ title: TITLE, body: TITLE, source: 'Example' },
      programmeIds: [nobodys('prog')],
    }),
    letIn: OFFICERS,
  },
  updateContextNote: {
    sample: 'updateContextNote(input: $input) { __typename }',
    ...input('UpdateContextNoteInput', {
      ...{ id: nobodys('note'), expectedVersion: 1 },
      ...{ title: TITLE, body: TITLE, source: 'Example', countries: ['KZ'] },
    }),
    letIn: OFFICERS,
  },
  addEngagementPerson: {
    sample: 'addEngagementPerson(input: $input) { __typename }',
    ...input('AddEngagementPersonInput', {
      ...{ engagementId: ENGAGEMENT, basis: 'PUBLIC_ROLE' },
      ...{ name: 'Example Person', office: 'Example' },
    }),
    letIn,
  },
  removeEngagementPerson: { sample: byId('removeEngagementPerson', nobodys('attendee')), letIn },
};
