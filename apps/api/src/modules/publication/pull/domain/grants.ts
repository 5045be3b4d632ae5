/** Who may call the root fields of feeds at all. For which organisation is in feed-source.policy.ts. */
import type { Grant } from '../../../../core/access/index.js';

/** Register a feed of the own organisation, and what comes after. */
export const MANAGE_FEEDS: Grant = {
  name: 'feedSource:manage',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'EDITOR'],
};

/** Confirm that a feed is its organisation's own. */
export const CONFIRM_FEEDS: Grant = { name: 'feedSource:confirm', officers: ['OFFICER', 'ADMIN'] };
