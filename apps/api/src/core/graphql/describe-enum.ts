/** Registers a vocabulary of libs/schema (value → description) as a GraphQL enum whose every value is described. */
import { registerEnumType } from '@nestjs/graphql';

/** @returns the enum object for `@Field(() => …)` */
export function describeEnum<T extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: T,
): { [Value in keyof T]: Value } {
  const object = Object.fromEntries(Object.keys(values).map(value => [value, value])) as { [Value in keyof T]: Value };
  const valuesMap = Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text }]));
  registerEnumType(object, { name, description, valuesMap: valuesMap as never });
  return object;
}
