/** Finds out as what organisations may take part in a summit. */
import type { RuleSetContent } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { MembershipReader } from '../../membership/index.js';
import { lawfulCapacity, type LawfulCapacity } from '../domain/capacity.js';
import { SummitFactsRepository } from '../persistence/summit-facts.repository.js';

@Injectable()
export class CapacityService {
  constructor(
    private readonly facts: SummitFactsRepository,
    private readonly members: MembershipReader,
  ) {}

  /** The lawful capacities of organisations by their uuids. @param day the day on which their standing counts */
  async lawful(
    organisationIds: readonly string[],
    day: string,
    rules: RuleSetContent,
  ): Promise<Map<string, LawfulCapacity>> {
    const standings = await this.members.standing(organisationIds, { on: day });
    const applications = await this.facts.applications(organisationIds);
    return new Map(
      organisationIds.map(id => {
        const { status = 'NONE', category = null, goodStanding = true } = standings.get(id) ?? {};
        const standing = { status, category, goodStanding, applyingFor: applications.get(id) ?? null };
        return [id, lawfulCapacity(standing, rules)];
      }),
    );
  }
}
