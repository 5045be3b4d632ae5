/** The screening of applications: reviewers, findings, recommendations and dissenting opinions. Nothing is overwritten. */
import { Injectable } from '@nestjs/common';
import type { CriterionResult, MembershipCategoryCode, Recommendation } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface ReviewerRow {
  readonly application_id: string;
  readonly person_id: string;
  readonly assigned_at: Date;
  readonly recused_at: Date | null;
  readonly recusal_reason: string | null;
}

export interface FindingRow {
  readonly application_id: string;
  readonly number: number;
  readonly criterion: string;
  readonly result: CriterionResult;
  readonly reason: string | null;
  readonly found_by: string | null;
  readonly found_at: Date;
}

export interface RecommendationRow {
  readonly application_id: string;
  readonly recommendation: Recommendation;
  readonly category: MembershipCategoryCode;
  readonly conditions: string | null;
  readonly reason_internal: string | null;
  readonly reason_public: string | null;
  readonly recommended_by: string | null;
  readonly recommended_at: Date;
}

export interface OpinionRow {
  readonly application_id: string;
  readonly person_id: string;
  readonly text: string;
  readonly given_at: Date;
}

const REVIEWERS = statement<ReviewerRow>(`
  select application_id, person_id, assigned_at, recused_at, recusal_reason from application_reviewer
  where application_id = any($1::uuid[]) order by application_id, assigned_at, person_id`);
const FINDINGS = statement<FindingRow>(`
  select application_id, number, criterion, result, reason, found_by, found_at from application_finding
  where application_id = any($1::uuid[]) order by application_id, number`);
const RECOMMENDATIONS = statement<RecommendationRow>(`
  select application_id, recommendation, category, conditions, reason_internal, reason_public, recommended_by, recommended_at
  from application_recommendation where application_id = any($1::uuid[]) order by application_id, id`);
const OPINIONS = statement<OpinionRow>(`
  select application_id, person_id, text, given_at from application_opinion
  where application_id = any($1::uuid[]) order by application_id, id`);
const FOUNDED = statement<{ id: string; founded_on: string | null }>(`
  select a.id, o.founded_on from application a join organisation was on was.id = a.organisation_id
  join organisation o on o.id = coalesce(was.merged_into_id, was.id) where a.id = any($1::uuid[])`);

const ASSIGN = statement(`
  insert into application_reviewer (application_id, person_id, assigned_by, assigned_at) values ($1, $2, $3, $4)
  on conflict (application_id, person_id) do nothing`);
const RECUSE = statement(`
  insert into application_reviewer (application_id, person_id, assigned_by, assigned_at, recused_at, recusal_reason)
  values ($1, $2, $3, $4, $4, $5)
  on conflict (application_id, person_id)
  do update set recused_at = coalesce(application_reviewer.recused_at, $4),
                recusal_reason = coalesce(application_reviewer.recusal_reason, $5)`);
const FIND = statement(`
  insert into application_finding (id, application_id, number, criterion, result, reason, found_by, found_at)
  select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 from application_finding where application_id = $2`);
const ON_THE_BOARD = statement<{ found: boolean }>(`
  select exists (select from mandate m join organisation o on o.id = m.organisation_id
                 where m.person_id = $1 and m.role = 'BOARD' and o.kind = 'SECRETARIAT' and m.revoked_at is null
                   and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) as found`);

@Injectable()
export class ScreeningRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async reviewers(ids: readonly string[]): Promise<Map<string, ReviewerRow[]>> {
    return rowsBy(await this.database.all(REVIEWERS, [ids]), row => row.application_id);
  }

  async findings(ids: readonly string[]): Promise<Map<string, FindingRow[]>> {
    return rowsBy(await this.database.all(FINDINGS, [ids]), row => row.application_id);
  }

  async recommendations(ids: readonly string[]): Promise<Map<string, RecommendationRow[]>> {
    return rowsBy(await this.database.all(RECOMMENDATIONS, [ids]), row => row.application_id);
  }

  async opinions(ids: readonly string[]): Promise<Map<string, OpinionRow[]>> {
    return rowsBy(await this.database.all(OPINIONS, [ids]), row => row.application_id);
  }

  /** When each applicant was founded, by the uuid of the application. */
  async founded(ids: readonly string[]): Promise<Map<string, string | null>> {
    return new Map((await this.database.all(FOUNDED, [ids])).map(({ id, founded_on }) => [id, founded_on]));
  }

  /** Whether a person has a live mandate of the board. */
  async isOnTheBoard(personId: string): Promise<boolean> {
    return (await this.database.first(ON_THE_BOARD, [personId, this.clock.today()]))?.found ?? false;
  }

  async assign(applicationId: string, personId: string, by: string | null): Promise<void> {
    await this.database.write(ASSIGN, [applicationId, personId, by, this.clock.now()]);
  }

  /** Once recused, a person stays so in this case. */
  async recuse(applicationId: string, personId: string, reason: string, by: string | null): Promise<void> {
    await this.database.write(RECUSE, [applicationId, personId, by, this.clock.now(), reason]);
  }

  /** Adds a finding to a locked application: the newest of a criterion counts. */
  async find({
    application_id,
    criterion,
    result,
    reason,
    found_by,
  }: Omit<FindingRow, 'number' | 'found_at'>): Promise<void> {
    await this.database.write(FIND, [newUuid(), application_id, criterion, result, reason, found_by, this.clock.now()]);
  }

  async recommend(row: Omit<RecommendationRow, 'recommended_at'>): Promise<void> {
    await this.database.insert('application_recommendation', {
      id: newUuid(),
      ...row,
      recommended_at: this.clock.now(),
    });
  }

  async dissent(applicationId: string, personId: string, text: string): Promise<void> {
    await this.database.insert('application_opinion', {
      id: newUuid(),
      application_id: applicationId,
      person_id: personId,
      text,
      given_at: this.clock.now(),
    });
  }
}
