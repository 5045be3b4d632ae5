// The schema for the network in memory: without descriptions, packed.
import { parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * @param sdl the schema
 * @param earlier the module as it is: kept when it says the same, for versions of zlib pack in different ways
 */
export function packedSchemaModule(sdl, earlier) {
  const bare = visit(parse(sdl), {
    enter(node) {
      if (node.kind === 'SchemaExtension' || node.kind === 'DirectiveDefinition') return null;
      if (node.kind === 'Directive' && node.name.value !== 'oneOf' && node.name.value !== 'deprecated') return null;
      return node.description ? { ...node, description: undefined } : undefined;
    },
  });
  const text = stripIgnoredCharacters(print(bare));
  const packed = /'([^']+)'/.exec(earlier)?.[1];
  if (packed && gunzipSync(Buffer.from(packed, 'base64')).toString() === text) return earlier;
  return [
    '// Generated from the schema by scripts/generate.mjs. Do not edit.',
    `export const packedSchema: string = '${gzipSync(text, { level: 9 }).toString('base64')}';`,
    '',
  ].join('\n');
}
