/** The forms that configuration values take, for envalid. A message continues the sentence "VARIABLE …". */
import { makeValidator } from 'envalid';

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
  return new URL(input).origin;
});

/** An instant in ISO 8601. */
export const instant = makeValidator<string>(input => {
  const time = Date.parse(input);
  if (Number.isNaN(time)) throw new TypeError('is not an instant in ISO 8601');
  return new Date(time).toISOString();
});

/** A whole number in a closed range. */
export const wholeNumber = (least: number, most: number) =>
  makeValidator<number>(input => {
    const value = Number(input);
    if (input.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
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
