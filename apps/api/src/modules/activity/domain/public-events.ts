/** Which events stand in the log of the network: those that everybody may be told of, and no others. */
import { EVENT_TYPES, type EventType } from '@kurultai/schema';

export const PUBLIC_EVENT_TYPES = (Object.keys(EVENT_TYPES) as EventType[]).filter(
  type => EVENT_TYPES[type].audience === 'PUBLIC',
);

const PUBLIC: ReadonlySet<EventType> = new Set(PUBLIC_EVENT_TYPES);

export const isPublic = (type: EventType): boolean => PUBLIC.has(type);

/** The event that tells readers of new publications; of those in the network's stream when only these are wanted. */
export const publishedEvent = (inStream: boolean): EventType =>
  inStream ? 'publication.included' : 'publication.published';
