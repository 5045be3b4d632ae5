// The queries that the service knows by their SHA-256: those of the SDK and of the elements, as they are sent.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { isQuery, textsOf } from './operations-module.mjs';
import { PUBLIC_READS } from './public-reads.mjs';

/** The SHA-256 of a text in UTF-8, in hexadecimal, as clients of persisted queries send it. */
export const sha256 = text => createHash('sha256').update(text).digest('hex');

/**
 * @param folders where the `.graphql` files of the SDK and of the elements are; those of the elements stand alone
 * @returns JSON: from the hash of a document to its name, its text, and whether it is a public read
 */
export function trustedDocuments({ sdk, elements }) {
  const files = folder =>
    readdirSync(folder)
      .sort()
      .map(name => readFileSync(join(folder, name), 'utf8'));
  const documents = [files(sdk).join('\n'), ...files(elements)].map(text => parse(text));
  const queries = documents.flatMap(document => textsOf(document).filter(({ operation }) => isQuery(operation)));
  const names = queries.map(({ operation }) => operation.name.value);
  const unknown = [...PUBLIC_READS].filter(name => !names.includes(name));
  if (unknown.length > 0) throw new Error(`Public reads that are no queries: ${unknown.join(', ')}`);
  const entries = queries.map(({ text }, index) => [
    sha256(text),
    { name: names[index], public: PUBLIC_READS.has(names[index]), text },
  ]);
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
