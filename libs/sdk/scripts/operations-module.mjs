// The TypeScript of the operations: graphql-codegen writes the types, this adds each document as one line of text.
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param sdl the schema @param folder where the `.graphql` files are @param names which of them @returns the module's text */
export async function operationsModule(sdl, folder, names = readdirSync(folder).sort()) {
  const schemaAst = parse(sdl);
  const schema = buildASTSchema(schemaAst, { assumeValid: true, assumeValidSDL: true });
  const document = parse(names.map(name => readFileSync(join(folder, name), 'utf8')).join('\n'));
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map(problem => problem.message).join('\n'));
  const types = await codegen({
    filename: 'operations.ts',
    schema: schemaAst,
    schemaAst: schema,
    documents: [{ document }],
    config: {},
    plugins: [{ typescriptOperations: TYPES }],
    pluginMap: { typescriptOperations },
  });
  return [
    '// Generated from operations/*.graphql by scripts/generate.mjs. Do not edit.',
    "import { type Document, joined } from '../client/document.js';",
    `type Maybe<Value> = Value | null | undefined;\n${shorter(types)}`,
    ...document.definitions
      .filter(isFragment)
      .map(fragment => `const ${fragmentName(fragment.name.value)} = ${textOf(fragment)};`),
    ...document.definitions.filter(isOperation).map(operation => constantOf(operation, document)),
  ].join('\n\n');
}

const TYPES = {
  skipTypename: true,
  immutableTypes: true,
  inlineFragmentTypes: 'combine',
  omitOperationSuffix: true,
  defaultScalarType: 'string',
  scalars: { ID: 'string' },
};

/** The same types in fewer words: they are a third of what is installed. */
function shorter(types) {
  return types
    .replaceAll(/^(\s*)readonly (\w+\?): (.+) \| null \| undefined(;?)$/gm, '$1$2: Maybe<$3>$4')
    .replaceAll(/\breadonly (\w+\??:)/g, '$1');
}

const isOperation = ({ kind }) => kind === Kind.OPERATION_DEFINITION;
/** Whether an operation reads. */
export const isQuery = ({ operation }) => operation === 'query';
const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;
const plainTextOf = node => stripIgnoredCharacters(print(node));
const textOf = node => JSON.stringify(plainTextOf(node));
const fragmentName = name => `${name[0].toLowerCase()}${name.slice(1)}Fragment`;

/** Fragments stand once, and are joined when a document is used: pure calls, which a bundler drops. */
function constantOf(operation, document) {
  const type = operation.name.value[0].toUpperCase() + operation.name.value.slice(1);
  const parts = [textOf(operation), ...fragmentsOf(operation, document).map(({ name }) => fragmentName(name.value))];
  return `export const ${operation.name.value}Document: Document<${type}, ${type}Variables> = /* @__PURE__ */ joined(${parts.join(', ')});`;
}

/** Each operation of a parsed document with the text that is sent for it. */
export const textsOf = document =>
  document.definitions.filter(isOperation).map(operation => ({
    operation,
    text: [operation, ...fragmentsOf(operation, document)].map(plainTextOf).join(''),
  }));

function fragmentsOf(operation, document) {
  const found = new Map();
  const look = node =>
    visit(node, {
      FragmentSpread({ name }) {
        if (found.has(name.value)) return;
        const fragment = document.definitions.find(one => isFragment(one) && one.name.value === name.value);
        found.set(name.value, fragment);
        look(fragment);
      },
    });
  look(operation);
  return [...found.values()];
}
