// `npm run test:long`: everything that takes minutes.
import base from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/test/**/*.long-spec.ts'],
  testTimeout: 600_000,
  maxWorkers: 1,
  setupFiles: [],
};
