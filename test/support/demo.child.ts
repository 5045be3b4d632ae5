/**
 * A start of the service with demo data, as a process that dies at a step of it, as by SIGKILL. Arguments: the owner's
 * and the app's database address, the data folder, the step.
 */
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemo } from '../../apps/api/src/demo/index.js';
import { TEST_SECRET_KEY } from './test-key.js';

const [ownerUrl = '', appUrl = '', folder = '', fatal = ''] = process.argv.slice(2);
const configuration = readConfiguration({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  KURULTAI_DATA_DIR: folder,
  KURULTAI_SECRET_KEY: TEST_SECRET_KEY,
});
const app = await createApp(configuration, { ownerUrl, appUrl });
await loadDemo(app, configuration, { embedded: true }, step => {
  if (step === fatal) process.kill(process.pid, 'SIGKILL');
});
await app.close();
