/** Reads the screening of applications. Whoever reads has checked that the reader may see it. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../core/access/index.js';
import { BatchLoader } from '../../../../core/graphql/index.js';
import { ApplicationSubjects } from '../application-subjects.js';
import { criteriaOf } from '../domain/application.guards.js';
import type { ApplicationSubject } from '../domain/application-subject.js';
import { existenceHint } from '../domain/existence-hint.js';
import {
  ApplicationCriterion,
  ApplicationRecommendation,
  ApplicationReviewer,
  ApplicationScreening,
  CriterionFinding,
  DissentingOpinion,
} from './screening.models.js';
import { type FindingRow, type RecommendationRow, ScreeningRepository } from './screening.repository.js';

/** The screening of an application. */
@Injectable()
export class ScreeningOfApplicationLoader extends BatchLoader<string, ApplicationScreening> {
  constructor(
    private readonly screening: ScreeningRepository,
    private readonly subjects: ApplicationSubjects,
  ) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, ApplicationScreening>> {
    const [subjects, founded] = [await this.subjects.many(ids), await this.screening.founded(ids)];
    const [reviewers, findings] = [await this.screening.reviewers(ids), await this.screening.findings(ids)];
    const opinions = await this.screening.opinions(ids);
    return new Map(
      [...subjects].map(([id, subject]) => {
        const screening = Object.assign(new ApplicationScreening(), {
          reviewers: (reviewers.get(id) ?? []).map(row =>
            Object.assign(new ApplicationReviewer(), {
              personUuid: row.person_id,
              assignedAt: row.assigned_at,
              recusedAt: row.recused_at,
              recusalReason: row.recusal_reason,
            }),
          ),
          criteria: criteria(subject, findings.get(id) ?? [], founded.get(id) ?? null),
          opinions: (opinions.get(id) ?? []).map(row =>
            Object.assign(new DissentingOpinion(), {
              personUuid: row.person_id,
              text: row.text,
              givenAt: row.given_at,
            }),
          ),
        });
        return [id, screening];
      }),
    );
  }
}

/** The recommendations of an application, the oldest first. @see ApplicationRecommendation for who reads what */
@Injectable()
export class RecommendationsOfApplicationLoader extends BatchLoader<string, ApplicationRecommendation[], boolean> {
  constructor(private readonly screening: ScreeningRepository) {
    super();
  }

  /** @param internal whether internal reasons are shown */
  protected async batch(
    _: Actor,
    ids: readonly string[],
    internal: boolean,
  ): Promise<Map<string, ApplicationRecommendation[]>> {
    const rows = await this.screening.recommendations(ids);
    return new Map(ids.map(id => [id, (rows.get(id) ?? []).map(row => toRecommendation(row, internal))]));
  }
}

const toRecommendation = (row: RecommendationRow, internal: boolean): ApplicationRecommendation =>
  Object.assign(new ApplicationRecommendation(), {
    recommendation: row.recommendation,
    category: row.category,
    conditions: row.conditions,
    reasonPublic: row.reason_public,
    reasonInternal: internal ? row.reason_internal : null,
    recommendedAt: row.recommended_at,
  });

function criteria(
  { rules, categoryRequested, findings: newest, today }: ApplicationSubject,
  findings: readonly FindingRow[],
  foundedOn: string | null,
): ApplicationCriterion[] {
  return criteriaOf(rules, categoryRequested).flatMap(code => {
    const rule = rules.criteria.find(one => one.code === code);
    if (!rule) return [];
    return [
      Object.assign(new ApplicationCriterion(), {
        code,
        text: rule.text,
        waivable: rule.waivable,
        hint: rule.years === undefined ? null : existenceHint(foundedOn, rule.years, today),
        result: newest[code] ?? null,
        findings: findings
          .filter(({ criterion }) => criterion === code)
          .map(({ result, reason, found_at, found_by }) =>
            Object.assign(new CriterionFinding(), { result, reason, foundAt: found_at, personUuid: found_by }),
          ),
      }),
    ];
  });
}
