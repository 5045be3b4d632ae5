/** What a row of the access matrix says, and the words that rows are written with. */
import { toTypeId } from '../../../apps/api/src/core/ids/index.js';
import { type CallerName, CALLER_NAMES } from '../../support/callers.js';
import type { TestApp } from '../../support/test-app.js';

export interface Row {
  /** The field with its arguments and a selection, as it stands in an operation. */
  readonly sample: string;
  /** The variables that the sample names, with their types. */
  readonly takes?: string;
  readonly variables?: (network: TestApp) => object | Promise<object>;
  readonly letIn: readonly CallerName[];
}

export const nobodys = (prefix: string) => toTypeId(prefix, '01900000-0000-7000-8000-000000000000');
export const EVERYBODY = CALLER_NAMES;
export const SIGNED_IN = CALLER_NAMES.filter(name => !/anonymous|Key$/u.test(name));
export const OFFICERS = ['officer', 'admin'] as const satisfies CallerName[];
export const HEADS = ['applicantHead', 'otherMemberHead', 'memberHead'] as const satisfies CallerName[];
export const KEYS = ['otherMemberKey', 'memberKey'] as const satisfies CallerName[];
export const EDITORS = [...HEADS, 'memberEditor', ...KEYS, ...OFFICERS] as const satisfies CallerName[];

export const input = (type: string, value: object) => ({
  takes: `$input: ${type}!`,
  variables: () => ({ input: value }),
});
export const byId = (field: string, id: string): string => `${field}(id: "${id}") { __typename }`;
