/** What tests of the network's log need: two processes on one database, ways to publish, and who follows. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createCast, type Cast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp, type TestApp } from './test-app.js';
import { until } from './until.js';

const PUBLISH = `mutation ($input: PublishInput!) {
  publish(input: $input) { ... on PublishSuccess { publication { id } } }
}`;

export interface ActivityBench {
  readonly first: TestApp;
  readonly second: TestApp;
  readonly cast: Cast;
  /** Publishes for the member. @returns the id @param at by which process */
  publish(title: string, change?: object, at?: TestApp, token?: string): Promise<string>;
  sql<Row extends object>(text: string): Promise<Row[]>;
  /** Waits until the outbox is empty, so that all that has happened stands in the log. */
  logged(): Promise<void>;
  close(): Promise<void>;
}

export async function startActivityBench(): Promise<ActivityBench> {
  const first = await startTestApp();
  const second = await startTestApp({}, first.clock.now().toISOString(), first.database);
  const cast = await createCast(first);
  const sql = <Row extends object>(text: string) => ask<Row>(first.database.ownerUrl, text);
  return {
    first,
    second,
    cast,
    sql,
    publish: async (title, change = {}, at = first, token = cast.tokens.memberHead) => {
      const input = { content: [{ language: 'en', title, body: 'A' }], ...change };
      const { data, errors } = await at.graphql<{ publish: { publication: { id: string } } }>(
        PUBLISH,
        { input },
        token,
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return data.publish.publication.id;
    },
    logged: () =>
      until(async () => (await sql('select from outbox_event where delivered_at is null')).length === 0, 60),
    close: async () => {
      await second.close();
      await first.close();
    },
  };
}

/** Follows over a WebSocket that is cut, as by a broken network, after some answers. @returns the answers until then */
export async function cutAfter<Data>(
  url: string,
  payload: { query: string; variables?: Record<string, unknown> },
  answers: number,
): Promise<Data[]> {
  const told: Data[] = [];
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: {
      message: message => {
        if (message.type !== 'next') return;
        told.push(message.payload.data as Data);
        if (told.length === answers) client.terminate();
      },
    },
  });
  await new Promise<void>(resolve => {
    client.subscribe(payload, {
      next: () => undefined,
      error: () => {
        resolve();
      },
      complete: () => {
        resolve();
      },
    });
  });
  return told.slice(0, answers);
}
