/** The deadline of a call: a moment on the funder's own clock, judged by the clock of the server. */
import { instantAt } from '../../../core/zone/index.js';

export interface Deadline {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `17:00`, on the wall clock of the zone. */
  readonly time: string;
  /** The funder's IANA time zone. */
  readonly zone: string;
}

/**
 * The instant of a deadline, by the rules of its zone on that day. A time that the clocks skip moves forward; of one that
 * comes twice the first counts.
 */
export const deadlineInstant = ({ day, time, zone }: Deadline): Date => instantAt(day, time, zone);

/** Whether something that arrives now is in time: before the deadline, not at it. */
export const inTime = (deadline: Deadline, now: Date): boolean => now < deadlineInstant(deadline);
