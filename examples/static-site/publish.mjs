#!/usr/bin/env node
/**
 * Publishes the Markdown files of a static site (Hugo, Jekyll, Eleventy, Astro …) in the network of your organisation.
 * One file, no dependencies; Node 18 or later. Run it after each build: what is unchanged writes nothing.
 *
 *   KURULTAI_URL=https://network.example KURULTAI_KEY=kur_sk_… node publish.mjs FOLDER [--site=https://www.example.org] [--dry-run]
 *
 * Each file begins with front matter between two lines of ---. `title` is needed; `date`, `language` (or `lang`), `summary`
 * (or `description`), `topics` (or `tags`), `url` (or `permalink`), `id` and `draft` are read, all else is left aside. The
 * file's path is its id, unless `id` says another: keep it when you move the file.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const BATCH = 100;
const TRIES = 5;
const TOPIC = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const QUERY = `mutation ($input: PublishManyInput!) { publishMany(input: $input) { ... on PublishManySuccess {
  created updated unchanged refused results { index externalId outcome code message } } } }`;

const { KURULTAI_URL: network, KURULTAI_KEY: key, KURULTAI_LANGUAGE: language = 'en' } = process.env;
const folder = process.argv.slice(2).find(argument => !argument.startsWith('--'));
const dryRun = process.argv.includes('--dry-run');
const site = process.argv.find(argument => argument.startsWith('--site='))?.slice('--site='.length);

if (!network || !key || !folder) {
  console.error(
    'Usage: KURULTAI_URL=… KURULTAI_KEY=… node publish.mjs FOLDER [--site=https://www.example.org] [--dry-run]',
  );
  process.exit(2);
}

/** Every Markdown file below a folder, in order. */
async function markdownFiles(root) {
  const entries = await readdir(root, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(entry => {
      const path = join(root, entry.name);
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** The front matter and the text below it. Of YAML only what front matter needs: words, lists in one line or in several. */
function parse(text) {
  const [, head, body] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/u.exec(text) ?? [];
  const fields = {};
  let list;
  for (const line of (head ?? '').split(/\r?\n/u)) {
    const [, item] = /^\s*-\s+(.*)$/u.exec(line) ?? [];
    const [, name, value] = /^([A-Za-z_][\w-]*)\s*:\s*(.*)$/u.exec(line) ?? [];
    if (item !== undefined && list) list.push(plain(item));
    if (name === undefined) continue;
    list = undefined;
    if (value === '') fields[name.toLowerCase()] = list = [];
    else if (/^\[.*\]$/u.test(value))
      fields[name.toLowerCase()] = value.slice(1, -1).split(',').map(plain).filter(Boolean);
    else fields[name.toLowerCase()] = plain(value);
  }
  return { fields, body: (body ?? text).trim() };
}

const plain = value => value.trim().replace(/^(["'])(.*)\1$/u, '$2');
const word = value => (typeof value === 'string' && value !== '' ? value : undefined);

/** What is published of a file; nothing of a draft. */
function publicationOf(path, text) {
  const { fields, body } = parse(text);
  if (fields.draft === 'true') return undefined;
  const place = relative(folder, path).split(sep).join('/');
  const title = word(fields.title);
  if (!title) throw new Error(`${place}: there is no title in its front matter.`);
  const date = word(fields.date);
  const at = date && new Date(/\d\d:\d\d/u.test(date) ? date : `${date.slice(0, 10)}T00:00:00Z`);
  if (at && Number.isNaN(at.getTime())) throw new Error(`${place}: ${date} is no date.`);
  const address = word(fields.url) ?? word(fields.permalink);
  const topics = [fields.topics ?? fields.tags ?? []].flat().map(topic => topic.toLowerCase().replace(/[\s_]+/gu, '-'));
  return {
    externalId: word(fields.id) ?? place,
    content: [
      {
        language: word(fields.language) ?? word(fields.lang) ?? language,
        title,
        summary: word(fields.summary) ?? word(fields.description) ?? null,
        body: body || title,
      },
    ],
    canonicalUrl: address && (site || /^https?:/u.test(address)) ? new URL(address, site).href : null,
    topics: [...new Set(topics)].filter(topic => TOPIC.test(topic)).slice(0, 20),
    publishedAt: at ? at.toISOString() : null,
  };
}

/** Sends a batch, again and again with the same key while no answer comes: it happens once. */
async function send(items) {
  const body = JSON.stringify({ query: QUERY, variables: { input: { items, dryRun } } });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${key}`,
    // A dry run leaves no record. Each run has keys of its own: what was changed and changed back is sent again.
    ...(!dryRun && { 'idempotency-key': `site-${randomUUID()}` }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(`${network.replace(/\/+$/u, '')}/graphql`, { method: 'POST', headers, body });
      const { data, errors } = await response.json();
      if (!errors) return data.publishMany;
      const [{ message, extensions }] = errors;
      if (!['INTERNAL', 'RATE_LIMITED'].includes(extensions?.code)) {
        console.error(`${extensions?.code}: ${message}`);
        process.exit(1);
      }
      throw new Error(message);
    } catch (error) {
      if (attempt === TRIES) throw error;
      console.error(`No answer yet (${error.message}); once more.`);
      await wait(1000 * 2 ** (attempt - 1));
    }
  }
}

const publications = [];
for (const path of await markdownFiles(folder)) {
  const publication = publicationOf(path, await readFile(path, 'utf8'));
  if (publication) publications.push(publication);
}
let refused = 0;
for (let first = 0; first < publications.length; first += BATCH) {
  const answer = await send(publications.slice(first, first + BATCH));
  refused += answer.refused;
  for (const { externalId, outcome, code, message } of answer.results) {
    if (outcome !== 'UNCHANGED') console.log(`${outcome} ${externalId}${code ? ` ${code}: ${message}` : ''}`);
  }
  const { created, updated, unchanged } = answer;
  console.log(
    `${dryRun ? 'Would be' : 'Done'}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${answer.refused} refused.`,
  );
}
process.exitCode = refused > 0 ? 1 : 0;
