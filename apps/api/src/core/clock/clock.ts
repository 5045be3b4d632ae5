/** The one source of the current time, injected wherever time matters. */
export abstract class Clock {
  /** The current instant. */
  abstract now(): Date;

  /** The current civil date in UTC, `2026-11-24`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** The instant a number of seconds from now; negative for the past. */
  in(seconds: number): Date {
    return new Date(this.now().getTime() + seconds * 1000);
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    // eslint-disable-next-line no-restricted-syntax -- the one place that asks the machine
    return new Date();
  }
}

/** A clock that stands still until it is moved: for tests and staged stories, refused in production. */
export class SimulatedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock forward. @param seconds how far; never negative */
  advance(seconds: number): void {
    if (seconds < 0) throw new RangeError('A clock never runs back.');
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}
