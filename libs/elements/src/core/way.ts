// The way to the service: one client for all elements of a page, so that they share its patience and its answers.
import { Client } from '@kurultai/sdk';

/** The service that delivered this script. In a bundle of your own it is not: say `url` there. */
export const DELIVERED_BY: string = new URL('../../graphql', import.meta.url).href;

const clients = new Map<string, Client>();
const underWay = new Map<string, Promise<unknown>>();

/** Reads. What two elements ask at the same time is asked once. */
export function ask(url: string, key: string | undefined, document: string, variables: object): Promise<unknown> {
  const client = clientOf(url, key);
  const call = JSON.stringify([url, key, document, variables]);
  const found = underWay.get(call);
  if (found) return found;
  const answer = client.exchange(document, variables, { deadline: 30_000 }).then(({ data }) => data);
  underWay.set(call, answer);
  const done = (): boolean => underWay.delete(call);
  answer.then(done, done);
  return answer;
}

function clientOf(url: string, key: string | undefined): Client {
  const name = `${url} ${key}`;
  const client = clients.get(name) ?? new Client({ url, key });
  clients.set(name, client);
  return client;
}
