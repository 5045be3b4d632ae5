/** Keeps today's contract as a release that later changes must not break: `npm run schema:release`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const library = new URL('../../../../libs/schema/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', library), 'utf8')) as { version: string };
const target = new URL(`released/${version}.graphql`, library);

if (existsSync(target)) {
  console.error(
    `${fileURLToPath(target)} exists: a release is never changed. Raise the version in libs/schema/package.json first.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(target, readFileSync(new URL('schema.graphql', library)));
  console.log(`Kept libs/schema/schema.graphql as libs/schema/released/${version}.graphql`);
}
