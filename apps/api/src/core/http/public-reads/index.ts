export { PublicAnswers } from './public-answers.js';
export { servePublicReads } from './public-reads.js';
