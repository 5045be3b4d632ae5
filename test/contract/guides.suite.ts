/** What the guides name exists: each operation, call, code and link. test/e2e/guides.long-spec.ts follows them step by step. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  buildSchema,
  type GraphQLSchema,
  isObjectType,
  NoUndefinedVariablesRule,
  parse,
  specifiedRules,
  validate,
  VariablesInAllowedPositionRule,
} from 'graphql';
import { DEFAULT_CONTENT } from '../../apps/api/src/modules/decision/domain/shipped/default-rule-set.js';
import { clientSdl } from '../../apps/api/src/schema/client-sdl.js';
import { blocksOf, type GuideBlock, guidePath, guides, operationsIn, readGuide } from '../support/guide.js';

/** Values that only the shell knows stand as variables that nobody declared. */
const UNLESS_UNKNOWN: readonly unknown[] = [NoUndefinedVariablesRule, VariablesInAllowedPositionRule];
const RULES = specifiedRules.filter(rule => !UNLESS_UNKNOWN.includes(rule));

/** Capitals that are no codes of this service. */
const FOREIGN = ['KURULTAI_URL', 'KURULTAI_KEY', 'KURULTAI_CLOCK', 'KURULTAI_DATA_DIR', 'MACHINE_DRAFT'];

function operations({ language, text }: GuideBlock): string[] {
  if (language === 'graphql') return [text];
  if (language === 'sh') return operationsIn(text);
  if (language === 'js')
    return [...text.matchAll(/`((?:query|mutation|subscription)\b[^`]*)`/gu)].map(found => found[1]!);
  return [];
}

describe('the guides', () => {
  let schema: GraphQLSchema;
  let texts: { path: string; text: string }[];

  beforeAll(async () => {
    schema = buildSchema(clientSdl(await readGuide('libs/schema/schema.graphql')));
    texts = await Promise.all((await guides()).map(async path => ({ path, text: await readGuide(path) })));
  });

  it('ask for nothing that the schema does not have', () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { path, text } of texts) {
      for (const block of blocksOf(text)) {
        for (const operation of operations(block)) {
          asked += 1;
          try {
            for (const { message } of validate(schema, parse(operation), RULES)) {
              wrong.push(`${path}:${block.line} ${message}`);
            }
          } catch (error) {
            wrong.push(`${path}:${block.line} ${String(error)} in ${operation}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(150);
  });

  it('call nothing in their sentences that the schema does not have', () => {
    const callable = Object.values(schema.getTypeMap()).filter(type => isObjectType(type));
    const wrong = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/`([a-z]\w*)\(((?:\w+:[^`]*)?)\)`/gu)].flatMap(([span, name, args]) => {
        const named = [...args!.replaceAll(/\{.*\}|"[^"]*"/gu, '').matchAll(/(\w+):/gu)].map(found => found[1]);
        const takes = callable.map(type => type.getFields()[name!]?.args.map(argument => argument.name));
        return takes.some(known => named.every(argument => known?.includes(argument!))) ? [] : [`${path} ${span}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('name no code that the service does not have', async () => {
    const source = await sources(guidePath('apps/api/src'), guidePath('libs/schema/src'));
    const wrong = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/gu)]
        .map(found => found[1]!)
        .filter(code => !FOREIGN.includes(code) && !new RegExp(`\\b${code}\\b`, 'u').test(source))
        .map(code => `${path} ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    const wrong = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)]
        .map(found => found[1]!)
        .filter(link => !/^\w+:/u.test(link) && !existsSync(join(dirname(guidePath(path)), link)))
        .map(link => `${path} ${link}`),
    );
    expect(wrong).toEqual([]);
  });

  it('count the ballots of the rules as the published vectors do', async () => {
    const { ballots } = JSON.parse(await readGuide('libs/schema/vectors/ballots.json')) as { ballots: Vector[] };
    const rules = await readGuide('docs/rule-sets.md');
    for (const { name, count, expected } of ballots.slice(0, 5)) {
      const [example = ''] = new RegExp(`^\\*\\*${name}\\. .*?(?=\\n\\n)`, 'msu').exec(rules) ?? [];
      const { entitled, present } = count.attendance;
      const { represented, majority, outcome } = expected;
      const numbers = [majority?.left, majority?.right, majority?.baseCount];
      // V2 holds the votes of V1 against another base.
      if (name !== 'V2') numbers.push(entitled, present, represented, count.tally.yes);
      expect({ name, words: example.match(/\d+/gu)?.map(Number) }).toEqual({
        name,
        words: expect.arrayContaining(numbers.filter(number => number !== undefined)),
      });
      expect(example).toContain(`**${outcome.toLowerCase()}**`);
    }
    const sums = [...rules.matchAll(/(\d+) ([×+]) (\d+) = (\d+)/gu)];
    expect(sums.length).toBeGreaterThan(15);
    for (const [sum, one, sign, other, result] of sums) {
      const counted = sign === '×' ? Number(one) * Number(other) : Number(one) + Number(other);
      expect([sum, Number(result)]).toEqual([sum, counted]);
    }
  });

  it('name every field of a rule set', async () => {
    const rules = await readGuide('docs/rule-sets.md');
    expect(fieldsOf(DEFAULT_CONTENT).filter(field => !new RegExp(`\\b${field}\\b`, 'u').test(rules))).toEqual([]);
  });

  it('end with what to do when something is refused', () => {
    const silent = texts
      .filter(({ path }) => path.startsWith('docs/guides/'))
      .filter(({ text }) => !/refus/iu.test([...text.matchAll(/^## (.+)$/gmu)].at(-1)?.[1] ?? ''));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

interface Vector {
  readonly name: string;
  readonly count: {
    readonly attendance: { readonly entitled: number; readonly present: number };
    readonly tally: { readonly yes: number };
  };
  readonly expected: {
    readonly outcome: string;
    readonly represented: number;
    readonly majority: { readonly left: number; readonly right: number; readonly baseCount: number } | null;
  };
}

/** The names of all fields, at every depth. */
function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(fieldsOf))];
  return [...new Set(Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]))];
}

/** All TypeScript below some folders, as one text. */
async function sources(...folders: string[]): Promise<string> {
  const files = await Promise.all(
    folders.map(async folder =>
      (await readdir(folder, { recursive: true }))
        .filter(file => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .map(file => join(folder, file)),
    ),
  );
  return (await Promise.all(files.flat().map(file => readFile(file, 'utf8')))).join('\n');
}
