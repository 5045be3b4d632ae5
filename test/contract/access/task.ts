/** Who may call the root fields of the module task. */
import { HEADS, OFFICERS, type Row } from './row.js';

export const QUERIES: Readonly<Record<string, Row>> = {
  myTasks: {
    sample: 'myTasks { totalCount }',
    letIn: [...HEADS, 'memberEditor', ...OFFICERS, 'board', 'auditor', 'returningOfficer'],
  },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {};
