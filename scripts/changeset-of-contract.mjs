// Writes .changeset/contract.md: how the contract's change since the last release raises the version of what follows it.
// `--check` writes nothing and fails when the file says something else.
import {
  buildASTSchema,
  findBreakingChanges,
  findDangerousChanges,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './sources.mjs';

const library = join(root, 'libs/schema');
const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
const path = join(root, '.changeset/contract.md');
const released = join(library, 'released', `${version}.graphql`);

const wanted = existsSync(released)
  ? await changeset(schemaOf(released), schemaOf(join(library, 'schema.graphql')))
  : '';
const found = existsSync(path) ? readFileSync(path, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (found !== wanted)
    console.error('.changeset/contract.md does not follow from the contract: run `npm run schema`.');
  process.exit(found === wanted ? 0 : 1);
}
if (wanted) writeFileSync(path, wanted);
else rmSync(path, { force: true });

function schemaOf(file) {
  return buildASTSchema(parse(readFileSync(file, 'utf8')), { assumeValid: true, assumeValidSDL: true });
}

async function changeset(before, now) {
  const breaks = findBreakingChanges(before, now);
  const known = new Set(namesOf(before));
  const grows = namesOf(now).some(name => !known.has(name));
  // What graphql-js calls dangerous is growth too: a value, a member of a union, an argument that may be left out.
  const careful = findDangerousChanges(before, now);
  if (breaks.length === 0 && careful.length === 0 && !grows) return '';
  const parts = [
    `---\n"@kurultai/schema": ${levelOf(breaks.length > 0)}\n---`,
    breaks.length > 0 ? 'The contract breaks clients.' : 'The contract has grown.',
    [...breaks, ...careful].map(({ description }) => `- ${description}`).join('\n'),
  ];
  const text = parts.filter(Boolean).join('\n\n');
  return format(`${text}\n`, { ...(await resolveConfig(path)), filepath: path });
}

/** Before 1.0.0 a break raises the second number and whatever else the third: https://semver.org/#spec-item-4. */
function levelOf(breaks) {
  const [lower, higher] = version.startsWith('0.') ? ['patch', 'minor'] : ['minor', 'major'];
  return breaks ? higher : lower;
}

/** What a client can name, and what it is told to leave. */
function namesOf(schema) {
  return Object.values(schema.getTypeMap()).flatMap(type => {
    const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
    const fields = hasFields ? Object.values(type.getFields()) : [];
    return [
      type.name,
      ...fields.map(({ name, deprecationReason }) => `${type.name}.${name}${deprecationReason ? ' deprecated' : ''}`),
    ];
  });
}
