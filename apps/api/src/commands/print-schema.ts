/** Prints the contract from the resolver classes, without a database: `npm run schema`, or with --check only compares. */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printContract } from '../schema/print-contract.js';

const FILE = fileURLToPath(new URL('../../../../libs/schema/schema.graphql', import.meta.url));

const printed = await printContract();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
  console.log('Wrote libs/schema/schema.graphql');
} else if (printed !== readFileSync(FILE, 'utf8')) {
  console.error(
    'libs/schema/schema.graphql is not what the code says. Run `npm run schema`, review the difference and commit it.',
  );
  process.exitCode = 1;
}
