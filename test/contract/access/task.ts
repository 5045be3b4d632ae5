/** Who may call the root fields of the module task. */
import { HEADS, OFFICERS, type Row } from './row.js';

/** Persons who act for an organisation, in whichever role. */
const letIn = [...HEADS, 'memberEditor', ...OFFICERS, 'board', 'auditor', 'returningOfficer'] as const;

export const QUERIES: Readonly<Record<string, Row>> = {
  myTasks: { sample: 'myTasks { totalCount }', letIn },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {};

export const SUBSCRIPTIONS: Readonly<Record<string, Row>> = {
  myTasksUpdated: { sample: 'myTasksUpdated', letIn },
};
