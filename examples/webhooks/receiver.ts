/**
 * Receives webhooks of Kurultai: believes only what is signed, takes each event once, and answers at once.
 *
 *   npm install standardwebhooks
 *   WEBHOOK_SECRET=whsec_… PORT=8080 npx tsx receiver.ts
 */
import { createServer, type IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';

interface NetworkEvent {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

const { WEBHOOK_SECRET = '', PORT = '8080' } = process.env;
const webhook = new Webhook(WEBHOOK_SECRET);
const MOST_BYTES = 65_536;

/** Where you keep what you have taken: in a real receiver a table with a unique column. */
const taken = new Set<string>();

/** What you do with an event. Ids only: ask the network what is behind them. */
function handle(id: string, { type, data }: NetworkEvent): void {
  console.log(`taken ${id} ${type} ${JSON.stringify(data)}`);
}

/** The body as it came: one byte more or less, and the signature does not hold. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function statusOf(request: IncomingMessage): Promise<number> {
  if (request.method !== 'POST') return 405;
  const body = await bodyOf(request);
  if (body === undefined) return 413;
  let event: NetworkEvent;
  try {
    // Throws for a wrong signature, and for one that is older or newer than five minutes: somebody may have kept it.
    event = webhook.verify(body, request.headers as Record<string, string>) as NetworkEvent;
  } catch {
    return 401;
  }
  const id = String(request.headers['webhook-id']);
  // The same event may come again, under the same id: it was taken, and the sender only has to be told.
  if (!taken.has(id)) {
    handle(id, event);
    taken.add(id);
  }
  return 204;
}

const server = createServer((request, response) => {
  statusOf(request).then(
    status => response.writeHead(status, status === 413 ? { connection: 'close' } : {}).end(),
    // Anything but 2xx, and it comes again later.
    () => response.writeHead(500).end(),
  );
});
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening on ${String(typeof address === 'object' ? address?.port : address)}`);
});
