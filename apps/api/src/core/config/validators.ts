/** The forms that configuration values take, for envalid. A message continues the sentence "VARIABLE …". */
import { makeValidator } from 'envalid';
import { isIP } from 'node:net';

/** A PostgreSQL connection address. */
export const postgresUrl = makeValidator<string>(input => {
  if (!/^postgres(ql)?:\/\//u.test(input) || !URL.canParse(input)) {
    throw new TypeError('is not a PostgreSQL connection address');
  }
  return input;
});

/** A web address without a path, such as `https://network.example`. */
export const webOrigin = makeValidator<string>(input => {
  if (!URL.canParse(input) || !/^https?:$/u.test(new URL(input).protocol)) {
    throw new TypeError('is not a web address');
  }
  const { origin, href } = new URL(input);
  if (href !== `${origin}/`) throw new TypeError('holds more than scheme, host and port');
  return origin;
});

/** Network addresses, or ranges of them, separated by commas. */
export const addressRanges = makeValidator<string>(input => {
  for (const range of input.split(',')) {
    const [address = '', length, ...rest] = range.trim().split('/');
    const bits = isIP(address) === 6 ? 128 : 32;
    const fits = length === undefined || (/^\d{1,3}$/u.test(length) && Number(length) >= 1 && Number(length) <= bits);
    if (isIP(address) === 0 || !fits || rest.length > 0) {
      throw new TypeError(`holds ${JSON.stringify(range.trim().slice(0, 80))}, which is no network address or range`);
    }
  }
  return input;
});

const isSecretKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{43}=$/u.test(text) && Buffer.from(text, 'base64').length === 32;

/** 32 bytes in base64. A message never repeats them. */
export const secretKey = makeValidator<string>(input => {
  if (!isSecretKey(input)) throw new TypeError('is not 32 bytes in base64');
  return input;
});

/** The same for several, separated by commas. */
export const secretKeys = makeValidator<string>(input => {
  if (!input.split(',').every(text => isSecretKey(text.trim()))) {
    throw new TypeError('is not a list of 32 bytes in base64 each, separated by commas');
  }
  return input;
});

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u;

/** An instant in ISO 8601. */
export const instant = makeValidator<string>(input => {
  const time = ISO_INSTANT.test(input) ? Date.parse(input) : Number.NaN;
  if (Number.isNaN(time)) throw new TypeError('is not an instant in ISO 8601');
  return new Date(time).toISOString();
});

/** A whole number in a closed range. */
export const wholeNumber = (least: number, most: number) =>
  makeValidator<number>(input => {
    const value = Number(input);
    if (!/^\d{1,15}$/u.test(input) || value < least || value > most) {
      throw new TypeError(`is not a whole number from ${String(least)} to ${String(most)}`);
    }
    return value;
  });

/** One of a few words. */
export const word = <T extends string>(...words: readonly T[]) =>
  makeValidator<T>(input => {
    const found = words.find(known => known === input);
    if (found === undefined) throw new TypeError(`is not one of ${words.join(', ')}`);
    return found;
  });

/** Any text that is not empty. */
export const text = makeValidator<string>(input => {
  if (input.trim() === '') throw new TypeError('is empty');
  return input;
});
