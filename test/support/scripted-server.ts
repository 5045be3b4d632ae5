// For the tests of the SDK: a server on the loopback that answers as told, and a time that passes only when nothing is under way.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Runtime } from '../../libs/sdk/src/transport/index.js';

export type Script =
  | 'break'
  | 'hang'
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly raw?: string;
    };

export interface ScriptedServer {
  readonly origin: string;
  readonly url: string;
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[];
  /** What to answer next, one after the other; afterwards 500. */
  answer(...scripts: Script[]): void;
  close(): Promise<void>;
}

export async function scriptedServer(): Promise<ScriptedServer> {
  const script: Script[] = [];
  const requests: ScriptedServer['requests'] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part as Buffer));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: Buffer.concat(parts).toString() });
      play(script.shift() ?? { status: 500, raw: 'nothing was scripted' }, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    url: `${origin}/graphql`,
    requests,
    answer: (...scripts) => void script.push(...scripts),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function play(one: Script, response: ServerResponse): void {
  if (one === 'hang') return;
  if (one === 'break') return void response.destroy();
  const { status = 200, headers = {}, body, raw = JSON.stringify(body) } = one;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(raw);
}

async function read(response: Response) {
  return { status: response.status, headers: response.headers, body: await response.arrayBuffer() };
}

/** Timers fire, the earliest first and at once, whenever no request is under way. */
export class ManualTime implements Runtime {
  chance = 0.5;
  private clock = 0;
  private underWay = 0;
  private readonly timers = new Set<{ readonly at: number; readonly call: () => void }>();

  readonly fetch: typeof fetch = async (...request) => {
    this.underWay += 1;
    try {
      const { status, headers, ...response } = await fetch(...request).then(read);
      return new Response(response.body, { status, headers });
    } finally {
      this.underWay -= 1;
      this.look();
    }
  };

  now(): number {
    return this.clock;
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = { at: this.clock + milliseconds, call };
    this.timers.add(timer);
    this.look();
    return () => void this.timers.delete(timer);
  }

  private look(): void {
    setImmediate(() => {
      if (this.underWay > 0) return;
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      if (!next) return;
      this.timers.delete(next);
      this.clock = next.at;
      next.call();
      this.look();
    });
  }
}
