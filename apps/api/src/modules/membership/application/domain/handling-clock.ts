/** The clock of the secretariat: how long a case was in its hands. It rests while the applicant has to answer. */
import type { ApplicationState } from '@kurultai/schema';

const RUNNING: ReadonlySet<ApplicationState> = new Set(['SUBMITTED', 'SCREENING']);

export interface HandlingClock {
  readonly handling_since: Date | null;
  readonly handled_seconds: number;
}

/** The clock after the case came into a state. */
export function clockAfter(clock: HandlingClock, to: ApplicationState, now: Date): HandlingClock {
  const { handling_since, handled_seconds } = clock;
  if (RUNNING.has(to)) return { handling_since: handling_since ?? now, handled_seconds };
  return { handling_since: null, handled_seconds: Math.floor(secondsOf(clock, now)) };
}

/** How many seconds it has run. */
export const secondsOf = ({ handling_since, handled_seconds }: HandlingClock, now: Date): number =>
  handled_seconds + (handling_since === null ? 0 : (now.getTime() - handling_since.getTime()) / 1000);
