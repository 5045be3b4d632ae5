/** What this folder provides. */
export { MouDraftResolver } from './mou-draft.resolver.js';
export { MouDrafting } from './mou-drafting.service.js';
export { MouEditing } from './mou-editing.service.js';
export { MouProgress } from './mou-progress.service.js';
export { MouSuccession } from './mou-succession.service.js';
