export { drainRequests } from './drain.js';
export { sendError } from './error-shape.js';
export { HttpModule } from './http.module.js';
export { dressServer, httpAdapter } from './http-server.js';
export {
  entityTag,
  type Freshness,
  type PublicDocument,
  redirectForGood,
  sendPublicDocument,
} from './public-document.js';
export { servePublicReads } from './public-reads/index.js';
export { publicUrl } from './public-url.js';
