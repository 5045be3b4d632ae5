/** What letters mean for the day: a delegate without a visa does not come. */
import { Injectable } from '@nestjs/common';
import type { ReadinessCheck, ReadinessFinding, SummitToCheck } from '../readiness/readiness-registry.js';
import { OPEN_LETTERS } from './persistence/visa-letter.repository.js';

@Injectable()
export class VisaReadiness implements ReadinessCheck<number> {
  readonly facts = OPEN_LETTERS;

  find(_: SummitToCheck, open: number): readonly ReadinessFinding[] {
    if (open === 0) return [];
    const message = `${String(open)} visa letter${open === 1 ? ' is' : 's are'} not issued: complete the data, approve and issue.`;
    return [{ code: 'VISA_LETTERS_PENDING', severity: 'WARNING', message }];
  }
}
