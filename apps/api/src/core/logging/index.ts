export { makeLogger, NestLogger } from './logging.js';
