/** From a row to the model. The one place where rows of rule sets become public. */
import {
  DEFAULT_NETWORK_STREAM,
  type DecisionSubject,
  EXPLANATION_LANGUAGES,
  type RuleSetContent,
} from '@kurultai/schema';
import { idOf } from '../../core/ids/index.js';
import { resolveLanguage } from '../../core/text/index.js';
import { RuleSetExplanation } from './contract/rule-set-explanation.model.js';
import { RuleSet, RuleSetAdoption, RuleSetContentModel } from './contract/rule-set.model.js';
import { explainRuleSet } from './domain/explain/explain-rule-set.js';
import { CATALOGUES } from './domain/explain/words.js';
import type { RuleSetSubject } from './domain/rule-set.workflow.js';
import type { RuleSetRow } from './persistence/rule-set.rows.js';

/** @param row a rule set that the caller may read */
export function toRuleSet(row: RuleSetRow): RuleSet {
  return Object.assign(new RuleSet(), {
    id: idOf('RuleSet', row.id),
    uuid: row.id,
    code: row.code,
    version: row.version,
    status: row.status,
    titles: row.title,
    content: contentOf(row.content),
    revision: row.revision,
    basedOnUuid: row.based_on_id,
    createdAt: row.created_at,
    fixedAt: row.fixed_at,
    adoptions: row.adoptions.map(({ effectiveFrom, ruleRef, decisionId }) =>
      Object.assign(new RuleSetAdoption(), { effectiveFrom, ruleRef, decisionUuid: decisionId }),
    ),
    row,
  });
}

const contentOf = (content: RuleSetContent): RuleSetContentModel =>
  Object.assign(new RuleSetContentModel(), {
    ...content,
    categories: content.categories.toSorted((one, other) => other.rank - one.rank),
    criteria: content.criteria.map(criterion => ({ ...criterion, years: criterion.years ?? null })),
    decisions: Object.entries(content.decisions).map(([subject, rule]) => ({
      subject: subject as DecisionSubject,
      ...rule,
    })),
    networkStream: content.networkStream ?? DEFAULT_NETWORK_STREAM,
  });

const EXPLAINED = EXPLANATION_LANGUAGES.map(language => ({ language, origin: CATALOGUES[language].origin }));

/** The rules in words, in the best of the languages that the reader understands. */
export function toExplanation(content: RuleSetContent, wanted: readonly string[]): RuleSetExplanation[] {
  const { language, origin } = resolveLanguage(EXPLAINED, wanted) ?? { language: 'en', origin: 'AUTHORED' };
  return explainRuleSet(content, language).map(({ section, heading, sentences }) =>
    Object.assign(new RuleSetExplanation(), { section, heading, text: sentences.join('\n'), language, origin }),
  );
}

/** What the workflow looks at. @param decisionId only this one of the decisions to apply; any when left out */
export const subjectOf = ({ status, decisions_to_apply }: RuleSetRow, decisionId?: string): RuleSetSubject => ({
  state: status,
  decisions: decisions_to_apply.filter(({ id }) => decisionId === undefined || id === decisionId),
});
