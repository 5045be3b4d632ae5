// Writes what the elements are made of beside their code: the document of each and the types of its answer, from
// operations/ and the schema, and the map of the world. `--check` writes nothing and fails when a file is not what it
// would be.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { operationsModule } from '../../sdk/scripts/operations-module.mjs';
import { worldModule } from './world-module.mjs';

const here = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sdl = readFileSync(here('../schema/schema.graphql'), 'utf8');

const files = { 'src/generated/world.ts': worldModule() };
for (const file of readdirSync(here('operations'))) {
  files[`src/generated/${file.replace('.graphql', '.ts')}`] = (await operationsModule(sdl, here('operations'), [file]))
    .replace(/^import .*;$/m, "import type { Document } from '@kurultai/sdk';")
    // No element uses fragments: each document is one text.
    .replace(/\/\* @__PURE__ \*\/ joined\((".*")\)/g, '$1');
}

let stale = false;
for (const [name, content] of Object.entries(files)) {
  const path = here(name);
  const wanted = await format(content, { ...(await resolveConfig(path)), filepath: path });
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
    stale = true;
    console.error(`libs/elements/${name} is not what it would be: run \`npm run elements:generate\`.`);
  }
}
process.exit(stale ? 1 : 0);
