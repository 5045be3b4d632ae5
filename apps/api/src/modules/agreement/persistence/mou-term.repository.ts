/** Reviews and notices. */
import { Injectable } from '@nestjs/common';
import type { MouNoticeKind } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';

export interface ReviewRow {
  readonly mou_id: string;
  readonly number: number;
  readonly begun_on: string;
  readonly reason: string;
  readonly due_on: string | null;
  readonly completed_on: string | null;
  readonly outcome: string | null;
}

export interface NoticeRow {
  readonly mou_id: string;
  readonly kind: MouNoticeKind;
  /** The party as it is now. */
  readonly organisation_id: string;
  readonly given_on: string;
  readonly effective_on: string;
  readonly reason: string;
  readonly evidence: string | null;
}

const BEGIN_REVIEW = statement(`
  insert into mou_review (mou_id, number, begun_on, begun_by_organisation_id, reason, due_on)
  select $1::uuid, coalesce(max(number), 0) + 1, $2::date, $3::uuid, $4, $5::date from mou_review where mou_id = $1::uuid`);
const COMPLETE_REVIEW = statement(`
  update mou_review set completed_on = $2, outcome = $3 where mou_id = $1 and completed_on is null`);
const REVIEWS = statement<ReviewRow>(`
  select r.mou_id, r.number, to_char(r.begun_on, 'YYYY-MM-DD') as begun_on, r.reason,
    to_char(r.due_on, 'YYYY-MM-DD') as due_on, to_char(r.completed_on, 'YYYY-MM-DD') as completed_on, r.outcome
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (select * from mou_review where mou_id = asked.id order by number desc limit 100) r
  order by r.mou_id, r.number`);
const NOTICES = statement<NoticeRow>(`
  select n.mou_id, n.kind, coalesce(o.merged_into_id, o.id) as organisation_id,
    to_char(n.given_on, 'YYYY-MM-DD') as given_on, to_char(n.effective_on, 'YYYY-MM-DD') as effective_on, n.reason, n.evidence
  from mou_notice n join organisation o on o.id = n.organisation_id
  where n.mou_id = any($1::uuid[]) order by n.mou_id, n.recorded_at, n.kind`);

@Injectable()
export class MouTermRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async beginReview(
    id: string,
    review: { begunOn: string; by: string | null; reason: string; dueOn: string | null },
  ): Promise<void> {
    await this.database.write(BEGIN_REVIEW, [id, review.begunOn, review.by, review.reason, review.dueOn]);
  }

  async completeReview(id: string, on: string, outcome: string): Promise<void> {
    await this.database.write(COMPLETE_REVIEW, [id, on, outcome]);
  }

  async giveNotice(
    id: string,
    notice: {
      kind: MouNoticeKind;
      organisationId: string;
      givenOn: string;
      effectiveOn: string;
      reason: string;
      evidence: string | null;
    },
  ): Promise<void> {
    await this.database.insert('mou_notice', {
      mou_id: id,
      kind: notice.kind,
      organisation_id: notice.organisationId,
      given_on: notice.givenOn,
      effective_on: notice.effectiveOn,
      reason: notice.reason,
      evidence: notice.evidence,
      recorded_at: this.clock.now(),
    });
  }

  async reviews(ids: readonly string[]): Promise<Map<string, ReviewRow[]>> {
    return rowsBy(await this.database.all(REVIEWS, [ids]), row => row.mou_id);
  }

  async notices(ids: readonly string[]): Promise<Map<string, NoticeRow[]>> {
    return rowsBy(await this.database.all(NOTICES, [ids]), row => row.mou_id);
  }
}
