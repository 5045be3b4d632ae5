/** Who may call the root fields of translations at all. Which translation they may touch is in the workflow. */
import type { Grant } from '../../../core/access/index.js';

/** Run the translations of the network: assign, review, publish any. */
export const MANAGE_TRANSLATIONS: Grant = { name: 'translation:manage', officers: ['OFFICER', 'ADMIN'] };

/** Translate for an organisation. Persons only: a machine's work is never taken for a person's. */
export const TRANSLATE: Grant = { name: 'translation:edit', representatives: ['HEAD', 'EDITOR', 'TRANSLATOR'] };

/** Decide on translations of what the own organisation wrote. */
export const OWN_SOURCES: Grant = { name: 'translation:own', representatives: ['HEAD', 'EDITOR'] };

/** Ask for a translation, or do whatever the workflow gives to the caller. */
export const WORK_ON_TRANSLATIONS: Grant = {
  name: 'translation:work',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'EDITOR', 'TRANSLATOR'],
};
