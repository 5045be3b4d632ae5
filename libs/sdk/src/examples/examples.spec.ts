/** Each example is executed against the network in memory, which checks each request by the schema. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Kurultai } from '../kurultai.js';
import { fakeKurultai } from '../testing.js';
import * as examples from './index.js';

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(Object.entries(examples))('the example of %s', (_namespace, methods) => {
  it.each(Object.entries(methods))('%s', async (_method, example) => {
    const network = fakeKurultai();
    await example(new Kurultai({ ...network, maxRetries: 0 }));
    expect(network.requests.length).toBeGreaterThan(0);
  });
});
