export { HostResolver } from './host-resolver.js';
export { OutboundError } from './outbound-error.js';
export { MAX_URL_LENGTH } from './outbound-url.js';
export { Outbound, type OutboundRequest, type OutboundResponse } from './outbound.js';
export { OutboundModule } from './outbound.module.js';
