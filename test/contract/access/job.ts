/** Who may call the root fields of the module job. */
import { byId, nobodys, OFFICERS, type Row } from './row.js';

export const QUERIES: Readonly<Record<string, Row>> = {
  jobs: { sample: 'jobs { nodes { id } }', letIn: OFFICERS },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  retryJob: { sample: byId('retryJob', nobodys('job')), letIn: OFFICERS },
};
