/** Finds out as what one organisation may take part in a summit. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { dayIn } from '../../../core/zone/index.js';
import { cutOffDay, type LawfulCapacity } from '../domain/capacity.js';
import { SummitFactsRepository } from '../persistence/summit-facts.repository.js';
import { SummitRepository } from '../persistence/summit.repository.js';
import type { SummitRow } from '../persistence/summit.rows.js';
import { CapacityService } from './capacity.service.js';
import type { DelegationRow } from './delegation.rows.js';

@Injectable()
export class CapacityFinder {
  constructor(
    private readonly facts: SummitFactsRepository,
    private readonly summits: SummitRepository,
    private readonly capacities: CapacityService,
    private readonly clock: Clock,
  ) {}

  /** The lawful capacity of an organisation at a summit that was announced. */
  async of(summit: SummitRow, organisationId: string): Promise<LawfulCapacity> {
    const rules = (await this.facts.of([summit.id], null)).get(summit.id)?.rules;
    if (!rules) throw new Error('A summit was announced without a rule set.');
    const day = cutOffDay(dayIn(summit.zone, this.clock.now()), summit.registration_closes_on);
    const [found] = await this.capacities.lawful([{ organisationId, day, rules }]);
    if (!found) throw new Error('An organisation has no lawful capacity.');
    return found;
  }

  async ofDelegation(row: DelegationRow): Promise<LawfulCapacity> {
    const summit = (await this.summits.byIds([row.summit_id])).get(row.summit_id);
    if (!summit) throw new Error('The summit of a delegation is gone.');
    return this.of(summit, row.organisation_id);
  }
}
