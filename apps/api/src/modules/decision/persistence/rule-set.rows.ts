/** Rows of rule sets, as the statements select them. */
import type { RuleSetContent, RuleSetStatus } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';
import type { DecisionToApply } from '../domain/rule-set.workflow.js';

/** From which day a rule set was put in force, and what permits it. */
export interface AdoptionRow {
  /** `YYYY-MM-DD`. */
  effectiveFrom: string;
  decisionId: string | null;
  ruleRef: string | null;
}

/** A version of a rule set. `content` never changes once the status is no longer DRAFT. */
export interface RuleSetRow {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: RuleSetStatus;
  readonly title: readonly LocalisedEntry[];
  readonly content: RuleSetContent;
  readonly revision: number;
  readonly based_on_id: string | null;
  readonly created_at: Date;
  readonly fixed_at: Date | null;
  readonly adoptions: readonly AdoptionRow[];
  /** Adopted decisions that are about it, were not reversed, and did not put it in force yet. */
  readonly decisions_to_apply: readonly DecisionToApply[];
}

/** The adoption in force on a day. @param day its parameter: `$1::date` */
export const adoptionOn = (day: string): string => `
  select rule_set_id from rule_set_adoption where effective_from <= ${day}
  order by effective_from desc, position desc limit 1`;

/** Whether an adopted decision `d` of rules still stands. */
const STANDS = `d.subject = 'RULES_CHANGE' and d.outcome = 'ADOPTED'
  and not exists (select from decision later where later.reverses_id = d.id and later.outcome = 'ADOPTED')`;

/** The columns of a rule set under the alias `r`. @param today the parameter of the day that the status is of */
export const ruleSetColumns = (today: string): string => `
  r.id, r.code, r.version, r.title, r.content, r.revision, r.based_on_id, r.created_at, r.fixed_at,
  case when r.fixed_at is null then 'DRAFT'
       when r.id = (${adoptionOn(`${today}::date`)}) then 'ACTIVE'
       when exists (select from rule_set_adoption a where a.rule_set_id = r.id and a.effective_from > ${today}::date)
         then 'UPCOMING'
       when exists (select from rule_set_adoption a where a.rule_set_id = r.id) then 'RETIRED'
       else 'AVAILABLE' end as status,
  coalesce((select jsonb_agg(jsonb_build_object('effectiveFrom', a.effective_from, 'decisionId', a.decision_id,
                                                'ruleRef', a.rule_ref) order by a.effective_from, a.position)
            from rule_set_adoption a where a.rule_set_id = r.id), '[]') as adoptions,
  coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'recordedBy',
                                                case when d.ballot_id is null then d.recorded_by end) order by d.id)
            from decision d where d.about_id = r.id and d.about_type = 'RuleSet' and ${STANDS}
            and not exists (select from rule_set_adoption a where a.decision_id = d.id)), '[]') as decisions_to_apply`;
