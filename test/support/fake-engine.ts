/** A translation engine on loopback that answers as OpenAI's chat interface is documented, or as badly as a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an engine is asked, as far as tests look at it. */
export interface EngineQuestion {
  readonly model: string;
  readonly glossary: { term: string; target: string }[];
  readonly segments: { id: string; text: string }[];
  readonly authorization: string | undefined;
}

/** How the next question is answered. */
export type EngineBehaviour = (question: EngineQuestion, response: ServerResponse) => void | Promise<void>;

export interface FakeEngine {
  readonly url: string;
  readonly questions: EngineQuestion[];
  /** From now on. */
  answer(behaviour: EngineBehaviour): void;
  /** Answers well from now on. */
  answerAll(): void;
  close(): Promise<void>;
}

/** Answers each segment with something. */
export const translating =
  (translate: (text: string) => string | undefined): EngineBehaviour =>
  ({ segments }, response) => {
    const answered = segments.flatMap(({ id, text }) => {
      const translated = translate(text);
      return translated === undefined ? [] : [{ id, text: translated }];
    });
    say(response, { choices: [{ message: { role: 'assistant', content: JSON.stringify({ segments: answered }) } }] });
  };

/** Answers with a status, and nothing of use. */
export const refusing =
  (status: number, headers: Record<string, string> = {}): EngineBehaviour =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'no', type: 'error' } }));
  };

export const say = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

export async function startFakeEngine(): Promise<FakeEngine> {
  const well = translating(text => `«${text}»`);
  let behaviour: EngineBehaviour = well;
  const questions: EngineQuestion[] = [];
  const server = createServer((request, response) => {
    void read(request).then(async body => {
      const question = questionOf(request, body);
      questions.push(question);
      await behaviour(question, response);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    questions,
    answer: wanted => (behaviour = wanted),
    answerAll: () => (behaviour = well),
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function questionOf({ url, headers }: IncomingMessage, body: string): EngineQuestion {
  if (url !== '/v1/chat/completions') throw new Error(`Nobody answers at ${String(url)}.`);
  const { model, messages } = JSON.parse(body) as { model: string; messages: { content: string }[] };
  const { glossary, segments } = JSON.parse(messages.at(-1)?.content ?? '{}') as Omit<EngineQuestion, 'model'>;
  return { model, glossary, segments, authorization: headers.authorization };
}
