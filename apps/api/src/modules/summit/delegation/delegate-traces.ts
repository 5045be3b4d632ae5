/** What delegations keep of a person beside its id: the code to check in. */
import { Injectable } from '@nestjs/common';
import { ErasureRegistry, type PersonTraces } from '../../identity/index.js';
import { DelegateRepository } from './delegate.repository.js';

@Injectable()
export class DelegateTraces implements PersonTraces {
  constructor(
    private readonly delegates: DelegateRepository,
    registry: ErasureRegistry,
  ) {
    registry.register(this);
  }

  /** It stays a delegate, whom the list calls a former one; it votes no more. */
  forget(personId: string): Promise<void> {
    return this.delegates.forget(personId);
  }
}
