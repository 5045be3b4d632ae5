/** As whom everything here is read: nobody in particular. What the caller sends of itself is never looked at. */
import { ANONYMOUS, type RequestContext } from '../../../core/access/index.js';

/** Loaders for the making of one document. */
export const publicContext = (): RequestContext => ({
  actor: ANONYMOUS,
  requestId: '',
  address: '',
  idempotencyKey: undefined,
  loaders: new Map(),
});
