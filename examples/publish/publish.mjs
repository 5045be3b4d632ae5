#!/usr/bin/env node
/**
 * Publishes one text under the name of your organisation. Run again, it changes what it published, and writes nothing when
 * the text is the same.
 *
 *   npm install https://network.example/sdk/kurultai-sdk-0.1.0.tgz
 *   KURULTAI_URL=https://network.example/graphql KURULTAI_KEY=kur_sk_… node publish.mjs autumn-school.md
 *
 * The first line of the file is the title (`# Autumn school`); what follows is the text, as Markdown.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputInvalidError, Kurultai, KurultaiError, RefusedError } from '@kurultai/sdk';

const { KURULTAI_URL: url, KURULTAI_KEY: key } = process.env;
const [file] = process.argv.slice(2);
if (!url || !key || !file) {
  console.error('Usage: KURULTAI_URL=… KURULTAI_KEY=… node publish.mjs FILE.md');
  process.exit(2);
}

const [head = '', ...lines] = (await readFile(file, 'utf8')).split(/\r?\n/u);
const k = new Kurultai({ url, key, onRetry: ({ error }) => console.error(`${error.message} Once more.`) });
try {
  const { outcome, publication } = await k.publications.publish({
    // Your own id: with it the same file is the same publication, today and next year.
    externalId: basename(file),
    content: [{ language: 'en', title: head.replace(/^#+\s*/u, ''), body: lines.join('\n').trim() }],
  });
  console.log(`${outcome} ${publication.id} version ${publication.version}`);
} catch (error) {
  if (!KurultaiError.is(error)) throw error;
  console.error(`${error.code}: ${error.message}`);
  // Every reason at once, so that nobody has to find them one by one.
  if (InputInvalidError.is(error))
    for (const { path, message } of error.violations) console.error(`  ${path.join('.')}: ${message}`);
  if (RefusedError.is(error)) for (const { code, message } of error.guards) console.error(`  ${code}: ${message}`);
  process.exitCode = 1;
}
