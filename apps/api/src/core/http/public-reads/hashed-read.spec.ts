import { describe, expect, it } from '@jest/globals';
import { hashedRead } from './hashed-read.js';

const hash = 'ab'.repeat(32);
const persisted = (value: unknown): string => JSON.stringify({ persistedQuery: value });
const known = persisted({ version: 1, sha256Hash: hash });
const url = (parameters: Record<string, string>): string => `/graphql?${new URLSearchParams(parameters).toString()}`;
const formOf = (variables: string): string | undefined => hashedRead(url({ extensions: known, variables }))?.form;

describe('a request for a document by its hash', () => {
  it('is told by its hash and its variables, in whatever order and with whatever spaces they are written', () => {
    expect(hashedRead(url({ extensions: known }))).toEqual({ hash, form: formOf('{}') });
    const wanted = formOf('{"first":2,"filter":{"kinds":["NGO"],"text":null}}');
    expect(wanted).toEqual(expect.any(String));
    expect(formOf('{ "filter": {"text":null, "kinds":["NGO"]}, "first": 2.0 }')).toBe(wanted);
  });

  it('is another one by every difference that can change the answer', () => {
    const forms = [
      '{}',
      '{"a":1}',
      '{"a":"1"}',
      '{"a":null}',
      '{"a":[1]}',
      '{"a":[[1]]}',
      '{"a":{"b":1}}',
      '{"a":[["b",1]]}',
      '{"a":{"object":[["b",1]]}}',
      '{"a":[1,2]}',
      '{"a":[2,1]}',
    ].map(formOf);
    expect(new Set(forms).size).toBe(forms.length);
    const named = hashedRead(url({ extensions: known, operationName: 'a' }))?.form;
    expect(forms).not.toContain(named);
  });

  it.each([
    ['no parameters', '/graphql'],
    ['a text', url({ query: '{ viewer { kind } }' })],
    ['a text beside the hash', url({ query: '{ viewer { kind } }', extensions: known })],
    ['two hashes', `${url({ extensions: known })}&${url({ extensions: known }).slice(9)}`],
    ['another version', url({ extensions: persisted({ version: 2, sha256Hash: hash }) })],
    ['no hash', url({ extensions: persisted({ version: 1, sha256Hash: 'a' }) })],
    ['a hash that is a list', url({ extensions: persisted({ version: 1, sha256Hash: [hash] }) })],
    ['extensions that are no JSON', url({ extensions: '{' })],
    ['extensions that are null', url({ extensions: 'null' })],
    ['a persisted query that is null', url({ extensions: persisted(null) })],
  ])('is not what brings %s', (_, address) => {
    expect(hashedRead(address)).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nested without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('has no form of its own with variables that are %s', (_, variables) => {
    expect(hashedRead(url({ extensions: known, variables }))).toEqual({ hash, form: undefined });
  });

  it('has none with variables that are given twice', () => {
    expect(hashedRead(`${url({ extensions: known, variables: '{}' })}&variables=%7B%7D`)?.form).toBeUndefined();
  });
});
