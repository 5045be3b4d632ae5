import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as vocabulary from '@kurultai/schema';
import { readdir, readFile } from 'node:fs/promises';
import {
  buildSchema,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { type AcceptedBreak, judge } from '../../apps/api/src/schema/breaking-changes.js';
import { clientSdl } from '../../apps/api/src/schema/client-sdl.js';
import { printContract } from '../../apps/api/src/schema/print-contract.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const library = new URL('../../libs/schema/', import.meta.url);
const committed = () => readFile(new URL('schema.graphql', library), 'utf8');
const contract = async (): Promise<GraphQLSchema> => buildSchema(clientSdl(await committed()));

/** Types of the schema language itself, and of the federation. */
const isOurs = (type: GraphQLNamedType) => !type.name.startsWith('__') && !isSpecifiedScalarType(type);

/** Types that show a state and nothing that may be done with it, each with its reason. */
const WITHOUT_ACTIONS: Readonly<Record<string, string>> = {
  AdoptionFigure: 'A number of adoptions; what may be done is with each of them.',
  ApplicationEvent: 'History: what an act led to.',
  ApplicationWaiver: 'A part of its application, whose DECIDE_WAIVER decides it.',
  ChecklistItem: 'Counted from documents and waivers, which say what may be done.',
  JobCount: 'A number of jobs; what may be done is with each of them.',
  MembershipEvent: 'History: an entry of the ledger never changes.',
  MouEvent: 'History: what happened to a memorandum.',
  TranslationFigure: 'A number of translations; what may be done is with each of them.',
  TranslationSegment: 'A part of its translation, whose actions change it.',
  WebhookDelivery: 'A trace of what was sent; its webhook sends it again.',
  VisaVerification: 'What a stranger with a code is told.',
};

describe('the contract', () => {
  it('is what the code says, printed without a database', async () => {
    expect(await printContract()).toBe(await committed());
  });

  it('describes every type, field, argument, input and value', async () => {
    const silent: string[] = [];
    const check = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description || description.trim().length < 8) silent.push(name);
    };
    for (const type of Object.values((await contract()).getTypeMap()).filter(isOurs)) {
      if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) check(type.name, type);
      if (isEnumType(type)) type.getValues().forEach(value => check(`${type.name}.${value.name}`, value));
      if (isInputObjectType(type))
        Object.values(type.getFields()).forEach(field => check(`${type.name}.${field.name}`, field));
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field);
          field.args.forEach(argument => check(`${type.name}.${field.name}(${argument.name})`, argument));
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('has the enum values of the shared vocabulary, with the same descriptions', async () => {
    const schema = await contract();
    const records = Object.values<unknown>(vocabulary).filter(isRecord).map(inWords);
    const known = new Set(records);
    const shared = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .map(type =>
        type
          .getValues()
          .map(({ name, description }) => `${name}: ${description ?? ''}`)
          .sort()
          .join('\n'),
      );
    expect(shared.filter(values => known.has(values)).length).toBeGreaterThanOrEqual(12);
  });

  it('has no list of objects without an end: a connection, or a cap in words', async () => {
    const endless: string[] = [];
    for (const type of Object.values((await contract()).getTypeMap()).filter(isOurs)) {
      if (!isObjectType(type) || /(Connection|Edge)$/u.test(type.name)) continue;
      for (const field of Object.values(type.getFields())) {
        const list = isNonNullType(field.type) ? field.type.ofType : field.type;
        if (!isListType(list) || !isObjectType(getNamedType(list))) continue;
        const bounded = /[Uu]p to \w+|[Ee]very |What the caller may do|Counts? by|^By /u.test(field.description ?? '');
        if (!bounded) endless.push(`${type.name}.${field.name}`);
      }
    }
    expect(endless).toEqual([]);
  });

  it('lets one document ask every mutation: each result may be a GuardFailed', async () => {
    const schema = await contract();
    const results = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => getNamedType(type));
    expect(results.length).toBeGreaterThan(100);
    const without = results.filter(
      type => !isUnionType(type) || !type.getTypes().some(({ name }) => name === 'GuardFailed'),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('says of everything that has a state what may be done with it now', async () => {
    const silent = Object.values((await contract()).getTypeMap())
      .filter(type => isOurs(type) && isObjectType(type) && !/AvailableAction$/u.test(type.name))
      .filter(isObjectType)
      .filter(type => {
        const fields = type.getFields();
        const stateful = Object.values(fields).some(({ type: of }) => {
          const named = getNamedType(of);
          return isEnumType(named) && /(State|Status|Lifecycle)$/u.test(named.name);
        });
        return stateful && !fields['availableActions'];
      });
    expect(silent.map(({ name }) => name).sort()).toEqual(Object.keys(WITHOUT_ACTIONS).sort());
  });
});

describe('the contract as it is served', () => {
  let network: TestApp;
  beforeAll(async () => {
    network = await startTestApp();
  });
  afterAll(() => network.close());

  it('is the committed one', async () => {
    const { data } = await network.graphql<{
      __schema: { types: { name: string; fields: { name: string }[] | null }[] };
    }>('{ __schema { types { name fields { name } } } }');
    const served = data?.__schema.types.filter(({ name }) => !/^_|__/u.test(name)) ?? [];
    const schema = await contract();
    for (const { name, fields } of served) {
      const type = schema.getType(name);
      expect(`${name} ${String(type !== undefined)}`).toBe(`${name} true`);
      const expected = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
      const shown = (fields ?? []).map(field => field.name).filter(field => !field.startsWith('_'));
      expect([name, ...shown.sort()]).toEqual([name, ...expected.sort()]);
    }
  });
});

describe('released contracts', () => {
  const released = async () => {
    const folder = new URL('released/', library);
    const names = await readdir(folder);
    const texts = names.map(
      async name => [name.replace('.graphql', ''), await readFile(new URL(name, folder), 'utf8')] as const,
    );
    return new Map(await Promise.all(texts));
  };

  it('are broken by no change that is not listed with its reason', async () => {
    const accepted = JSON.parse(await readFile(new URL('accepted-breaks.json', library), 'utf8')) as AcceptedBreak[];
    const releases = await released();
    expect(releases.size).toBeGreaterThan(0);
    expect(judge(releases, await committed(), accepted)).toEqual({ undeclared: [], unused: [] });
  });

  it('would be seen to break, accepted with a reason only, and an acceptance of nothing is refused', async () => {
    const current = await committed();
    const broken = current.replace(/^ {2}viewer: Viewer!$/mu, '  visitor: Viewer!');
    const releases = new Map([['9.9.9', current]]);
    const change = 'Query.viewer was removed.';
    expect(judge(releases, broken, []).undeclared).toEqual([`9.9.9: ${change}`]);
    expect(judge(releases, broken, [{ since: '9.9.9', change, reason: ' ' }]).undeclared).toHaveLength(1);
    expect(judge(releases, broken, [{ since: '9.9.9', change, reason: 'Nobody asks.' }]).undeclared).toEqual([]);
    expect(judge(releases, current, [{ since: '9.9.9', change, reason: 'Nobody asks.' }]).unused).toEqual([
      `9.9.9: ${change}`,
    ]);
  });
});

const isRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string');

const inWords = (record: Record<string, string>): string =>
  Object.entries(record)
    .map(([name, text]) => `${name}: ${text}`)
    .sort()
    .join('\n');
