/** Acceptances and signatures. What is written stays; a signature may be voided once. */
import { LIST_LIMITS, type SignatureMethod } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { VERSIONS_LISTED } from './mou-version.repository.js';

export interface AcceptanceRow {
  readonly mou_id: string;
  readonly version: number;
  /** The party as it is now. */
  readonly organisation_id: string;
  readonly text_hash: string;
  readonly evidence: string | null;
  readonly accepted_at: Date;
}

export interface SignatureRow {
  readonly mou_id: string;
  readonly version: number;
  readonly organisation_id: string;
  readonly text_hash: string;
  readonly method: SignatureMethod;
  readonly signatory_id: string | null;
  readonly evidence: string | null;
  readonly file_id: string | null;
  readonly signed_on: string;
  readonly place: string | null;
  readonly recorded_at: Date;
  readonly voided_at: Date | null;
}

/** What a party signs, or accepts. */
export interface Consent {
  readonly mouId: string;
  readonly version: number;
  readonly organisationId: string;
  readonly textHash: string;
  readonly evidence: string | null;
}

export type NewSignature = Consent &
  Pick<SignatureRow, 'method' | 'signed_on' | 'place' | 'file_id' | 'signatory_id'> & {
    readonly mandate_id: string | null;
  };

/** How many each memorandum has at most: of the newest versions, as far as those are listed. */
const LISTED = VERSIONS_LISTED * LIST_LIMITS.parties;
const ACCEPTANCES = statement<AcceptanceRow>(`
  select a.mou_id, a.version, coalesce(o.merged_into_id, o.id) as organisation_id, a.text_hash, a.evidence, a.accepted_at
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select * from mou_acceptance where mou_id = asked.id order by version desc, accepted_at limit ${String(LISTED)}) a
  join organisation o on o.id = a.organisation_id
  order by a.mou_id, a.version desc, a.accepted_at, a.organisation_id`);
const SIGNATURES = statement<SignatureRow>(`
  select s.mou_id, s.version, coalesce(o.merged_into_id, o.id) as organisation_id, s.text_hash, s.method, s.signatory_id,
    s.evidence, s.file_id, to_char(s.signed_on, 'YYYY-MM-DD') as signed_on, s.place, s.recorded_at, s.voided_at
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select * from mou_signature where mou_id = asked.id order by version desc, recorded_at limit ${String(LISTED)}) s
  join organisation o on o.id = s.organisation_id
  order by s.mou_id, s.version desc, s.recorded_at, s.id`);
const VOID = statement(`
  update mou_signature set voided_at = $3 where mou_id = $1 and version = $2 and voided_at is null`);
/** A mandate that was valid on a day, for the party as it is now; what was revoked later was valid on that day. */
const MANDATE = statement<{ id: string }>(`
  select d.id from mandate d join organisation o on o.id = d.organisation_id
  where d.person_id = $1 and coalesce(o.merged_into_id, o.id) = $2 and d.role = 'LEGAL_SIGNATORY'
    and d.valid_from <= $3::date and (d.valid_to is null or d.valid_to > $3::date)
    and (d.revoked_at is null or (d.revoked_at at time zone 'UTC')::date > $3::date)
  order by d.valid_from, d.id limit 1`);

@Injectable()
export class SignatureRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The mandate as legal signatory of a party that a person had on a day. */
  async mandateOn(personId: string, organisationId: string, day: string): Promise<string | null> {
    return (await this.database.first(MANDATE, [personId, organisationId, day]))?.id ?? null;
  }

  async accept(actor: Actor, { mouId, version, organisationId, textHash, evidence }: Consent): Promise<void> {
    await this.database.insert('mou_acceptance', {
      mou_id: mouId,
      version,
      organisation_id: organisationId,
      text_hash: textHash,
      evidence,
      accepted_at: this.clock.now(),
      accepted_by: actingPerson(actor) ?? null,
    });
  }

  async sign(actor: Actor, signature: NewSignature): Promise<void> {
    const { mouId, organisationId, textHash, ...columns } = signature;
    await this.database.insert('mou_signature', {
      id: newUuid(),
      mou_id: mouId,
      organisation_id: organisationId,
      text_hash: textHash,
      ...columns,
      recorded_at: this.clock.now(),
      recorded_by: actingPerson(actor) ?? null,
    });
  }

  /** Marks the signatures under a version: they are kept, and count no more. */
  async void(mouId: string, version: number): Promise<void> {
    await this.database.write(VOID, [mouId, version, this.clock.now()]);
  }

  async acceptances(ids: readonly string[]): Promise<Map<string, AcceptanceRow[]>> {
    return rowsBy(await this.database.all(ACCEPTANCES, [ids]), row => row.mou_id);
  }

  async signatures(ids: readonly string[]): Promise<Map<string, SignatureRow[]>> {
    return rowsBy(await this.database.all(SIGNATURES, [ids]), row => row.mou_id);
  }
}
