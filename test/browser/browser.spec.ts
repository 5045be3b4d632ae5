// What readers of a partner's page see, in a real Chromium.
import { afterAll } from '@jest/globals';
import { closeEmbedBench } from '../support/browser/embed-bench.js';
import './examples.suite.js';
import './page.suite.js';
import './events.suite.js';
import './readers.suite.js';
import './sdk.suite.js';
import './states.suite.js';

afterAll(closeEmbedBench, 30_000);
