/** Values for any input type of the schema. How many of them are wild is drawn once for each request. */
import {
  type GraphQLInputType,
  type GraphQLNamedInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import fc from 'fast-check';
import { type Pool, TAME, WILD } from './arbitrary-scalars.js';

/** Draws from an arbitrary. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Where a value is drawn for. */
export interface Setting {
  readonly draw: Draw;
  readonly pool: Pool;
  /** Of a hundred values, how many break the rules of their form. */
  readonly wildness: number;
  /** The prefix of the ids that the root field is about. */
  readonly home: string;
}

/** How wild a request is: half of them not at all, so that they reach what lies behind the rules. */
export const WILDNESS = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constant(10) },
  { weight: 1, arbitrary: fc.constant(60) },
);

const chance = ({ draw }: Setting, ofHundred: number): boolean => ofHundred > 0 && draw(fc.nat(99)) < ofHundred;

/** A value of the type. @param name of the field or argument */
export function valueFor(setting: Setting, type: GraphQLInputType, name: string): unknown {
  const wild = chance(setting, setting.wildness / 3);
  if (isNonNullType(type)) return wild && chance(setting, 10) ? null : present(setting, type.ofType, name);
  return chance(setting, 20) ? null : present(setting, type, name);
}

function present(setting: Setting, type: GraphQLInputType, name: string): unknown {
  const { draw } = setting;
  if (chance(setting, setting.wildness / 10)) return draw(fc.jsonValue({ maxDepth: 2 }));
  if (isListType(type)) {
    const length = chance(setting, setting.wildness / 5) ? draw(fc.constantFrom(0, 21, 120)) : 1 + draw(fc.nat(2));
    return Array.from({ length }, () => valueFor(setting, type.ofType as GraphQLInputType, name));
  }
  return named(setting, type as GraphQLNamedInputType, name);
}

function named(setting: Setting, type: GraphQLNamedInputType, name: string): unknown {
  const { draw, pool, home, wildness } = setting;
  const wild = chance(setting, wildness);
  if (isEnumType(type)) return wild ? 'NOTHING' : draw(fc.constantFrom(...type.getValues().map(value => value.name)));
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter(field => isNonNullType(field.type) || chance(setting, 40));
    const fields = given.map(field => [field.name, valueFor(setting, field.type, field.name)]);
    return Object.fromEntries(chance(setting, wildness / 10) ? [...fields, ['nothing', 1]] : fields);
  }
  const scalar = (wild ? WILD : TAME)[type.name];
  if (!scalar) throw new Error(`Say in arbitrary-scalars.ts how values of the scalar ${type.name} look.`);
  return draw(scalar(pool, name, home));
}
