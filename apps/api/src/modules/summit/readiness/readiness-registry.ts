/** What would make the day of a summit fail, as data. Each module adds the checks that it can make. */
import type { ReadinessSeverity } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { SummitFacts } from '../summit.reader.js';

/** One finding. Codes are stable names in capitals. */
export interface ReadinessFinding {
  readonly code: string;
  readonly severity: ReadinessSeverity;
  /** The finding in plain English, with what to do. No personal data. */
  readonly message: string;
  /** What it is about, when it is not the summit as a whole. */
  readonly subject?: { readonly type: IdentifiedType; readonly uuid: string };
}

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
    return [
      ...found.filter(({ severity }) => severity === 'BLOCKER'),
      ...found.filter(({ severity }) => severity === 'WARNING'),
    ];
  }
}
