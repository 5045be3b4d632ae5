/** The contract as text: the subgraph's SDL with every description, sorted, the same whatever the order of the code. */
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { MODULES } from '../app.module.js';
import { ApiModule, FEDERATION } from '../core/graphql/index.js';
import { resolversOf } from './resolvers-of.js';

const LINK = `extend schema @link(url: "${FEDERATION.importUrl}", import: [${FEDERATION.directives.map(name => `"${name}"`).join(', ')}])`;

/** Builds the schema from the resolver classes. */
export async function buildContract(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const resolvers = [ApiModule, ...MODULES].flatMap(resolversOf);
  const schema = await app
    .get(GraphQLSchemaFactory)
    .create(resolvers, { numberScalarMode: 'integer', skipCheck: true });
  await app.close();
  return schema;
}

/** The text of `libs/schema/schema.graphql`. */
export async function printContract(): Promise<string> {
  const sdl = printSchemaWithDirectives(lexicographicSortSchema(await buildContract()));
  return `# The contract of the Kurultai service, printed by \`npm run schema\`. Do not edit.\n\n${LINK}\n\n${sdl.trim()}\n`;
}
