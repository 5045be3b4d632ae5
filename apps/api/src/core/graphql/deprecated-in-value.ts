/** What a variable uses that will go away: graphql-js looks into documents only. */
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** @returns sentences as graphql-js words them for documents */
export function deprecatedInValue(type: GraphQLType | undefined, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (isNonNullType(type)) return deprecatedInValue(type.ofType as GraphQLType, value);
  if (isListType(type)) return [value].flat().flatMap(one => deprecatedInValue(type.ofType as GraphQLType, one));
  if (isEnumType(type)) return inEnum(type, value);
  if (isInputObjectType(type) && typeof value === 'object') return inObject(type, value);
  return [];
}

function inEnum(type: GraphQLEnumType, value: unknown): string[] {
  const reason = type.getValue(String(value))?.deprecationReason;
  return reason ? [`The enum value "${type.name}.${String(value)}" is deprecated. ${reason}`] : [];
}

function inObject(type: GraphQLInputObjectType, value: object): readonly string[] {
  const fields = type.getFields();
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    if (!field) return [];
    const { deprecationReason: reason } = field;
    const own = reason ? [`The input field ${type.name}.${name} is deprecated. ${reason}`] : [];
    return [...own, ...deprecatedInValue(field.type, inner)];
  });
}
