/** Every gate of `npm run check` is seen red: each planted violation must be found by the very configuration that runs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
];
const MODULES = 'apps/api/src/modules';

describe('the gates', () => {
  let house: string;

  /** A gate's words about the house; empty when it finds nothing. */
  const gate = async (tool: string, ...args: string[]): Promise<string> => {
    const found = await run(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: house }).then(
      () => '',
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );
    return found;
  };
  const plant = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  };

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'kurultai-gates-'));
    await Promise.all(CONFIGURATION.map(file => cp(join(root, file), join(house, file))));
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  });
  afterAll(() => rm(house, { recursive: true, force: true }));

  it('find every planted import that goes the wrong way, by the name of its rule', async () => {
    const planted: Record<string, [file: string, text: string]> = {
      'organisation-imports-lower-ranks-only': [`${MODULES}/organisation/up.ts`, `import '../publication/index.js';`],
      'modules-by-their-front-door': [`${MODULES}/publication/deep.ts`, `import '../organisation/secret.js';`],
      'core-by-its-front-doors': [`${MODULES}/publication/deep-core.ts`, `import '../../core/text/fold.js';`],
      'core-knows-no-domain': ['apps/api/src/core/text/domain.ts', `import '../../modules/publication/index.js';`],
      'nobody-imports-the-top': [`${MODULES}/publication/top.ts`, `import '../../main.js';`],
      'domain-is-pure': [`${MODULES}/publication/domain/impure.ts`, `import '@nestjs/common';`],
      'sql-only-in-persistence': [`${MODULES}/publication/sql.ts`, `import 'pg';`],
      'sdk-stands-alone': ['libs/sdk/src/leaning.ts', `import '../../schema/src/leaning.js';`],
      'service-knows-no-sdk': ['apps/api/src/core/lint/leaning.ts', `import '../../../../../libs/sdk/src/leaning.js';`],
      'elements-know-the-sdk-by-its-front-door': ['libs/elements/src/leaning.ts', `import 'node:crypto';`],
      'rendering-of-elements-knows-the-sdk-by-its-front-door': [
        'libs/elements/src/ssr/leaning.ts',
        `import 'node:fs';`,
      ],
      'schema-stands-alone': ['libs/schema/src/leaning.ts', `import '../../../apps/api/src/main.js';`],
      'no-tests-in-the-product': [`${MODULES}/publication/tested.ts`, `import '@jest/globals';`],
      'no-unresolvable': [`${MODULES}/publication/lost.ts`, `import './nowhere.js';`],
      'no-cycles': [`${MODULES}/publication/one.ts`, `import './other.js';`],
    };
    await plant(`${MODULES}/publication/index.ts`, 'export {};');
    await plant(`${MODULES}/publication/other.ts`, `import './one.js';`);
    await plant(`${MODULES}/organisation/secret.ts`, 'export {};');
    await plant('apps/api/src/core/text/fold.ts', 'export {};');
    await plant('apps/api/src/main.ts', 'export {};');
    for (const [file, text] of Object.values(planted)) await plant(file, text);
    const words = await gate('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', '--output-type', 'err');
    for (const [rule, [file]] of Object.entries(planted))
      expect(words).toMatch(new RegExp(`${rule}: ${file.replaceAll('.', '\\.')}`, 'u'));
  });

  it('find what no file of the service may do', async () => {
    const planted = {
      'process.env': 'export const port = process.env.PORT;',
      'injected Clock': 'export const now = new Date();',
      'save()': 'declare const repository: { save(): void };\nrepository.save();',
      'lower ranks':
        'declare function forwardRef(make: () => unknown): unknown;\nexport const late = forwardRef(() => 1);',
      'no-explicit-any': 'export const anything: any = 1;',
      'no-non-null-assertion': 'declare const maybe: string | undefined;\nexport const sure = maybe!;',
    };
    await Promise.all(
      Object.values(planted).map((text, index) => plant(`apps/api/src/core/lint/${String(index)}.ts`, text)),
    );
    const words = await gate('eslint/bin/eslint.js', 'apps/api/src/core/lint');
    for (const expected of Object.keys(planted)) expect(words).toContain(expected);
  });

  it('find a wrong type and a wrong format', async () => {
    await plant('apps/api/src/types/wrong.ts', `export const number: number = 'text';\n`);
    await plant('apps/api/src/types/index.ts', `export const   spaced = "double";\n`);
    await plant('tsconfig.types.json', JSON.stringify({ extends: './tsconfig.json', include: ['apps/api/src/types'] }));
    expect(await gate('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.types.json')).toContain(
      'wrong.ts(1,14): error TS2322',
    );
    expect(await gate('prettier/bin/prettier.cjs', '--check', 'apps/api/src/types')).toContain('index.ts');
  });
});
