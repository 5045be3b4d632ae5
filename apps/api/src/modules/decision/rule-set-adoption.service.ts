/** Puts rule sets in force, by a decision, and takes that back. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { parsePartialDate, partialDateBounds } from '../../core/civil-date/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { ActivateRuleSetInput } from './contract/rule-set.inputs.js';
import type { RuleSet } from './contract/rule-set.model.js';
import { RULE_SET_ADOPTED } from './decision.events.js';
import { isRetrospective } from './domain/competence.js';
import { mayRead } from './domain/rule-set.policy.js';
import { ruleSetWorkflow } from './domain/rule-set.workflow.js';
import { DecisionRepository } from './persistence/decision.repository.js';
import { RuleSetRepository } from './persistence/rule-set.repository.js';
import type { RuleSetRow } from './persistence/rule-set.rows.js';
import { subjectOf, toRuleSet } from './rule-set.mapper.js';

/** What puts a rule set in force. */
export interface Adoption {
  readonly ruleSetId: string;
  /** `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly decisionId: string;
}

@Injectable()
export class RuleSetAdoptions {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly decisions: DecisionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a rule set in force from a day on, by an adopted decision that is about it.
   * @throws NotFound; Refused with GuardFailed; InputInvalid for a day that the decision does not permit
   */
  activate(actor: Actor, { id, decisionId, effectiveFrom }: ActivateRuleSetInput): Promise<RuleSet> {
    return this.unitOfWork.run(async () => {
      const decision = uuidOf('Decision', decisionId, ['input', 'decisionId']);
      const row = await this.ruleSets.lock(uuidOf('RuleSet', id, ['input', 'id']));
      if (!row || !mayRead(actor, row)) throw new NotFound('RuleSet', id);
      refuseIfBlocked(ruleSetWorkflow.blocking(subjectOf(row, decision), 'ACTIVATE', actor));
      await this.checkDay(decision, effectiveFrom);
      return toRuleSet(await this.write(actor, { ruleSetId: row.id, decisionId: decision, effectiveFrom }));
    });
  }

  /**
   * The same as the effect of a published ballot, in its unit of work: whoever publishes acts for the members.
   * @throws NotFound for an unknown rule set; Error when the decision does not adopt it
   */
  adopt(actor: Actor, adoption: Adoption): Promise<RuleSetRow> {
    return this.unitOfWork.run(async () => {
      const row = await this.ruleSets.lock(adoption.ruleSetId);
      if (!row) throw new NotFound('RuleSet', idOf('RuleSet', adoption.ruleSetId));
      const applies = row.decisions_to_apply.some(({ id }) => id === adoption.decisionId);
      if (!applies) throw new Error('The decision does not adopt this rule set.');
      return this.write(actor, adoption);
    });
  }

  /**
   * Takes back what a decision adopted: from the same day on, what it replaced is in force. What began under it keeps it.
   * Nothing happens when it adopted nothing. In the caller's unit of work.
   * @param byDecisionId the decision that reverses it
   */
  async reverse(actor: Actor, decisionId: string, byDecisionId: string): Promise<void> {
    const before = await this.ruleSets.replacedBy(decisionId);
    if (!before) return;
    const { replaced, effectiveFrom } = before;
    await this.write(actor, { ruleSetId: replaced, decisionId: byDecisionId, effectiveFrom });
  }

  private async write(actor: Actor, { ruleSetId, effectiveFrom, decisionId }: Adoption): Promise<RuleSetRow> {
    await this.ruleSets.fix(ruleSetId);
    await this.ruleSets.adopt(ruleSetId, effectiveFrom, decisionId);
    const details = { effectiveFrom, decision: decisionId };
    await this.audit.record(actor, {
      action: 'ruleSet.adopted',
      subjectType: 'RuleSet',
      subjectId: ruleSetId,
      details,
    });
    const ruleSet = idOf('RuleSet', ruleSetId);
    await this.outbox.add(RULE_SET_ADOPTED, ruleSet, { ruleSet, effectiveFrom });
    const [row] = await this.ruleSets.byIds([ruleSetId]);
    if (!row) throw new NotFound('RuleSet', ruleSet);
    return row;
  }

  private async checkDay(decisionId: string, effectiveFrom: string): Promise<void> {
    const [decision] = await this.decisions.byIds([decisionId]);
    const decided = parsePartialDate(decision?.decided_on ?? '');
    if (!decision || !decided.ok) throw new NotFound('Decision', idOf('Decision', decisionId));
    const path = 'input.effectiveFrom';
    if (effectiveFrom < partialDateBounds(decided.date).from) {
      throw InputInvalid.at(path, 'beforeDecision', 'Rules do not hold before they were decided on.');
    }
    if (effectiveFrom < this.clock.today() && !isRetrospective(decision.provenance)) {
      throw InputInvalid.at(path, 'past', 'New rules do not reach back. Write today or a later day.');
    }
  }
}
