/** Makes scalars that are text of a known form: one rule, one message, whether the value comes as variable or literal. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalar {
  name: string;
  description: string;
  specifiedBy?: string;
  /** The rule's name in violations. */
  rule: string;
  /** The value in its one stored form. @throws Error with the rule in words */
  parse: (text: string) => string;
}

/** A scalar whose values are strings that `parse` accepts. Refused values become INPUT_INVALID with the rule's name. */
export function textScalar({
  name,
  description,
  specifiedBy,
  rule,
  parse,
}: TextScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string') throw refuse(rule, `${name} is written as a string.`);
    try {
      return parse(value);
    } catch (error) {
      throw refuse(rule, error instanceof Error ? error.message : String(error));
    }
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: specifiedBy,
    serialize: value => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: node => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const refuse = (rule: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', rule } });
