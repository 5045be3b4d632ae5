/** Drafts rule sets, changes drafts and finishes them. How they come into force: rule-set-adoption.service.ts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../core/errors/index.js';
import type { LocalisedTextInput } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type {
  ChangeRuleSetDraftInput,
  DraftRuleSetInput,
  FinishRuleSetInput,
  RuleSetChangesInput,
} from './contract/rule-set.inputs.js';
import type { RuleSet } from './contract/rule-set.model.js';
import { ruleSetViolations } from './domain/check-rule-set.js';
import { RULE_SET_CONSTRAINTS } from './domain/constraints.js';
import { applyChanges } from './domain/rule-set-changes.js';
import { mayRead } from './domain/rule-set.policy.js';
import { type RuleSetAction, ruleSetWorkflow } from './domain/rule-set.workflow.js';
import { RuleSetRepository } from './persistence/rule-set.repository.js';
import type { RuleSetRow } from './persistence/rule-set.rows.js';
import { subjectOf, toRuleSet } from './rule-set.mapper.js';

@Injectable()
export class RuleSetDrafting {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Begins the next version of a code.
   * @throws NotFound for an unknown base; InputInvalid for rules that contradict each other; Stale when another draft of
   *   the code was begun at the same moment
   */
  draft(actor: Actor, input: DraftRuleSetInput): Promise<RuleSet> {
    return this.unitOfWork.run(async () => {
      const basedOnId = uuidOf('RuleSet', input.basedOnId, ['input', 'basedOnId']);
      const [base] = await this.ruleSets.byIds([basedOnId]);
      if (!base || !mayRead(actor, base)) throw new NotFound('RuleSet', input.basedOnId);
      const id = await this.ruleSets.insert({
        code: input.code ?? base.code,
        title: authored(input.title),
        content: contentOf(base, input.changes),
        basedOnId,
        createdBy: actingPerson(actor) ?? null,
      });
      await this.record(actor, 'ruleSet.drafted', id);
      return this.reread(id);
    }, RULE_SET_CONSTRAINTS);
  }

  /** Changes a draft. @throws NotFound; Refused with GuardFailed; Stale; InputInvalid as `draft` */
  change(actor: Actor, input: ChangeRuleSetDraftInput): Promise<RuleSet> {
    return this.unitOfWork.run(async () => {
      const row = await this.open(actor, input.id, 'CHANGE', input.expectedRevision);
      const title = input.title == null ? row.title : authored(input.title);
      await this.ruleSets.change(row.id, { title, content: contentOf(row, input.changes) });
      await this.record(actor, 'ruleSet.changed', row.id);
      return this.reread(row.id);
    });
  }

  /** Finishes a draft: from then on it never changes. @throws NotFound; Refused with GuardFailed; Stale */
  finish(actor: Actor, { id, expectedRevision }: FinishRuleSetInput): Promise<RuleSet> {
    return this.unitOfWork.run(async () => {
      const row = await this.open(actor, id, 'FINISH', expectedRevision);
      await this.ruleSets.fix(row.id);
      await this.record(actor, 'ruleSet.finished', row.id);
      return this.reread(row.id);
    });
  }

  /** A locked rule set of which an action is allowed. */
  private async open(actor: Actor, asked: string, action: RuleSetAction, revision: number): Promise<RuleSetRow> {
    const row = await this.ruleSets.lock(uuidOf('RuleSet', asked, ['input', 'id']));
    if (!row || !mayRead(actor, row)) throw new NotFound('RuleSet', asked);
    refuseIfBlocked(ruleSetWorkflow.blocking(subjectOf(row), action, actor));
    if (row.revision !== revision) throw new Stale('The draft');
    return row;
  }

  private record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record(actor, { action, subjectType: 'RuleSet', subjectId });
  }

  private async reread(id: string): Promise<RuleSet> {
    const [row] = await this.ruleSets.byIds([id]);
    if (!row) throw new Error('A rule set that was just written is not there.');
    return toRuleSet(row);
  }
}

const authored = (texts: readonly LocalisedTextInput[]): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));

function contentOf({ content }: RuleSetRow, changes: RuleSetChangesInput | null | undefined): RuleSetRow['content'] {
  if (changes == null) return content;
  const changed = applyChanges(content, changes);
  const violations = ruleSetViolations(changed);
  if (violations.length > 0) throw new InputInvalid(violations);
  return changed;
}
