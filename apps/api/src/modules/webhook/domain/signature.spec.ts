import { describe, expect, it } from '@jest/globals';
import { Webhook as Signer } from 'standardwebhooks';
import { newSecret, signatureOf } from './signature.js';
import { snippetOf } from './snippet.js';

describe('a signature', () => {
  it('is the one that the library of the specification makes, for each secret', () => {
    const secrets = [newSecret(), newSecret()];
    const message = { id: 'event_1', timestamp: 1_795_000_000, body: '{"type":"a.b","text":"Әселім 👋"}' };
    const expected = secrets.map(secret =>
      new Signer(secret).sign(message.id, new Date(message.timestamp * 1000), message.body),
    );
    expect(signatureOf(message, secrets)).toBe(expected.join(' '));
  });

  it('is made with a secret of 32 random bytes', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});

describe('the beginning of an answer', () => {
  it.each([
    ['', null],
    [' \r\n ', null],
    ['ok\n\tline', 'ok\n\tline'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a\u0000b\u001B[31mc', 'a\uFFFDb\uFFFD[31mc'],
    ['a\u202Eb\u200Bc', 'a\uFFFDb\uFFFDc'],
    ['👋'.repeat(501), '👋'.repeat(500)],
  ])('%j is kept as plain text', (answer, kept) => {
    expect(snippetOf(Buffer.from(answer))).toBe(kept);
  });

  it('is readable also where the bytes are no text', () => {
    expect(snippetOf(Buffer.from([0xff, 0xfe, 0x41]))).toBe('\uFFFD\uFFFDA');
  });
});
