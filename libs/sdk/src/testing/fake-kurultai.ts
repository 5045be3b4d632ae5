// A network in memory. It knows no rules and no rights: it checks what is sent, and keeps it.
import { execute, GraphQLError, parse, validate } from 'graphql';
import { UsageError } from '../errors/index.js';
import type { EventData } from '../generated/events.js';
import { sign, type SignedRequest } from '../receiving/sign.js';
import type { FakeContext } from './context.js';
import { FaultQueue, type Faults } from './faults.js';
import { resolveField } from './reading.js';
import { type FakeRecords, Records } from './records.js';
import { refused } from './refused.js';
import { realSchema } from './schema.js';

/** A test's own answer to a field of `Query` or `Mutation`: what the schema has there, with `__typename` for a refusal. */
export type FakeAnswer = (args: Readonly<Record<string, unknown>>) => unknown;

export interface ReceivedRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  readonly authorization: string | null;
}

export interface FakeOptions {
  /** Its address; nothing is ever sent there. */
  readonly url?: string | undefined;
  /** Signs its webhooks. */
  readonly webhookSecret?: string | undefined;
}

/** A network in the memory of a test. */
export interface FakeKurultai {
  readonly url: string;
  /** Give it to your client: `new Kurultai(network)` takes address and fetch. */
  readonly fetch: typeof fetch;
  /** What goes wrong next. */
  readonly next: Faults;
  /** What came in, the oldest first: also what was lost afterwards, not what never arrived. */
  readonly requests: readonly ReceivedRequest[];
  readonly webhookSecret: string;
  /** Answers a field of `Query` or `Mutation` in your own way. */
  answer(field: string, answer: FakeAnswer): void;
  /** A webhook, signed as the network signs. Send it to your receiver. */
  webhook<Type extends keyof EventData>(type: Type, data: EventData[Type]): Promise<SignedRequest>;
}

/**
 * A network in memory: each request is checked against the real schema, mutations keep what was sent, and queries find it.
 * Rules, rights and search are the service's: answer for them with `answer`.
 * @param records what it holds at first
 */
export function fakeKurultai(records: FakeRecords = {}, options: FakeOptions = {}): FakeKurultai {
  const { url = 'https://network.example/graphql', webhookSecret = `whsec_${btoa('a secret of your tests only')}` } =
    options;
  const next = new FaultQueue();
  const requests: ReceivedRequest[] = [];
  const answers = new Map<string, FakeAnswer>();
  const replies = new Map<string, Kept>();
  let held: Records | undefined;

  async function reply({ query, variables }: ReceivedRequest): Promise<Reply> {
    const schema = await realSchema();
    let document;
    try {
      held ??= new Records(schema, records);
      document = parse(query);
    } catch (error) {
      if (error instanceof GraphQLError) return { body: { errors: [refused(error, 'syntax')] }, kept: false };
      // The test's own records are wrong: no retry helps.
      return { body: { errors: [{ message: (error as Error).message, extensions: { code: 'USAGE' } }] }, kept: false };
    }
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { body: { errors: wrong.map(error => refused(error, 'schema')) }, kept: false };
    const contextValue: FakeContext = { records: held, answers, url };
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue,
      fieldResolver: resolveField,
    });
    if (errors) return { body: { data, errors: errors.map(error => refused(error, 'type')) }, kept: false };
    return { body: { data }, kept: !contextValue.refused };
  }

  const fetch = async (_address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    // The bytes of a file: any address of the network takes them.
    if (init.method === 'PUT') return new Response(null, { status: 204 });
    const fault = next.take();
    if (fault?.kind === 'drop') throw new TypeError('The request was dropped.');
    const request = received(init);
    requests.push(request);
    if (fault?.kind === 'hang') await aborted(init.signal);
    if (fault?.kind === 'answer') return fault.response();
    const { idempotencyKey: key } = request;
    const sent = JSON.stringify([request.query, request.variables]);
    const known = key === null ? undefined : replies.get(key);
    if (known && known.sent !== sent) return reused();
    const answer = known?.answer ?? reply(request);
    if (key !== null) replies.set(key, { sent, answer });
    const { body, kept } = await answer;
    // As the service does: what was refused may be sent again under its key.
    if (key !== null && !kept) replies.delete(key);
    if (fault?.kind === 'lose') throw new TypeError('The answer was lost.');
    return Response.json(body, known && { headers: { 'idempotency-replayed': 'true' } });
  };

  return {
    url,
    fetch,
    next,
    requests,
    webhookSecret,
    answer: (field, own) => void answers.set(field, own),
    webhook: (type, data) => sign({ type, data }, webhookSecret),
  };
}

/** What was answered, and whether it is answered again under the same key. */
interface Reply {
  readonly body: object;
  readonly kept: boolean;
}

/** What stands under a key: the request, to tell another one from a repetition, and its answer. */
interface Kept {
  readonly sent: string;
  readonly answer: Promise<Reply>;
}

function reused(): Response {
  const message = 'This key was used for another request.';
  const violations = [{ path: ['Idempotency-Key'], rule: 'idempotencyKeyReused', message }];
  return Response.json({ errors: [{ message, extensions: { code: 'INPUT_INVALID', violations } }] });
}

function received({ body, headers }: RequestInit): ReceivedRequest {
  if (typeof body !== 'string') throw new UsageError('The network in memory takes GraphQL by POST.');
  const sent = new Headers(headers);
  const { query, variables } = JSON.parse(body) as Pick<ReceivedRequest, 'query' | 'variables'>;
  return {
    query,
    variables: variables ?? {},
    idempotencyKey: sent.get('idempotency-key'),
    authorization: sent.get('authorization'),
  };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')));
  });
}
