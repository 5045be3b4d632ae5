/** What this module tells others of. Of plans, which are for members only, nothing is told. */

/** Outbox event: a programme can be seen by everybody now. Data: `{ programme, organisation, status }`, public ids. */
export const PROGRAMME_SHARED = 'programme.shared';

/** Outbox event: a programme says something else now. Data: as above. */
export const PROGRAMME_UPDATED = 'programme.updated';

/** Outbox event: a programme is available, or is withdrawn. Data: as above. */
export const PROGRAMME_RELEASED = 'programme.released';
export const PROGRAMME_WITHDRAWN = 'programme.withdrawn';

/** Outbox event: a resource is available. Data: `{ resource, programme, revision }`, public ids. */
export const RESOURCE_RELEASED = 'resource.released';

/** Outbox event: a resource has a new revision. Data: as above. */
export const RESOURCE_REVISED = 'resource.revised';

/** Outbox event: a resource is withdrawn. Data: as above. */
export const RESOURCE_WITHDRAWN = 'resource.withdrawn';

/** Outbox event: an organisation came further in using a programme. Data: `{ adoption, programme, organisation, status }`. */
export const ADOPTION_CHANGED = 'adoption.changed';
