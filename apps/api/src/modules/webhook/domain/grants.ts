/** Who may call the root fields of this module at all. */
import type { Grant } from '../../../core/access/index.js';

/**
 * See and change the webhooks of the organisation that one acts for: its head; officers and admins for the secretariat.
 * Keys may not: whoever has one would lead the organisation's events elsewhere.
 */
export const MANAGE_WEBHOOKS: Grant = {
  name: 'webhook:manage',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD'],
};
