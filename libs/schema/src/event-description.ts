// How an event is described: who is told of it, what it is about, what its data hold.

/**
 * Who is told of an event. PUBLIC: every subscriber. MEMBER: members of the network, the organisation concerned and the
 * secretariat. OWN: the organisation concerned and the secretariat. SECRETARIAT: nobody else.
 */
export type EventAudience = 'PUBLIC' | 'MEMBER' | 'OWN' | 'SECRETARIAT';

/**
 * What a field of an event's data holds. A type's name: the id of such an object, `id` that of any object. `code`: a value
 * of a closed list. `date`: a civil day. `number`: a whole number. With `?` it may be null.
 */
export type EventField = string;

export interface EventDescription {
  /** What happened. */
  readonly description: string;
  readonly audience: EventAudience;
  /** Of what type the object is that the event is about. Events of one object arrive in order. */
  readonly subject: string;
  readonly data: Readonly<Record<string, EventField>>;
}

/** Describes an event. */
export const describeEvent = <
  const A extends EventAudience,
  const S extends string,
  const D extends Record<string, EventField>,
>(
  audience: A,
  subject: S,
  data: D,
  description: string,
) => ({ audience, subject, data, description }) as const;
