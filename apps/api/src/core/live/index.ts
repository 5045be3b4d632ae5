export { LiveHub, type LiveMessage } from './live-hub.js';
export { LiveModule } from './live.module.js';
