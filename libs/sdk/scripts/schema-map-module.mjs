// What the query builder knows of the schema: the types for the compiler, and the types of arguments for the service.
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';

const SCALARS = { Int: 'number', Float: 'number', Boolean: 'boolean' };

/** @param sdl the schema @returns the texts of both modules */
export function schemaMapModules(sdl) {
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const types = reachable(schema);
  return {
    types: [
      '// Generated from the schema by scripts/generate.mjs. Do not edit.',
      "import type { F, N, O } from '../query/marks.js';",
      ...[...types].map(type => declare(type, schema)),
    ].join('\n'),
    arguments: argumentsModule(types),
  };
}

/** Everything that a query can lead to, with what its arguments take. */
function reachable(schema) {
  const found = new Set();
  const add = one => {
    const type = getNamedType(one);
    if (found.has(type) || type.name.startsWith('_') || (isLeafType(type) && !isEnumType(type))) return;
    found.add(type);
    if (isInterfaceType(type)) schema.getPossibleTypes(type).forEach(add);
    if (isUnionType(type)) return type.getTypes().forEach(add);
    if (isEnumType(type)) return;
    for (const field of Object.values(type.getFields())) {
      add(field.type);
      for (const argument of field.args ?? []) add(argument.type);
    }
  };
  add(schema.getQueryType());
  return new Set([...found].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

function declare(type, schema) {
  if (isEnumType(type))
    return `export type ${type.name} = ${type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ')};`;
  if (isUnionType(type))
    return `export type ${type.name} = ${type
      .getTypes()
      .map(({ name }) => name)
      .join(' | ')};`;
  const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
  if (isInputObjectType(type)) {
    return `export interface ${type.name} { ${fields.map(field => `readonly ${inputField(field)};`).join(' ')} }`;
  }
  const of = isInterfaceType(type)
    ? ` $of: ${schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .join(' | ')};`
    : '';
  return `export interface ${type.name} extends O<'${type.name}'> {${of} ${fields.map(outputField).join(' ')} }`;
}

function outputField({ name, type, args }) {
  const result = typeText(type);
  if (args.length === 0) return `${name}: ${result};`;
  return `${name}: F<${result}, { ${args.map(inputField).join('; ')} }>;`;
}

function inputField({ name, type }) {
  const required = isNonNullType(type);
  return required ? `${name}: ${typeText(type)}` : `${name}?: N<${typeText(type).replace(/ \| null$/, '')}>`;
}

function typeText(type) {
  if (isNonNullType(type)) return bare(type.ofType);
  return `${bare(type)} | null`;
}

function bare(type) {
  if (isListType(type)) {
    const inner = typeText(type.ofType);
    return `readonly ${inner.includes(' ') ? `(${inner})` : inner}[]`;
  }
  return isLeafType(type) && !isEnumType(type) ? (SCALARS[type.name] ?? 'string') : type.name;
}

function argumentsModule(types) {
  const counts = new Map();
  const all = [];
  for (const type of types) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        const text = String(argument.type).replace(/!$/, '');
        all.push([field.name, argument.name, text]);
        const one = counts.get(argument.name) ?? new Map();
        counts.set(argument.name, one.set(text, (one.get(text) ?? 0) + 1));
      }
    }
  }
  const usual = {};
  for (const [name, one] of [...counts].sort()) usual[name] = [...one].sort((a, b) => b[1] - a[1])[0][0];
  const seen = new Map();
  const others = {};
  for (const [field, name, text] of all) {
    const place = `${field}(${name}:)`;
    if ((seen.get(place) ?? text) !== text) throw new Error(`${place} has two types: the map must know the parent.`);
    seen.set(place, text);
    if (text !== usual[name]) (others[field] ??= {})[name] = text;
  }
  return [
    '// Generated from the schema by scripts/generate.mjs. Do not edit.',
    '/** The type of each argument, wherever it stands. */',
    `export const USUAL: Readonly<Record<string, string>> = ${JSON.stringify(usual)};`,
    '/** Where an argument of that name has another type: by field. */',
    `export const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(others)};`,
  ].join('\n\n');
}
