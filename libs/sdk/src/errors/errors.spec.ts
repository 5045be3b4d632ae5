import { describe, expect, it } from '@jest/globals';
import { errorOfAnswer } from './error-of-answer.js';
import {
  AnswerError,
  InputInvalidError,
  KurultaiError,
  RateLimitError,
  RefusedError,
  ServiceError,
  StaleError,
  UsageError,
} from './index.js';

describe('an error', () => {
  it.each([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'NOT_FOUND',
    'STALE',
    'QUERY_TOO_COSTLY',
    'INPUT_INVALID',
    'RATE_LIMITED',
    'INTERNAL',
  ])('of the code %s has a class of its own', code => {
    const error = errorOfAnswer({ message: 'No.', extensions: { code } }, {});
    expect(error).toMatchObject({ code, message: 'No.' });
    expect(error.name).not.toBe('AnswerError');
    expect(AnswerError.is(error) && KurultaiError.is(error)).toBe(true);
  });

  it('of a broken rule has its violations, none when a program makes one itself', () => {
    const violations = [{ path: ['input'], rule: 'tooLong', message: 'Too long.' }];
    expect(new InputInvalidError('INPUT_INVALID', 'No.', { violations }).violations).toEqual(violations);
    expect(new InputInvalidError('INPUT_INVALID', 'No.').violations).toEqual([]);
  });

  it('of a code that this SDK does not know is an AnswerError with that code', () => {
    expect(errorOfAnswer({ message: 'New.', extensions: { code: 'BRAND_NEW' } }, { status: 200 })).toMatchObject({
      name: 'AnswerError',
      code: 'BRAND_NEW',
      retryable: false,
    });
  });

  it('without a code, but with a status of 500 and more, may be tried again', () => {
    expect(ServiceError.is(errorOfAnswer({ message: 'Oh.' }, { status: 503 }))).toBe(true);
  });

  it('is recognised by its kind, not by its class: also when another copy of the SDK threw it', () => {
    class ForeignAnswerError extends Error {
      static readonly kind = 'AnswerError';
    }
    class ForeignStaleError extends ForeignAnswerError {
      static override readonly kind = 'StaleError' as 'AnswerError';
    }
    const foreign: unknown = new ForeignStaleError();
    expect([StaleError, AnswerError, RateLimitError].map(kind => kind.is(foreign))).toEqual([true, true, false]);
  });

  it('is nothing else: neither what looks like it nor nothing at all', () => {
    for (const value of [undefined, null, 'STALE', new Error('no'), { name: 'StaleError', code: 'STALE' }]) {
      expect(StaleError.is(value)).toBe(false);
    }
  });

  it('of a refusal lists every guard', () => {
    const guards = [
      { code: 'documentsMissing', message: 'Documents are missing.' },
      { code: 'tooLate', message: 'It is too late.' },
    ];
    expect(new RefusedError({ code: 'GUARD_FAILED', message: 'Not now.', guards })).toMatchObject({
      guards,
      retryable: false,
    });
    expect(new RefusedError({ code: 'ALREADY_VOTED', message: 'Done.' }).guards).toEqual([]);
  });

  it('of the program that uses the SDK leads to no service', () => {
    expect(new UsageError('No.').docsUrl).toBeUndefined();
  });
});
