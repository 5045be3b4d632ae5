/** Puts together what the guards of delegations look at: for one in an act, for many in `availableActions`. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { dayIn } from '../../../core/zone/index.js';
import { cutOffDay, type LawfulCapacity } from '../domain/capacity.js';
import type { DelegationSubject } from '../domain/delegation.workflow.js';
import { CapacityService } from './capacity.service.js';
import { DelegationRepository } from './delegation.repository.js';
import type { DelegationFactsRow, DelegationRow } from './delegation.rows.js';

/** Nobody knows how an organisation may take part in a summit without a rule set. */
const NOWHERE: LawfulCapacity = { capacity: 'GUEST', maxDelegates: 0 };

@Injectable()
export class DelegationSubjects {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly capacities: CapacityService,
    private readonly clock: Clock,
  ) {}

  async of(row: DelegationRow): Promise<DelegationSubject> {
    const subject = (await this.ofMany([row])).get(row.id);
    if (!subject) throw new Error('A delegation gave no subject.');
    return subject;
  }

  /** By the uuid of the delegation. A fixed number of statements, whatever their number. */
  async ofMany(rows: readonly DelegationRow[]): Promise<Map<string, DelegationSubject>> {
    const facts = await this.delegations.facts(rows.map(({ id }) => id));
    const asked = rows.flatMap(({ id, organisation_id: organisationId }) => {
      const { rules, zone, registration_closes_on: closes } = facts.get(id) ?? {};
      if (rules == null || zone === undefined) return [];
      return [{ id, organisationId, day: cutOffDay(dayIn(zone, this.clock.now()), closes ?? null), rules }];
    });
    const found = await this.capacities.lawful(asked);
    const lawful = new Map(asked.map(({ id }, index) => [id, found[index] ?? NOWHERE]));
    return new Map(
      rows.flatMap(row => {
        const known = facts.get(row.id);
        return known ? [[row.id, subjectOf(row, known, lawful.get(row.id) ?? NOWHERE)]] : [];
      }),
    );
  }
}

function subjectOf(row: DelegationRow, facts: DelegationFactsRow, lawful: LawfulCapacity): DelegationSubject {
  return {
    state: row.state,
    organisationId: row.organisation_id,
    summitState: facts.summit_state,
    capacity: row.capacity,
    lawfulCapacity: lawful.capacity,
    delegates: facts.delegates,
    maxDelegates: lawful.maxDelegates,
    headNamed: facts.head_named,
    present: facts.present,
    credentialSigned: row.credential_mandate_id !== null,
    signedByItself: facts.signer !== null && facts.signer === facts.caster,
    preparedBy: row.prepared_by,
    votesElsewhere: facts.votes_elsewhere,
  };
}

/** By the uuid of the delegation. */
@Injectable()
export class DelegationSubjectLoader extends BatchLoader<string, DelegationSubject> {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly subjects: DelegationSubjects,
  ) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, DelegationSubject>> {
    return this.subjects.ofMany([...(await this.delegations.byIds(ids)).values()]);
  }
}
