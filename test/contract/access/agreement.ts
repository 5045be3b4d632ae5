/** Who may call the root fields of the module agreement. */
import { byId, EVERYBODY, input, nobodys, OFFICERS, type Row } from './row.js';

export const QUERIES: Readonly<Record<string, Row>> = {
  mou: { sample: byId('mou', nobodys('mou')), letIn: EVERYBODY },
  mous: { sample: 'mous { nodes { id } }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  recordMou: {
    sample: 'recordMou(input: $input) { __typename }',
    ...input('RecordMouInput', {
      title: [{ language: 'en', text: 'Example' }],
      partyIds: [nobodys('org'), nobodys('org').replace(/0$/u, '1')],
      status: 'IN_FORCE',
      signed: { on: '2022' },
      provenance: 'RECORDED_RETROSPECTIVELY',
    }),
    letIn: OFFICERS,
  },
};
