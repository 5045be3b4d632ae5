#!/usr/bin/env node
/**
 * Receives webhooks of Kurultai with Express: believes only what is signed, takes each event once, and answers at once.
 *
 *   npm install && npm install https://network.example/sdk/kurultai-sdk-0.1.0.tgz
 *   WEBHOOK_SECRET=whsec_… PORT=8080 node receiver.mjs
 */
import { verify, WebhookError } from '@kurultai/sdk/webhooks';
import express from 'express';

const { WEBHOOK_SECRET, WEBHOOK_OLD_SECRET, PORT = '8080' } = process.env;
if (!WEBHOOK_SECRET) {
  console.error('Usage: WEBHOOK_SECRET=whsec_… [WEBHOOK_OLD_SECRET=whsec_…] [PORT=8080] node receiver.mjs');
  process.exit(2);
}

/** Where you keep what you have taken: in a real receiver a table with a unique column. */
const taken = new Set();

/** What you do with an event. Ids only: ask the network what is behind them. */
function handle({ id, type, data }) {
  console.log(`taken ${id} ${type} ${JSON.stringify(data)}`);
}

// The bytes as they came: what express.json() makes of them no longer fits the signature.
const bytes = express.raw({ type: () => true, limit: '64kb' });

const app = express();
app.post('/hooks/kurultai', bytes, async (request, response) => {
  let event;
  try {
    // Two secrets, while one is changed for the other.
    event = await verify(request.body ?? '', request.headers, [WEBHOOK_SECRET, WEBHOOK_OLD_SECRET]);
  } catch (error) {
    // Anything but 2xx, and it comes again later.
    if (!WebhookError.is(error)) throw error;
    return response.status(400).send(error.code);
  }
  // The same event may come again, under the same id: it was taken, and the sender only has to be told.
  if (!taken.has(event.id)) {
    handle(event);
    taken.add(event.id);
  }
  return response.sendStatus(204);
});

const server = app.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
