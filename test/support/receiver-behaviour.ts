/** What every receiver of webhooks in examples/ does, whatever it is written in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newSecret, signatureOf } from '../../apps/api/src/modules/webhook/domain/signature.js';
import { until } from './until.js';

const BODY = '{"type":"publication.published","timestamp":"2026-11-24T09:00:00.000Z","data":{"publication":"pub_1"}}';

/** @param start runs it, with its standard output as a pipe */
export function describeReceiver(language: string, start: (environment: NodeJS.ProcessEnv) => ChildProcess): void {
  describe(`the receiver in ${language} of the examples`, () => {
    const secret = newSecret();
    let child: ChildProcess;
    let output = '';
    let url = '';

    beforeAll(async () => {
      child = start({ PORT: '0', WEBHOOK_SECRET: secret });
      child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
      await until(() => output.includes('listening on '), 60);
      url = `http://127.0.0.1:${/listening on (\d+)/u.exec(output)?.[1] ?? ''}/hooks/kurultai`;
    }, 70_000);
    afterAll(async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    });

    const send = async (id: string, { secrets = [secret], late = 0, signed = BODY, body = BODY } = {}) => {
      const timestamp = Math.floor(Date.now() / 1000) - late;
      const headers = {
        'content-type': 'application/json',
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
      ['ten minutes ago', { late: 600 }],
      ['for a time to come', { late: -600 }],
    ])('refuses what was signed %s', async (_, change) => {
      expect(await send('event_4', change)).toBe(400);
      expect(taken('event_4')).toEqual([]);
    });

    it('refuses what is not signed at all, or is too large', async () => {
      expect((await fetch(url, { method: 'POST', body: BODY })).status).toBe(400);
      expect((await fetch(url, { method: 'POST' })).status).toBe(400);
      expect(await send('event_5', { body: 'x'.repeat(70_000) }).catch(() => 413)).toBe(413);
    });
  });
}
