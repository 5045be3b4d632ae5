import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeReceiver } from '../../support/receiver-behaviour.js';

const SCRIPT = fileURLToPath(new URL('../../../examples/webhooks/receiver.py', import.meta.url));

describeReceiver('Python', environment => {
  const { PATH = '', HOME = '' } = process.env;
  return spawn('python3', [SCRIPT], { env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
});
