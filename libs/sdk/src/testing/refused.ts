// How the service words what GraphQL itself refuses: INPUT_INVALID, with the rule and the place.
import type { GraphQLError } from 'graphql';

/** @param rule unless the error brings a code of its own, such as STALE */
export function refused(error: GraphQLError, rule: 'syntax' | 'schema' | 'type'): object {
  const { extensions, ...rest } = error.toJSON();
  const violations = [{ path: pathIn(error.message), rule, message: error.message }];
  return { ...rest, extensions: { code: 'INPUT_INVALID', violations, ...extensions } };
}

/** graphql-js says only in words where a variable is wrong: `Variable "$input" got … at "input.content[0].language"; …`. */
function pathIn(message: string): readonly string[] {
  const [, variable] = /^Variable "\$(\w+)"/.exec(message) ?? [];
  if (variable === undefined) return [];
  const [, place = variable] = /at "([\w.[\]]+)"/.exec(message) ?? [];
  const [, field] = /Field "(\w+)" (?:of required type|is not defined)/.exec(message) ?? [];
  return [...place.split(/[.[\]]+/).filter(Boolean), ...(field === undefined ? [] : [field])];
}
