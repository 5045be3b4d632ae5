/** The front door of the module: what other modules may use. */
export { WebhookDispatch } from './webhook-dispatch.js';
export { WebhookSweeper } from './webhook-sweeper.js';
export { WebhookModule } from './webhook.module.js';
