/** Who keeps something of a person beside its id: modules above this one register what they forget. */
import { Injectable } from '@nestjs/common';

/** Forgets, in the current unit of work, what one module keeps of a person. Ids stay: what was done stays done. */
export interface PersonTraces {
  forget(personId: string): Promise<void>;
}

@Injectable()
export class ErasureRegistry {
  private readonly keepers: PersonTraces[] = [];

  /** Called once by each module that keeps traces, when it is made. */
  register(traces: PersonTraces): void {
    this.keepers.push(traces);
  }

  async forget(personId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.forget(personId);
  }
}
