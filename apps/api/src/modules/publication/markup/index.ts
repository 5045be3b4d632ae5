/** What the module uses of its markup room. */
export { type MadeOfBody, makeOf } from './make-of-body.js';
export { MarkupRefused } from './markup-limits.js';
export { MARKUP_VERSION, renderMarkup, renderStored } from './render-markup.js';
