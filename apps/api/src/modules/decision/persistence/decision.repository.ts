/** Reads and writes of decisions. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { type DecisionVisibility, type NewDecision, numberOf, yearOf } from '../domain/new-decision.js';
import { DECISION_COLUMNS, DECISION_SOURCE, type DecisionRow } from './decision.rows.js';

const BY_IDS = statement<DecisionRow>(`
  select ${DECISION_COLUMNS} from ${DECISION_SOURCE} where d.id = any($1::uuid[])`);

/** The row stays locked until the transaction ends: who counts next waits, and a rolled-back number is given again. */
const NEXT_NUMBER = statement<{ last: number }>(`
  insert into decision_counter (year, last) values ($1, 1)
  on conflict (year) do update set last = decision_counter.last + 1
  returning last`);

const ORGANISATION_AND_DUPLICATES = `
  select id from organisation where id = $7 union all select id from organisation where merged_into_id = $7`;

/** Newest first. $1 all, $2 own organisation; $3 to $8 filters, null does not filter; $9, $10 the place; $11 how many. */
const PAGE = statement<DecisionRow>(`
  select ${DECISION_COLUMNS} from ${DECISION_SOURCE}
  where ($1 or surviving.id = $2::uuid
         or (d.visibility = 'PUBLIC' and coalesce(surviving.sensitivity <> 'AT_RISK', true)))
    and ($3::text[] is null or d.subject = any($3))
    and ($4::text[] is null or d.body = any($4))
    and ($5::text[] is null or d.outcome = any($5))
    and ($6::text[] is null or d.provenance = any($6))
    and ($7::uuid is null or d.organisation_id in (${ORGANISATION_AND_DUPLICATES}))
    and ($8::uuid is null or d.summit_id = $8)
    and ($9::text is null or (d.decided_on collate "C", d.id) < ($9, $10::uuid))
  order by d.decided_on collate "C" desc, d.id desc limit $11`);

/** The newest ones about each organisation and the duplicates that were merged into it. $1, $2 as in PAGE. */
const OF_ORGANISATIONS = statement<DecisionRow & { wanted: string }>(`
  select found.* from unnest($3::uuid[]) as asked (id) cross join lateral (
    select ${DECISION_COLUMNS}, asked.id as wanted from ${DECISION_SOURCE}
    where d.organisation_id in (
        select id from organisation where id = asked.id union all select id from organisation where merged_into_id = asked.id)
      and ($1 or surviving.id = $2::uuid or (d.visibility = 'PUBLIC' and surviving.sensitivity <> 'AT_RISK'))
    order by d.decided_on collate "C" desc, d.id desc limit $4) found`);

/** What a list is asked for; null does not filter. */
export interface DecisionQuery {
  readonly scope: { readonly all: boolean; readonly own: string | null };
  readonly subject: readonly string[] | null;
  readonly body: readonly string[] | null;
  readonly outcome: readonly string[] | null;
  readonly provenance: readonly string[] | null;
  /** The organisation as it is now. */
  readonly organisationId: string | null;
  readonly summitId: string | null;
  readonly after: readonly [decidedOn: string, id: string] | null;
  readonly limit: number;
}

@Injectable()
export class DecisionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The decisions with these ids. */
  byIds(ids: readonly string[]): Promise<DecisionRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  /** Up to `limit` decisions, newest first. */
  page({ scope, after, limit, ...filter }: DecisionQuery): Promise<DecisionRow[]> {
    const { subject, body, outcome, provenance, organisationId, summitId } = filter;
    const wanted = [subject, body, outcome, provenance, organisationId, summitId];
    return this.database.all(PAGE, [scope.all, scope.own, ...wanted, ...(after ?? [null, null]), limit]);
  }

  /** The newest decisions about organisations, by the uuid of the organisation. */
  async ofOrganisations(
    { all, own }: DecisionQuery['scope'],
    ids: readonly string[],
    limit: number,
  ): Promise<Map<string, DecisionRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [all, own, ids, limit]), row => row.wanted);
  }

  /** Gives a decision its number and writes it. @returns its id */
  async insert(decision: NewDecision, visibility: DecisionVisibility, recordedBy: string | null): Promise<string> {
    const [id, year] = [newUuid(), yearOf(decision)];
    const sequence = (await this.database.write(NEXT_NUMBER, [year]))[0]?.last;
    if (sequence === undefined) throw new Error('The counter of decisions gave no number.');
    await this.database.insert('decision', {
      id,
      year,
      sequence,
      number: numberOf(year, sequence),
      subject: decision.subject,
      body: decision.body,
      outcome: decision.outcome,
      decided_on: decision.decidedOn,
      rule_set_id: decision.ruleSetId,
      organisation_id: decision.organisationId,
      about_type: decision.aboutType ?? null,
      about_id: decision.aboutId ?? null,
      ballot_id: decision.ballotId ?? null,
      summit_id: decision.summitId ?? null,
      minutes_ref: decision.minutesRef ?? null,
      title: JSON.stringify(decision.title),
      text: JSON.stringify(decision.text ?? []),
      reason_internal: decision.reasonInternal ?? null,
      votes_yes: decision.votes?.yes ?? null,
      votes_no: decision.votes?.no ?? null,
      votes_abstain: decision.votes?.abstain ?? null,
      effects: JSON.stringify(decision.effects ?? []),
      reverses_id: decision.reversesId ?? null,
      visibility,
      provenance: decision.provenance,
      source: decision.source ?? null,
      recorded_at: this.clock.now(),
      recorded_by: recordedBy,
    });
    return id;
  }
}
