// Writes what follows from the schema: types and documents of the operations, the events of webhooks, the map of the
// query builder, and the documents that the service knows by their hashes. `--check` writes nothing and fails when a file is not what it would be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { EVENT_TYPES } from '../../schema/dist/index.js';
import { eventsModule } from './events-module.mjs';
import { packedSchemaModule } from './packed-schema-module.mjs';
import { referencePage } from './reference-page.mjs';
import { schemaMapModules } from './schema-map-module.mjs';
import { operationsModule } from './operations-module.mjs';
import { trustedDocuments } from './trusted-documents.mjs';

const textOf = path => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const here = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sdl = readFileSync(here('../schema/schema.graphql'), 'utf8');
const map = schemaMapModules(sdl);
const { version } = JSON.parse(textOf(here('package.json')));
const files = {
  'src/client/version.ts': `// Generated from package.json by scripts/generate.mjs. Do not edit.

/** The version of the SDK. */
export const sdkVersion = '${version}';
`,
  'src/generated/operations.ts': await operationsModule(sdl, here('operations')),
  'src/generated/events.ts': eventsModule(EVENT_TYPES),
  'src/generated/schema-map.ts': map.types,
  'src/generated/arguments.ts': map.arguments,
  'src/generated/packed-schema.ts': packedSchemaModule(sdl, textOf(here('src/generated/packed-schema.ts'))),
  '../schema/trusted-documents.json': trustedDocuments({
    sdk: here('operations'),
    elements: here('../elements/operations'),
  }),
  '../../docs/sdk-reference.md': referencePage(here('src')),
};

let stale = false;
for (const [name, content] of Object.entries(files)) {
  const path = here(name);
  const wanted = await format(content, { ...(await resolveConfig(path)), filepath: path });
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (textOf(path) !== wanted) {
    stale = true;
    console.error(`libs/sdk/${name} does not follow from the schema: run \`npm run sdk:generate\`.`);
  }
}
process.exit(stale ? 1 : 0);
