/** What would make the day of a summit fail, as data. Each module adds the checks that it can make. */
import { Injectable } from '@nestjs/common';
import type { ReadinessFinding } from '../domain/readiness-rules.js';
import type { SummitFacts } from '../summit.reader.js';

export type { ReadinessFinding };

/** Looks for findings of its own kind. */
export interface ReadinessCheck {
  find(summit: SummitFacts): Promise<readonly ReadinessFinding[]>;
}

@Injectable()
export class ReadinessRegistry {
  private readonly checks: ReadinessCheck[] = [];

  /** Called once for each check, when its module is made. */
  register(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** Every finding of every check, blockers first. */
  async find(summit: SummitFacts): Promise<ReadinessFinding[]> {
    const found = (await Promise.all(this.checks.map(check => check.find(summit)))).flat();
    return found.toSorted((one, other) => Number(one.severity === 'WARNING') - Number(other.severity === 'WARNING'));
  }
}
