import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newSecret, signatureOf } from '../../../apps/api/src/modules/webhook/domain/signature.js';
import { until } from '../../support/until.js';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const COMMANDS: Record<string, [string, ...string[]]> = {
  TypeScript: [
    process.execPath,
    '--import',
    path('test/support/typescript.mjs'),
    path('examples/webhooks/receiver.ts'),
  ],
  Python: ['python3', path('examples/webhooks/receiver.py')],
};
const BODY = '{"type":"publication.published","timestamp":"2026-11-24T09:00:00.000Z","data":{"publication":"pub_1"}}';

describe.each(Object.keys(COMMANDS))('the receiver in %s of the examples', language => {
  const secret = newSecret();
  let child: ChildProcess;
  let output = '';
  let url = '';

  beforeAll(async () => {
    const [program, ...args] = COMMANDS[language] ?? [''];
    const { PATH = '', HOME = '' } = process.env;
    child = spawn(program, args, {
      env: { PATH, HOME, PORT: '0', WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    await until(() => output.includes('listening on '), 60);
    url = `http://127.0.0.1:${/listening on (\d+)/u.exec(output)?.[1] ?? ''}/`;
  }, 70_000);
  afterAll(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  const now = () => Math.floor(Date.now() / 1000);
  const send = async (id: string, { secrets = [secret], timestamp = now(), signed = BODY, body = BODY } = {}) => {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id, timestamp, body: signed }, secrets),
    };
    return (await fetch(url, { method: 'POST', body, headers })).status;
  };
  const taken = (id: string) => output.split('\n').filter(line => line.startsWith(`taken ${id} `));

  it('takes what is signed, once', async () => {
    expect([await send('event_1'), await send('event_1'), await send('event_2')]).toEqual([204, 204, 204]);
    await until(() => taken('event_2').length === 1);
    expect(taken('event_1')).toEqual(['taken event_1 publication.published {"publication":"pub_1"}']);
  });

  it('takes what is signed by two secrets, while one is changed for the other', async () => {
    expect(await send('event_3', { secrets: [newSecret(), secret] })).toBe(204);
    await until(() => taken('event_3').length === 1);
  });

  it.each<[string, Parameters<typeof send>[1]]>([
    ['by another secret', { secrets: [newSecret()] }],
    ['for another body', { signed: `${BODY} ` }],
    ['ten minutes ago', { timestamp: now() - 600 }],
    ['for a time to come', { timestamp: now() + 600 }],
  ])('refuses what was signed %s', async (_, change) => {
    expect(await send('event_4', change)).toBe(401);
    expect(taken('event_4')).toEqual([]);
  });

  it('refuses what is not signed at all, or is too large', async () => {
    expect((await fetch(url, { method: 'POST', body: BODY })).status).toBe(401);
    expect(await send('event_5', { body: 'x'.repeat(70_000) }).catch(() => 413)).toBe(413);
  });
});
