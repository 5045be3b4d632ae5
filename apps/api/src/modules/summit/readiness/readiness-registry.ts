/** What would make the day of a summit fail, as data. Each module adds the checks that it can make. */
import { Injectable } from '@nestjs/common';
import type { ReadinessFinding } from '../domain/readiness-rules.js';
import type { SummitFacts } from '../summit.reader.js';
import { ReadinessRepository } from './readiness.repository.js';

export type { ReadinessFinding };

/** A summit that is looked at, and the day in its zone. */
export interface SummitToCheck extends SummitFacts {
  readonly today: string;
}

/** Looks for findings of its own kind. It asks for nothing by itself: what it needs is read for all checks and summits at once. */
export interface ReadinessCheck<Facts = unknown> {
  /**
   * What it looks at, as an SQL expression of JSON. It sees the columns of the summit as `s`, the day in its zone as
   * `d.today`, and as `d.day` its first day while that is to come, else today.
   */
  readonly facts: string;
  /** @param facts what the expression gave for this summit */
  find(summit: SummitToCheck, facts: Facts): readonly ReadinessFinding[];
}

/** Afterwards nothing can fail any more. */
const OVER: ReadonlySet<string> = new Set(['CLOSED', 'MINUTES_ADOPTED', 'CANCELLED']);

@Injectable()
export class ReadinessRegistry {
  private readonly checks: ReadinessCheck[] = [];

  constructor(private readonly repository: ReadinessRepository) {}

  /** Called once for each check, when its module is made. */
  register<Facts>(check: ReadinessCheck<Facts>): void {
    this.checks.push(check);
  }

  /** Every finding of every check by summit, blockers first: one statement, however many summits and checks there are. */
  async find(summitIds: readonly string[]): Promise<Map<string, ReadinessFinding[]>> {
    const rows = await this.repository.read(
      summitIds,
      this.checks.map(check => check.facts),
    );
    return new Map(
      rows.map(({ summit, facts }) => {
        if (OVER.has(summit.state)) return [summit.id, []];
        const found = this.checks.flatMap((check, index) => check.find(summit, facts[index]));
        return [
          summit.id,
          found.toSorted((one, other) => Number(one.severity === 'WARNING') - Number(other.severity === 'WARNING')),
        ];
      }),
    );
  }
}
