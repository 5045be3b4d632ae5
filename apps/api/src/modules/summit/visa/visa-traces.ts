/** What letters keep of a person beside its id: the data of the travel document, and the letter itself. */
import { Injectable } from '@nestjs/common';
import { ErasureRegistry, type PersonTraces } from '../../identity/index.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';
import { VisaPurge } from './visa-purge.js';

@Injectable()
export class VisaTraces implements PersonTraces {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly purge: VisaPurge,
    registry: ErasureRegistry,
  ) {
    registry.register(this);
  }

  async forget(personId: string): Promise<void> {
    for (const id of await this.letters.ofPerson(personId)) {
      const row = await this.letters.lock(id);
      if (row) await this.purge.now(row);
    }
  }
}
