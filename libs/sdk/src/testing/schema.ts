// The schema of the service, as it was when this version of the SDK was made.
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import { packedSchema } from '../generated/packed-schema.js';
import { bytesOf } from '../receiving/signature-key.js';

let unpacked: Promise<GraphQLSchema> | undefined;

/** Unpacked at the first call, and kept. */
export function realSchema(): Promise<GraphQLSchema> {
  unpacked ??= unpack();
  return unpacked;
}

async function unpack(): Promise<GraphQLSchema> {
  const packed = new Blob([bytesOf(packedSchema) as BlobPart]).stream();
  const text = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
  return buildASTSchema(parse(text), { assumeValid: true, assumeValidSDL: true });
}
