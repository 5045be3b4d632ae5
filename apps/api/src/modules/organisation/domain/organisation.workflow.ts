/** The life of an organisation's record, as a table. Merging happens through a duplicate proposal. */
import type { Lifecycle } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { EDIT, MAINTAIN } from './grants.js';
import { mayEdit, type OrganisationFacts } from './organisation.policy.js';

/** What can be done to an organisation. */
export const ORGANISATION_ACTIONS = {
  UPDATE: 'Change the profile: `updateOrganisation`.',
  RENAME: 'Add a name: `renameOrganisation`.',
  DISSOLVE: 'Record that it ceased to exist: `dissolveOrganisation`.',
} as const;
export type OrganisationAction = keyof typeof ORGANISATION_ACTIONS;

export interface OrganisationSubject extends OrganisationFacts {
  readonly state: Lifecycle;
  readonly kind: string;
}

const editor = (actor: Actor, subject: OrganisationSubject) => holds(actor, EDIT) && mayEdit(actor, subject);
const maintainer = (actor: Actor) => holds(actor, MAINTAIN);

export const organisationWorkflow = new Workflow<Lifecycle, OrganisationAction, OrganisationSubject, Actor>([
  { from: ['ACTIVE'], action: 'UPDATE', to: 'ACTIVE', who: editor },
  { from: ['DISSOLVED'], action: 'UPDATE', to: 'DISSOLVED', who: maintainer },
  { from: ['ACTIVE'], action: 'RENAME', to: 'ACTIVE', who: maintainer },
  { from: ['DISSOLVED'], action: 'RENAME', to: 'DISSOLVED', who: maintainer },
  {
    from: ['ACTIVE'],
    action: 'DISSOLVE',
    to: 'DISSOLVED',
    who: maintainer,
    guards: [
      {
        code: 'NOT_THE_SECRETARIAT',
        message: 'The organisation that runs the network cannot be dissolved here.',
        holds: ({ kind }) => kind !== 'SECRETARIAT',
      },
    ],
  },
]);
