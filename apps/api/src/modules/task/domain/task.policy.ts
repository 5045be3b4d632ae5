/** For whom a task waits is who reads it: there is no other reader. */
import type { MandateRole, SecretariatRole } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';

/** For whom a task waits: all who act for an organisation, or all officers with a role. */
export type Assignee = { readonly organisationId: string } | { readonly role: SecretariatRole };

/** An assignee as one word, as the column of that name has it: a role, or the uuid of an organisation. */
export const wordOf = (assignee: Assignee): string => ('role' in assignee ? assignee.role : assignee.organisationId);

/** Officers who run the daily business: they do what waits for the secretariat's own organisation. */
const STAFF: ReadonlySet<MandateRole> = new Set(['OFFICER', 'ADMIN']);

/** The assignees for whom the actor may act, each as one word. Empty for whoever does no tasks. */
export function assigneesOf(actor: Actor): string[] {
  switch (actor.kind) {
    case 'REPRESENTATIVE':
      return [actor.organisationId];
    case 'OFFICER': {
      // An admin is an officer who may do more.
      const roles = new Set<MandateRole>(actor.roles);
      if (roles.has('ADMIN')) roles.add('OFFICER');
      const own = actor.roles.some(role => STAFF.has(role)) ? [actor.organisationId] : [];
      return [...roles, ...own];
    }
    default:
      return [];
  }
}
