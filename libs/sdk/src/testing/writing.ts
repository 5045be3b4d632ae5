// How the network in memory carries out a mutation: it succeeds, and keeps what was sent.
import {
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { FakeContext } from './context.js';
import type { Stored } from './records.js';

type Input = Readonly<Record<string, unknown>>;

/** The answer of success. What was refused, a test says itself by `network.answer`. */
export function written(args: Input, context: FakeContext, info: GraphQLResolveInfo): object {
  const union = getNamedType(info.returnType);
  const success = isUnionType(union)
    ? union.getTypes().find(({ name }) => name.endsWith('Success'))
    : (union as GraphQLObjectType);
  // Some take what they act on beside no input: `submitTranslation(id:, expectedVersion:)`.
  const input = (args.input ?? args) as Input;
  const answer: Stored = { __typename: success?.name };
  if (Array.isArray(input.items)) return { ...answer, ...writtenMany(input.items as Input[], context) };
  for (const field of Object.values(success?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    if (isObjectType(type) && 'id' in type.getFields()) {
      const { record, outcome } = kept(type.name, input, context);
      answer[field.name] = record;
      answer.outcome = outcome;
    }
  }
  return answer;
}

function writtenMany(items: readonly Input[], context: FakeContext): object {
  const results = items.map((item, index) => {
    const { record, outcome } = kept('Publication', item, context);
    return { index, externalId: item.externalId, outcome, publication: record };
  });
  const count = (outcome: string) => results.filter(one => one.outcome === outcome).length;
  return { results, created: count('CREATED'), updated: count('UPDATED'), unchanged: count('UNCHANGED') };
}

/** What has the same id or external id is changed, anything else is new. */
function kept(type: string, input: Input, { records }: FakeContext): { record: Stored; outcome: string } {
  const { id, externalId, expectedVersion } = input;
  const given = propertiesOf(type, input, records);
  const found = records.find(type, { id, externalId });
  if (!found) return { record: records.add(type, given), outcome: 'CREATED' };
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== found.version) {
    throw new GraphQLError('It has changed since you read it.', { extensions: { code: 'STALE' } });
  }
  const same = Object.entries(given).every(([name, value]) => JSON.stringify(found[name]) === JSON.stringify(value));
  if (!same) Object.assign(found, given, { version: Number(found.version) + 1 });
  return { record: found, outcome: same ? 'UNCHANGED' : 'UPDATED' };
}

/** Of what was sent: the properties that the type has under the same name, and the author's text. */
function propertiesOf(type: string, input: Input, records: FakeContext['records']): Stored {
  const [content] = [input.content].flat() as (Input | undefined)[];
  const texts = { ...content, ...input };
  const properties: Stored = {};
  for (const [name, value] of Object.entries(texts)) {
    if (name !== 'id' && name !== 'version' && value !== undefined && records.has(type, name)) {
      properties[name] = textOf(value);
    }
  }
  return properties;
}

/** Texts are sent as a list of languages, and read in one. */
function textOf(value: unknown): unknown {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  return first !== null && typeof first === 'object' && 'language' in first && 'text' in first ? first : value;
}
