/** Who may call the root fields of the module task. */
import type { Row } from './row.js';

export const QUERIES: Readonly<Record<string, Row>> = {};

export const MUTATIONS: Readonly<Record<string, Row>> = {};
