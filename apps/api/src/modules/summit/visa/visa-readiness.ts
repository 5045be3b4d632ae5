/** What letters mean for the day: a delegate without a visa does not come. */
import { Injectable } from '@nestjs/common';
import type { ReadinessCheck, ReadinessFinding } from '../readiness/readiness-registry.js';
import type { SummitFacts } from '../summit.reader.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';

@Injectable()
export class VisaReadiness implements ReadinessCheck {
  constructor(private readonly letters: VisaLetterRepository) {}

  async find({ id }: SummitFacts): Promise<readonly ReadinessFinding[]> {
    const open = await this.letters.openOf(id);
    if (open === 0) return [];
    const message = `${String(open)} visa letter${open === 1 ? ' is' : 's are'} not issued: complete the data, approve and issue.`;
    return [{ code: 'VISA_LETTERS_PENDING', severity: 'WARNING', message }];
  }
}
