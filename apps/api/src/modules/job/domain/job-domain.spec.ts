import { describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../core/ids/index.js';
import { errorLine } from './error-line.js';
import { jobNumberOf, uuidOfJob } from './job-number.js';

describe('the id of a job', () => {
  it.each(['1', '4711', '281474976710655'])('leads back to the number %s', number => {
    expect(jobNumberOf(uuidOf('Job', idOf('Job', uuidOfJob(number))))).toBe(number);
  });

  it('is no other uuid', () => {
    expect(jobNumberOf(newUuid())).toBeUndefined();
  });
});

describe('what is shown of an error', () => {
  it.each<[string | null, string | null]>([
    [null, null],
    ['', null],
    ['not yet', 'not yet'],
    ['First line\n    at file.js:1:1', 'First line'],
    ['Mail to aigul.s@example.kz was refused', 'Mail to [address] was refused'],
    ['GET https://example.org/feed?token=abc&x=1 answered 500', 'GET https://example.org/feed?… answered 500'],
    ['Call +7 701 555 12 34 failed', 'Call [number] failed'],
    ['sent with key kurultai_sk_0123456789abcdef', 'sent with key [secret]'],
    ['duplicate key value violates unique constraint "a_b"', 'duplicate key value violates unique constraint "a_b"'],
    ['connect ECONNREFUSED 127.0.0.1:80', 'connect ECONNREFUSED 127.0.0.1:80'],
  ])('%j is %j', (error, line) => {
    expect(errorLine(error)).toBe(line);
  });

  it('is no longer than 200 characters', () => {
    expect(errorLine('x'.repeat(5000))).toHaveLength(200);
  });
});
