export { type LiveEar, LiveHub, type LiveMessage } from './live-hub.js';
export { type LiveLoad, LiveUpdates } from './live-updates.js';
export { LiveModule } from './live.module.js';
