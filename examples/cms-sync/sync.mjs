#!/usr/bin/env node
/**
 * Brings the export of a CMS into the network. It may be killed at any moment: started again, it goes on where it was, and
 * nothing is published twice. Run it every night; what is unchanged writes nothing.
 *
 *   npm install https://network.example/sdk/kurultai-sdk-0.1.0.tgz
 *   KURULTAI_URL=https://network.example/graphql KURULTAI_KEY=kur_sk_… node sync.mjs export.jsonl
 *
 * The export has one JSON object a line: `{"id", "language", "title", "html", "url", "date"}`. Change `publicationOf` to what
 * your CMS writes. How far it came stands in `export.jsonl.state`, until it is through.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Kurultai } from '@kurultai/sdk';

const { KURULTAI_URL: url, KURULTAI_KEY: key } = process.env;
const [file] = process.argv.slice(2);
if (!url || !key || !file) {
  console.error('Usage: KURULTAI_URL=… KURULTAI_KEY=… node sync.mjs EXPORT.jsonl');
  process.exit(2);
}

/** The id of the CMS makes it safe to send an item again: it changes that one, or nothing. */
function publicationOf({ id, language, title, html, url: canonicalUrl, date: publishedAt }) {
  return {
    externalId: `cms:${id}`,
    content: [{ language, title, body: html, format: 'HTML' }],
    canonicalUrl,
    publishedAt,
  };
}

async function hashOf(path) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/** One line after the other, so that an export of any size fits into memory. */
async function* publications() {
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line !== '') yield publicationOf(JSON.parse(line));
}

/** How far an earlier run came with this very export; another one begins anew. */
async function readState(of) {
  const state = await readFile(`${file}.state`, 'utf8').then(JSON.parse, () => ({}));
  return state.export === of ? state : { export: of, next: 0, refused: 0 };
}

/** Beside it, then in its place: whoever is killed in the middle leaves the old one whole. */
async function writeState(state) {
  await writeFile(`${file}.state.new`, JSON.stringify(state));
  await rename(`${file}.state.new`, `${file}.state`);
}

const k = new Kurultai({ url, key, onRetry: ({ error }) => console.error(`${error.message} Once more.`) });
let state = await readState(await hashOf(file));
if (state.next > 0) console.log(`goes on at ${state.next}`);

// Results come in the order of the items. What was done behind the last one that is written down is sent again.
for await (const { index, externalId, ok, outcome, error } of k.publications.publishMany(publications(), {
  from: state.next,
})) {
  if (outcome !== 'UNCHANGED') console.log(`${outcome} ${externalId}${ok ? '' : ` ${error.code}: ${error.message}`}`);
  state = { ...state, next: index + 1, refused: state.refused + (ok ? 0 : 1) };
  await writeState(state);
}
// The next run sends all of it again, and with it what was refused.
await rm(`${file}.state`, { force: true });
console.log(`${state.next} done, ${state.refused} refused`);
process.exitCode = state.refused > 0 ? 1 : 0;
