/** Who may call the root fields of the module engagement. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const ENGAGEMENT = nobodys('eng');
const TITLE = [{ language: 'en', text: 'Example' }];
const letIn = [...HEADS, 'memberEditor', ...OFFICERS] as const;

export const QUERIES: Readonly<Record<string, Row>> = {
  engagement: { sample: byId('engagement', ENGAGEMENT), letIn: EVERYBODY },
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
};
