// What a field answers for which a test has given nothing.
import {
  getNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { LocalisedText } from '../generated/schema-map.js';

const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: false,
  CivilDay: '2026-01-01',
  CountryCode: 'KZ',
  DateTime: '2026-01-01T00:00:00.000Z',
  Float: 0,
  Int: 0,
  LanguageTag: 'en',
  MinorUnits: '0',
  PartialDate: '2026',
};

/** Null where null is allowed, empty lists, and otherwise something of the right kind. */
export function madeUp(type: GraphQLOutputType, info: GraphQLResolveInfo, url: string): unknown {
  if (!isNonNullType(type)) return null;
  const named = getNamedType(type);
  if (isListType(type.ofType)) return [];
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (isAbstractType(named)) return { __typename: info.schema.getPossibleTypes(named)[0]?.name };
  if (isObjectType(named)) return {};
  if (named.name === 'WebAddress') return new URL(`fake/${info.fieldName}`, url).href;
  return SCALARS[named.name] ?? `${info.parentType.name}.${info.fieldName}`;
}

/** A text in one language may be written as a string. */
export function asText(value: string | Partial<LocalisedText>): LocalisedText {
  const given = typeof value === 'string' ? { text: value } : value;
  return { language: 'en', origin: 'AUTHORED', stale: false, text: '', ...given };
}
