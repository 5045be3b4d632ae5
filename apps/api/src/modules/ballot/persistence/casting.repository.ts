/**
 * The statements that cast a vote. All votes of a ballot share its lock, which closing takes alone: a vote is either
 * wholly before the closing or not at all. The choice of a secret vote is no parameter of any of them.
 */
import type { BallotKind, BallotState, ExclusionReason } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { outranked } from './outranked.js';

/** What is known about one vote before it is cast. */
export interface CastingRow {
  readonly state: BallotState;
  readonly kind: BallotKind;
  readonly secret: boolean;
  readonly closes_at: Date | null;
  readonly options: string[];
  readonly included: boolean | null;
  readonly reason: ExclusionReason | null;
  readonly actor_included: boolean | null;
  readonly actor_in_question: boolean;
  readonly accredited: boolean;
  readonly present: boolean;
  readonly outranked: boolean;
  readonly holds_proxy: boolean;
  readonly giver_present: boolean;
  readonly on_paper: boolean;
  readonly receipt_code: string | null;
  readonly receipt_attempt: string | null;
  readonly receipt_at: Date | null;
  readonly receipt_by: string | null;
  readonly attempt_known: boolean;
}

export interface NewReceipt {
  readonly ballotId: string;
  readonly organisationId: string;
  readonly code: string;
  readonly attempt: string;
  readonly castAt: Date;
  readonly castBy: string;
  readonly byProxy: boolean;
}

const SHARE = statement(`select pg_advisory_xact_lock_shared(hashtextextended($1::text, 2013))`);
/** $1 the ballot, $2 the person, $3 the organisation that it acts for, $4 the organisation whose vote it is, $5 the attempt. */
const FACTS = statement<CastingRow>(`
  select b.state, b.kind, b.secret, b.closes_at,
    array(select o.code from ballot_option o where o.ballot_id = b.id order by o.position) as options,
    e.included, e.reason, h.included as actor_included, h.organisation_id is not null as actor_in_question,
    g.id is not null as accredited,
    exists (select from presence_interval p where p.delegate_id = g.id and p.out_at is null) as present,
    ${outranked('g')} as outranked,
    $3::uuid <> $4::uuid and exists (select from proxy x where x.summit_id = b.summit_id and x.giver_id = $4
      and x.holder_id = $3 and x.revoked_at is null) as holds_proxy,
    $3::uuid <> $4::uuid and exists (select from presence_interval p join delegate o on o.id = p.delegate_id and o.votes
      join delegation d on d.id = o.delegation_id and d.state = 'ACCREDITED' and d.organisation_id = $4
      where p.summit_id = b.summit_id and p.out_at is null) as giver_present,
    exists (select from ballot_paper_voter w
      where w.ballot_id = b.id and w.organisation_id = $4 and w.struck_at is null) as on_paper,
    v.code as receipt_code, v.attempt as receipt_attempt, v.cast_at as receipt_at, v.cast_by as receipt_by,
    exists (select from ballot_vote n
      where n.ballot_id = b.id and n.organisation_id = $4 and n.attempt = $5) as attempt_known
  from ballot b
  left join ballot_entitlement e on e.ballot_id = b.id and e.organisation_id = $4
  left join ballot_entitlement h on h.ballot_id = b.id and h.organisation_id = $3
  left join ballot_receipt v on v.ballot_id = b.id and v.organisation_id = $4
  left join delegation d on d.summit_id = b.summit_id and d.organisation_id = $3 and d.state = 'ACCREDITED'
  left join delegate g on g.delegation_id = d.id and g.person_id = $2 and g.votes
  where b.id = $1`);
const RECEIVE = statement<{ code: string }>(`
  insert into ballot_receipt (ballot_id, organisation_id, code, attempt, cast_at, cast_by, by_proxy)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (ballot_id, organisation_id) do nothing returning code`);
const RECEIPT = statement<{ code: string; attempt: string; cast_at: Date }>(`
  select code, attempt, cast_at from ballot_receipt where ballot_id = $1 and organisation_id = $2`);
const LOCK_RECEIPT = statement<{ attempt_known: boolean }>(`
  select exists (select from ballot_vote n where n.ballot_id = v.ballot_id and n.organisation_id = v.organisation_id
                 and n.attempt = $3) as attempt_known
  from ballot_receipt v where v.ballot_id = $1 and v.organisation_id = $2 for update`);
const VOTE = statement(`
  insert into ballot_vote (ballot_id, organisation_id, revision, option, attempt, cast_at, cast_by)
  select $1, $2, 1 + coalesce(max(revision), 0), $3::smallint, $4, $5, $6
  from ballot_vote where ballot_id = $1 and organisation_id = $2
  on conflict (ballot_id, organisation_id, attempt) do nothing`);
const OPEN_URN = statement<{ sealed: Buffer | null }>(`select sealed from ballot_urn where ballot_id = $1 for update`);
const SEAL_URN = statement(`update ballot_urn set sealed = $2 where ballot_id = $1`);

@Injectable()
export class CastingRepository {
  constructor(private readonly database: Database) {}

  /** Shares the lock of the ballot and reads what decides on a vote. */
  async facts(
    ballotId: string,
    person: string,
    actingFor: string,
    organisationId: string,
    attempt: string,
  ): Promise<CastingRow | undefined> {
    await this.database.write(SHARE, [ballotId]);
    return this.database.first(FACTS, [ballotId, person, actingFor, organisationId, attempt]);
  }

  /** Hands out the one receipt of the organisation. @returns false when it has one */
  async receive(receipt: NewReceipt): Promise<boolean> {
    const { ballotId, organisationId, code, attempt, castAt, castBy, byProxy } = receipt;
    const values = [ballotId, organisationId, code, attempt, castAt, castBy, byProxy];
    return (await this.database.write(RECEIVE, values)).length > 0;
  }

  receipt(ballotId: string, organisationId: string) {
    return this.database.first(RECEIPT, [ballotId, organisationId]);
  }

  /** Locks a receipt, so that two changes come one after the other. @returns whether the attempt has come already */
  async lockReceipt(ballotId: string, organisationId: string, attempt: string): Promise<boolean> {
    await this.database.first(LOCK_RECEIPT, [ballotId, organisationId, attempt]);
    // Read anew: the statement that waited for the lock does not see what it waited for.
    return (await this.database.first(LOCK_RECEIPT, [ballotId, organisationId, attempt]))?.attempt_known ?? false;
  }

  /** A vote under its name, or the next revision of it. */
  async putVote({ ballotId, organisationId, attempt, castAt, castBy }: NewReceipt, position: number): Promise<void> {
    await this.database.write(VOTE, [ballotId, organisationId, position, attempt, castAt, castBy]);
  }

  /** What lies in the urn, locked. */
  async openUrn(ballotId: string): Promise<Buffer | null> {
    return (await this.database.first(OPEN_URN, [ballotId]))?.sealed ?? null;
  }

  async sealUrn(ballotId: string, sealed: Buffer): Promise<void> {
    await this.database.write(SEAL_URN, [ballotId, sealed]);
  }
}
