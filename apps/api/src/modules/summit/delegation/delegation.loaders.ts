/** Delegations and delegates in batches, as far as the reader may read them. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { DelegateRepository } from './delegate.repository.js';
import { DelegateService } from './delegate.service.js';
import { toDelegates, toDelegation } from './delegation.mapper.js';
import type { Delegate, Delegation } from './delegation.models.js';
import { DelegationRepository } from './delegation.repository.js';
import { DelegationService } from './delegation.service.js';

@Injectable()
export class DelegationLoader extends BatchLoader<string, Delegation> {
  constructor(private readonly delegations: DelegationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Delegation>> {
    return this.delegations.readMany(actor, ids);
  }
}

/** The delegation of the organisation for which the reader acts, by the uuid of the summit. */
@Injectable()
export class OwnDelegationLoader extends BatchLoader<string, Delegation> {
  constructor(private readonly delegations: DelegationRepository) {
    super();
  }

  protected async batch(actor: Actor, summitIds: readonly string[]): Promise<Map<string, Delegation>> {
    const own = actor.kind === 'REPRESENTATIVE' ? actingOrganisation(actor) : undefined;
    if (own === undefined) return new Map();
    const rows = await this.delegations.own(summitIds, own);
    return new Map([...rows].map(([id, row]) => [id, toDelegation(actor, row)]));
  }
}

@Injectable()
export class DelegateLoader extends BatchLoader<string, Delegate> {
  constructor(private readonly delegates: DelegateService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Delegate>> {
    return this.delegates.readMany(actor, ids);
  }
}

/** By the uuid of the delegation. */
@Injectable()
export class DelegatesLoader extends BatchLoader<string, Delegate[]> {
  constructor(private readonly delegates: DelegateRepository) {
    super();
  }

  protected async batch(actor: Actor, delegationIds: readonly string[]): Promise<Map<string, Delegate[]>> {
    const rows = await this.delegates.ofDelegations(delegationIds);
    return new Map([...rows].map(([id, found]) => [id, toDelegates(actor, found)]));
  }
}

/** By the uuid of the summit, which the reader may read. */
@Injectable()
export class SpeakersLoader extends BatchLoader<string, Delegate[]> {
  constructor(private readonly delegates: DelegateRepository) {
    super();
  }

  protected async batch(actor: Actor, summitIds: readonly string[]): Promise<Map<string, Delegate[]>> {
    const rows = await this.delegates.speakers(summitIds);
    return new Map([...rows].map(([id, found]) => [id, toDelegates(actor, found)]));
  }
}
