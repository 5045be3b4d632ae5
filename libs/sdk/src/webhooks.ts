// `@kurultai/sdk/webhooks`: for whoever receives the network's events.
export type * from './generated/events.js';
export { sign, type SignedRequest } from './receiving/sign.js';
export { type IncomingHeaders, verify, type VerifyOptions, WebhookError } from './receiving/verify.js';
