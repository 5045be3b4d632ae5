/** The whole service with its cast, and short ways to save, publish, correct, take back and read as any of them. */
import { expect } from '@jest/globals';
import { JobRegistry } from '../../apps/api/src/core/jobs/index.js';
import { type CallerName, makeCallers } from './callers.js';
import { createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp } from './test-app.js';

/** A text in English. */
export const text = (title: string, body = 'Text.') => [{ language: 'en', title, body }];
/** A note in English. */
export const note = (said: string) => [{ language: 'en', text: said }];
const FIELDS = `id version status title { text } body { text } bodyHtml { text } excerpt { text } summary { text } inStream streamIncludedAt
  streamState streamComment scheduledFor publishedAt correctedAt correctionNote { text } retractedAt retractionReason { text }
  cover { url alternativeText { text } file { id } } revisions { version change note { text } organisation { id } }
  about { __typename id } mentions { id }`;

export interface Seen {
  id: string;
  version: number;
  [field: string]: unknown;
}
export interface Outcome {
  __typename: string;
  outcome?: string;
  publication?: Seen;
  guards?: { code: string }[];
}

export type PublicationLife = Awaited<ReturnType<typeof startPublicationLife>>;

/** Starts it. Close its `network` after the tests. */
export async function startPublicationLife() {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);

  async function attempt(caller: CallerName, field: string, type: string, input: object) {
    const success = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`;
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) { __typename
      ... on ${success} { publication { ${FIELDS} } } ... on GuardFailed { guards { code } } } }`;
    return callers.ask<{ result: Outcome }>(caller, query, { input });
  }
  async function act(caller: CallerName, field: string, type: string, input: object): Promise<Seen> {
    const answer = await attempt(caller, field, type, input);
    const publication = answer.data?.result.publication;
    if (!publication) throw new Error(JSON.stringify(answer));
    return publication;
  }
  const publish = (input: object, caller: CallerName = 'memberEditor') =>
    act(caller, 'publish', 'PublishInput', { content: text('A title'), ...input });
  const save = (input: object, caller: CallerName = 'memberEditor') =>
    act(caller, 'saveDraft', 'SaveDraftInput', { content: text('A draft'), ...input });
  async function read(caller: CallerName, id: string): Promise<Seen | null> {
    const query = `query ($id: ID!) { publication(id: $id) { ${FIELDS} } }`;
    const { data, errors } = await callers.ask<{ publication: Seen | null }>(caller, query, { id });
    expect(errors).toBeUndefined();
    return data?.publication ?? null;
  }
  async function listed(filter: object, caller: CallerName = 'anonymous'): Promise<string[]> {
    const query = `query ($filter: PublicationFilter) { publications(first: 100, filter: $filter) { nodes { id } } }`;
    const { data } = await callers.ask<{ publications: { nodes: { id: string }[] } }>(caller, query, { filter });
    return data?.publications.nodes.map(({ id }) => id) ?? [];
  }
  const events = async (id: string): Promise<string[]> => {
    const rows = await sql<{ type: string }>(`select type from outbox_event where subject = '${id}' order by position`);
    return rows.map(({ type }) => type);
  };
  const sql = <Row extends object>(statement: string) =>
    ask<Row & Record<string, unknown>>(network.database.ownerUrl, statement);
  const publishDue = async () => network.app.get(JobRegistry).handlers.get('publication.publish-due')?.({});
  const at = (seconds: number) => new Date(network.clock.now().getTime() + seconds * 1000).toISOString();

  return { network, cast, callers, attempt, act, publish, save, read, listed, events, sql, publishDue, at };
}
