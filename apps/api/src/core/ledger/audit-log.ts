/**
 * The audit log: one insert-only row for every act, written in the act's own transaction. It holds ids, never personal
 * data, so that erasing a person leaves it whole. A job seals it into a hash chain (audit-seal.ts).
 */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { Database, statement } from '../database/index.js';
import { newUuid } from '../ids/index.js';

/** What happened to what. `details` holds ids, codes and dates only. */
export interface Act {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

const INSERT = statement(`
  with event as (
    insert into audit_event (id, occurred_at, actor_kind, actor_person_id, actor_organisation_id, actor_key_id,
                             action, subject_type, subject_id, details)
    select id, $1, $2, $3, $4, $5, action, "subjectType", "subjectId", details
    from jsonb_to_recordset($6) as act (id uuid, action text, "subjectType" text, "subjectId" uuid, details jsonb)
    returning id)
  insert into audit_unsealed (event_id) select id from event`);

@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Records an act of the current unit of work. */
  async record(actor: Actor, act: Act): Promise<void> {
    await this.recordAll(actor, [act]);
  }

  /** Records many acts of the current unit of work by one statement, in this order. */
  async recordAll(actor: Actor, acts: readonly Act[]): Promise<void> {
    await this.database.write(INSERT, [
      this.clock.now(),
      actor.kind,
      actingPerson(actor) ?? null,
      actingOrganisation(actor) ?? null,
      'keyId' in actor ? actor.keyId : null,
      JSON.stringify(acts.map(act => ({ id: newUuid(), details: {}, ...act }))),
    ]);
  }
}
