/** Requests as a stranger's program may send them: any method, headers and body, and what comes back. */
import type { GraphqlAnswer, TestApp } from './test-app.js';

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** Text and bytes are sent as they are; all else becomes JSON. */
  readonly body?: unknown;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphqlAnswer<Record<string, unknown>>;
}

/** The media type of today's GraphQL over HTTP: broken requests get a status of their own. */
export const MODERN = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** Sends it. The answer must be JSON. */
export async function send({ url }: TestApp, request: RawRequest): Promise<RawAnswer> {
  const { method = 'POST', path = '/graphql', headers = MODERN, body } = request;
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const sent = raw ? (body as BodyInit | undefined) : JSON.stringify(body);
  const response = await fetch(url + path, { method, headers, ...(sent !== undefined && { body: sent }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as RawAnswer['body'] };
}

/** What the first error says: its code, and the path and rule of each violation. */
export function faultOf({ errors = [] }: GraphqlAnswer<unknown>): { code?: string; rules: string[]; limit?: unknown } {
  const {
    code,
    violations = [],
    limit,
  } = (errors[0]?.extensions ?? {}) as {
    code?: string;
    violations?: { path: string[]; rule: string }[];
    limit?: unknown;
  };
  const rules = violations.map(({ path, rule }) => [...path, rule].join('.'));
  return { ...(code !== undefined && { code }), rules, ...(limit !== undefined && { limit }) };
}
