/**
 * A start of the service with demo data, as a process that a test can kill. Arguments: the owner's and the app's database
 * address, the data folder. Says each step on a line, and waits at each one for a line in return.
 */
import { once } from 'node:events';
import { readSync, writeSync } from 'node:fs';
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemo } from '../../apps/api/src/demo/index.js';

const [ownerUrl = '', appUrl = '', folder = ''] = process.argv.slice(2);
const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent', KURULTAI_DATA_DIR: folder });
const app = await createApp(configuration, { ownerUrl, appUrl });
const step = (line: string): void => {
  writeSync(1, `${line}\n`);
  readSync(0, Buffer.alloc(1));
};
await loadDemo(app, configuration, { embedded: true }, step);
step('Loaded');
await once(process, 'SIGTERM');
