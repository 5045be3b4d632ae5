/** Seals unsealed audit events, one sealer at a time, so that writers never wait for each other's hashes. */
import { Injectable } from '@nestjs/common';
import { Database, statement, UnitOfWork } from '../database/index.js';
import { type Break, GENESIS, sealOf, type SealedEvent, walkChain } from './audit-chain.js';

/**
 * The whole content of an event as one line of JSON with sorted keys, made by PostgreSQL alone. The columns are named one
 * by one: a column that a later migration adds must not break the seals of the past.
 */
const CONTENT = `jsonb_build_object(
  'id', event.id, 'occurred_at', extract(epoch from event.occurred_at)::text,
  'actor_kind', event.actor_kind, 'actor_person_id', event.actor_person_id,
  'actor_organisation_id', event.actor_organisation_id, 'actor_key_id', event.actor_key_id,
  'action', event.action, 'subject_type', event.subject_type, 'subject_id', event.subject_id,
  'details', event.details)::text`;

const LOCK = statement(`select pg_advisory_xact_lock(hashtext('kurultai.audit.seal'))`);
const HEAD = statement<{ sequence: string; hash: string }>(
  `select sequence::text, hash from audit_seal order by audit_seal.sequence desc limit 1`,
);
const UNSEALED = statement<{ id: string; content: string }>(`
  select event.id, ${CONTENT} as content
  from audit_unsealed unsealed join audit_event event on event.id = unsealed.event_id
  order by event.id limit $1`);
const SEAL = statement(`
  with sealed as (
    insert into audit_seal (sequence, event_id, hash)
    select * from unnest($1::bigint[], $2::uuid[], $3::text[]) returning event_id)
  delete from audit_unsealed using sealed where audit_unsealed.event_id = sealed.event_id`);
const PAGE = statement<SealedEvent>(`
  select seal.sequence::text, seal.hash, case when event.id is null then null else ${CONTENT} end as content
  from audit_seal seal left join audit_event event on event.id = seal.event_id
  where seal.sequence > $1::bigint order by seal.sequence limit 5000`);

/** Every event has a seal or waits for one; what has neither lost it. */
const STRAY = statement<{ id: string }>(`
  select event.id from audit_event event
  where not exists (select from audit_seal seal where seal.event_id = event.id)
    and not exists (select from audit_unsealed unsealed where unsealed.event_id = event.id)
  order by event.id limit 1`);

const BATCH = 500;

@Injectable()
export class AuditSeal {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Seals all unsealed events. @returns how many */
  async sealAll(): Promise<number> {
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count) count = await this.sealBatch();
    return total;
  }

  private sealBatch(): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.database.write(LOCK);
      const head = await this.database.first(HEAD);
      const events = await this.database.all(UNSEALED, [BATCH]);
      let [sequence, hash] = [BigInt(head?.sequence ?? 0), head?.hash ?? GENESIS];
      const seals = events.map(({ id, content }) => {
        sequence += 1n;
        hash = sealOf(hash, String(sequence), content);
        return { sequence: String(sequence), id, hash };
      });
      const column = (name: 'sequence' | 'id' | 'hash') => seals.map(seal => seal[name]);
      if (seals.length > 0) await this.database.write(SEAL, [column('sequence'), column('id'), column('hash')]);
      return seals.length;
    });
  }

  /** Recomputes every seal. @returns the length and the last seal, or the first break */
  async verify(): Promise<{ intact: true; length: number; head: string } | { intact: false; broken: Break }> {
    const walked = await walkChain(this.pages());
    if (!walked.intact) return walked;
    const stray = await this.database.first(STRAY);
    if (!stray) return walked;
    return {
      intact: false,
      broken: { sequence: String(walked.length + 1), problem: `the event ${stray.id} lost its seal` },
    };
  }

  private async *pages(): AsyncGenerator<SealedEvent> {
    let after = '0';
    for (;;) {
      const page = await this.database.all(PAGE, [after]);
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.sequence;
    }
  }
}
