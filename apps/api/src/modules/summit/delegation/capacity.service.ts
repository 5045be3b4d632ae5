/** Finds out as what organisations may take part in a summit. */
import type { RuleSetContent } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { MembershipReader } from '../../membership/index.js';
import { lawfulCapacity, type LawfulCapacity } from '../domain/capacity.js';
import { SummitFactsRepository } from '../persistence/summit-facts.repository.js';

/** An organisation at a summit: the day on which its standing counts, and the rules of the summit. */
export interface AskedCapacity {
  readonly organisationId: string;
  readonly day: string;
  readonly rules: RuleSetContent;
}

@Injectable()
export class CapacityService {
  constructor(
    private readonly facts: SummitFactsRepository,
    private readonly members: MembershipReader,
  ) {}

  /** The lawful capacities, in the order of the question. Three statements, whatever their number. */
  async lawful(asked: readonly AskedCapacity[]): Promise<LawfulCapacity[]> {
    if (asked.length === 0) return [];
    const standings = await this.members.standings(
      asked.map(({ organisationId, day }) => ({ organisationId, on: day })),
    );
    const applications = await this.facts.applications([...new Set(asked.map(one => one.organisationId))]);
    return asked.map(({ organisationId, rules }, index) => {
      const { status = 'NONE', category = null, goodStanding = true } = standings[index] ?? {};
      const applyingFor = applications.get(organisationId) ?? null;
      return lawfulCapacity({ status, category, goodStanding, applyingFor }, rules);
    });
  }
}
