import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { VisaLetter } from './contract/visa-letter.model.js';
import { VisaLetterService } from './visa-letter.service.js';

/** Visa letters by the ids of their rows; what the caller may not read is null. */
@Injectable()
export class VisaLetterLoader extends BatchLoader<string, VisaLetter> {
  constructor(private readonly letters: VisaLetterService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, VisaLetter>> {
    return this.letters.readMany(actor, ids);
  }
}
