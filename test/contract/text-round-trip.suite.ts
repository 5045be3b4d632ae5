import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseText } from '../../apps/api/src/core/text/index.js';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** What other systems break: apostrophes, scripts, emoji, directions, markup, formulas, zeros, spaces. */
const TEXTS = [
  'Parent’R’Us',
  "Parent'R'Us",
  'Сенімен болашақ',
  'Абай Құнанбайұлы',
  'Әселім',
  '👩‍👩‍👧‍👦 family 🇰🇿',
  'آباء وأمهات',
  'הורים',
  '<b>&amp;</b>',
  '=1+1',
  '007',
  'a\u00a0b',
  '\\"quoted\\"',
  '{"json": true}',
  '%s $1 ${x}',
  'ﬁ ligature ½',
];

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) { ... on RegisterOrganisationSuccess { organisation {
    id names { text } source registrationNumber description(languages: ["en"]) { text }
  } } }
}`;

interface Registered {
  registerOrganisation: {
    organisation: {
      id: string;
      names: { text: string }[];
      source: string;
      registrationNumber: string;
      description: { text: string };
    };
  };
}

describe('text', () => {
  let network: TestApp;
  let cast: Cast;
  const roundTrip = async (text: string): Promise<string[]> => {
    const names = [{ text, language: 'en' }];
    const description = [{ language: 'en', text }];
    const input = { names, kind: 'NGO', source: text, registrationNumber: text, description };
    const { data, errors } = await network.graphql<Registered>(REGISTER, { input }, cast.tokens.officer);
    if (!data) throw new Error(JSON.stringify(errors));
    const { organisation } = data.registerOrganisation;
    const again = await network.graphql<{ node: { names: { text: string }[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Organisation { names { text } } } }',
      { id: organisation.id },
    );
    return [
      ...organisation.names.map(name => name.text),
      ...(again.data?.node.names.map(name => name.text) ?? []),
      organisation.source,
      organisation.registrationNumber,
      organisation.description.text,
    ];
  };

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it.each(TEXTS)('comes back byte for byte: %s', async text => {
    const back = await roundTrip(text);
    expect(back.map(one => Buffer.from(one).toString('hex'))).toEqual(
      Array.from({ length: 5 }, () => Buffer.from(text).toString('hex')),
    );
  });

  it('comes back byte for byte in NFC, whatever it is', async () => {
    const acceptable = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(text => parseText(text, { maxLength: 200 }).ok);
    await fc.assert(
      fc.asyncProperty(acceptable, async text => {
        expect(new Set(await roundTrip(text))).toEqual(new Set([text.normalize('NFC')]));
      }),
      { numRuns: 40 },
    );
  });
});
