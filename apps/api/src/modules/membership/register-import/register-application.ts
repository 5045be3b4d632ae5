/** Enters the rows of a confirmed import, all in the caller's unit of work, under one decision that the ledger cites. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Stale } from '../../../core/errors/index.js';
import { DecisionService, RuleSetService } from '../../decision/index.js';
import { type RegisterImportRow, RegisterImportRepository } from './persistence/register-import.repository.js';
import { RegisterEntry } from './register-entry.js';
import { type PlannedLine, RegisterPlanner } from './register-planner.js';

@Injectable()
export class RegisterApplication {
  constructor(
    private readonly imports: RegisterImportRepository,
    private readonly planner: RegisterPlanner,
    private readonly entry: RegisterEntry,
    private readonly decisions: DecisionService,
    private readonly ruleSets: RuleSetService,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the decision that the entries cite, or null when there was nothing to enter
   * @throws Stale when a row would do something else by now than what the dry run showed
   */
  async apply(actor: Actor, { id, source }: RegisterImportRow): Promise<string | null> {
    await this.imports.alone();
    const plans = await this.agreed(id);
    const due = plans.filter(({ result }) => result === 'CREATE' || result === 'ADMIT');
    const decisionId = due.length === 0 ? null : await this.decide(actor, source, due.length);
    for (const plan of plans) {
      if (!plan.row) continue;
      const { externalId } = plan.row;
      const entered = due.includes(plan) && decisionId !== null;
      const organisationId = entered
        ? await this.entry.enter(actor, plan.row, plan, { decisionId, source })
        : plan.organisationId;
      if (externalId !== null && organisationId !== null) await this.imports.keepNumber(externalId, organisationId, id);
      if (organisationId !== null && plan.organisationId === null)
        await this.imports.found(id, plan.line, organisationId);
    }
    return decisionId;
  }

  /** The plans of now, which are those of the dry run. */
  private async agreed(id: string): Promise<PlannedLine[]> {
    const lines = await this.imports.lines(id);
    const plans = await this.planner.plan(lines);
    const same = lines.every(({ result, organisation_id }, index) => {
      const plan = plans[index];
      return plan?.result === result && plan.organisationId === organisation_id;
    });
    if (!same) throw new Stale('The register');
    return plans;
  }

  private async decide(actor: Actor, source: string, rows: number): Promise<string> {
    const today = this.clock.today();
    const { id: ruleSetId } = await this.ruleSets.current(today);
    const title = `Register of members entered: ${String(rows)} rows`;
    const decision = await this.decisions.record(actor, {
      subject: 'MOTION',
      body: 'SECRETARIAT',
      outcome: 'ADOPTED',
      decidedOn: today,
      ruleSetId,
      organisationId: null,
      title: [{ language: 'en', text: title, origin: 'AUTHORED' }],
      provenance: 'RECORDED_RETROSPECTIVELY',
      source,
    });
    return decision.id;
  }
}
