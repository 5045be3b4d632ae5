export { type LiveEar, LiveHub, type LiveMessage } from './live-hub.js';
export { type FollowedLog, type Following, LiveLog, type LogPage } from './live-log.js';
export { type LiveLoad, LiveUpdates, SKIPPED } from './live-updates.js';
export { LiveModule } from './live.module.js';
