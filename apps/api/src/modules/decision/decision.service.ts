/** Records decisions and reads them. What a decision does is carried out by the modules that own it, in the same transaction. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Configuration } from '../../core/config/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { checkOrigin } from '../organisation/index.js';
import type { Decision } from './contract/decision.model.js';
import { DECISION_RECORDED } from './decision.events.js';
import { factsOf, toDecision } from './decision.mapper.js';
import { competenceGuards } from './domain/competence.js';
import { DECISION_CONSTRAINTS } from './domain/constraints.js';
import { mayRead } from './domain/decision.policy.js';
import { type NewDecision, visibilityOf } from './domain/new-decision.js';
import { DecisionRepository } from './persistence/decision.repository.js';
import type { DecisionRow } from './persistence/decision.rows.js';
import { RuleSetService } from './rule-set.service.js';

@Injectable()
export class DecisionService {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly ruleSets: RuleSetService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
  ) {}

  /** The decisions that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Decision>> {
    const rows = (await this.decisions.byIds(ids)).filter(row => mayRead(actor, factsOf(row)));
    return new Map(rows.map(row => [row.id, toDecision(actor, row)]));
  }

  /** A decision, whoever asks. @throws NotFound */
  async byId(uuid: string): Promise<DecisionRow> {
    const [row] = await this.decisions.byIds([uuid]);
    if (!row) throw new NotFound('Decision', idOf('Decision', uuid));
    return row;
  }

  /**
   * Records a decision under the next number of its year, in the caller's unit of work where there is one. Its rule set is
   * immutable from then on. Effects are kept as data: the caller carries them out.
   * @param actor who records it, not who decided
   * @throws NotFound for an unknown rule set, organisation or reversed decision; InputInvalid for an origin that may not be;
   *   Refused with GuardFailed: BODY_NOT_COMPETENT when the rule set gives the subject to other bodies (facts of the past
   *   are recorded as they were), REVERSED_ALREADY
   */
  record(actor: Actor, decision: NewDecision): Promise<DecisionRow> {
    checkOrigin(decision, this.configuration.values.NODE_ENV === 'production');
    return this.unitOfWork.run(async () => {
      const { content } = await this.ruleSets.byId(decision.ruleSetId);
      refuseIfBlocked(competenceGuards(content, decision));
      await this.ruleSets.markUsed(decision.ruleSetId);
      if (decision.aboutType === 'RuleSet' && decision.aboutId != null) await this.ruleSets.markUsed(decision.aboutId);
      const reversed = decision.reversesId == null ? undefined : await this.byId(decision.reversesId);
      const visibility = visibilityOf(decision, reversed?.visibility);
      const id = await this.decisions.insert(decision, visibility, actingPerson(actor) ?? null);
      const row = await this.byId(id);
      const { number, subject, body, outcome } = row;
      const details = { number, subject, body, outcome, ruleSet: row.rule_set_id };
      await this.audit.record(actor, {
        action: 'decision.recorded',
        subjectType: 'Decision',
        subjectId: id,
        details,
      });
      if (visibility === 'PUBLIC' && !row.at_risk) {
        const decisionId = idOf('Decision', id);
        await this.outbox.add(DECISION_RECORDED, decisionId, { decision: decisionId, number, subject });
      }
      return row;
    }, DECISION_CONSTRAINTS);
  }
}
