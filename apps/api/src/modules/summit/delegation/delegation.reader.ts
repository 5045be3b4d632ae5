/** What other modules may know of delegations and delegates, whoever asks. */
import type { DelegateRole, DelegateState, DelegationCapacity, DelegationState } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

/** A delegation as guards see it. */
export interface DelegationFacts {
  readonly delegationId: string;
  readonly organisationId: string;
  readonly capacity: DelegationCapacity;
  readonly state: DelegationState;
}

/** A delegation that takes part. */
export interface AccreditedDelegation extends DelegationFacts {
  /** Persons who may cast the vote of the organisation: voting delegate, or the head where none is named, then alternates, in the order of the list. Empty unless it is VOTING. */
  readonly votingDelegateIds: readonly string[];
}

export interface DelegateFacts {
  readonly id: string;
  readonly summitId: string;
  readonly delegationId: string;
  readonly organisationId: string;
  readonly delegationState: DelegationState;
  readonly personId: string | null;
  readonly name: string;
  readonly role: DelegateRole;
  readonly state: DelegateState;
}

const OF_SUMMIT = statement<DelegationFacts>(`
  select id as "delegationId", organisation_id as "organisationId", capacity, state from delegation
  where summit_id = $1 and state <> 'WITHDRAWN' order by organisation_id`);
const ACCREDITED = statement<AccreditedDelegation>(`
  select d.id as "delegationId", d.organisation_id as "organisationId", d.capacity, d.state,
         array(select g.person_id::text from delegate g where g.delegation_id = d.id and g.votes
               order by array_position(array['VOTING_DELEGATE', 'HEAD', 'ALTERNATE'], g.role), g.position)
           as "votingDelegateIds"
  from delegation d where d.summit_id = $1 and d.state = 'ACCREDITED' order by d.organisation_id`);
const DELEGATES = statement<DelegateFacts>(`
  select g.id, g.summit_id as "summitId", d.id as "delegationId", d.organisation_id as "organisationId",
         d.state as "delegationState", g.person_id as "personId", coalesce(p.name, g.name) as name, g.role, g.state
  from delegate g join delegation d on d.id = g.delegation_id left join person p on p.id = g.person_id
  where g.id = any($1::uuid[])`);

@Injectable()
export class DelegationReader {
  constructor(private readonly database: Database) {}

  /** Every delegation of a summit that was not withdrawn, whatever its state. */
  ofSummit(summitId: string): Promise<DelegationFacts[]> {
    return this.database.all(OF_SUMMIT, [summitId]);
  }

  /** The accredited delegations of a summit. One that is being amended is not among them until it is checked again. */
  accredited(summitId: string): Promise<AccreditedDelegation[]> {
    return this.database.all(ACCREDITED, [summitId]);
  }

  /** Delegates by id. */
  async delegates(ids: readonly string[]): Promise<Map<string, DelegateFacts>> {
    return new Map((await this.database.all(DELEGATES, [ids])).map(found => [found.id, found]));
  }
}
