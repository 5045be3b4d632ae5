/** Reads and writes of adoptions. Lists and figures are in adoption-list.repository.ts. */
import { Injectable } from '@nestjs/common';
import type { AdoptionStatus } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { ADOPTION_COLUMNS, ADOPTION_TABLES, type AdoptionRow, type EvidenceRow } from './adoption.rows.js';

const BY_IDS = statement<AdoptionRow>(
  `select ${ADOPTION_COLUMNS} from ${ADOPTION_TABLES} where a.id = any($1::uuid[])`,
);

const LOCK = statement<{ id: string }>('select id from adoption where id = $1 for update');

/** The one that goes on of an organisation with the same thing, language and place. */
const STANDING = statement<AdoptionRow>(`
  select ${ADOPTION_COLUMNS} from ${ADOPTION_TABLES}
  where a.organisation_id = $1 and a.programme_id = $2 and a.resource_id is not distinct from $3::uuid
    and a.language is not distinct from $4::text and a.place_id is not distinct from $5::uuid and a.status <> 'DISCONTINUED'`);

const EVIDENCE = statement<EvidenceRow>(`
  select adoption_id, file_id, url, note, recorded_at from adoption_evidence
  where adoption_id = any($1::uuid[]) order by adoption_id, recorded_at, id`);

const ADD_STEP = statement(`
  insert into adoption_step (adoption_id, number, status, recorded_at, actor_kind, actor_person_id)
  select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from adoption_step where adoption_id = $1`);

/** Which thing an organisation adopts, where and in which language. */
export interface AdoptionKey {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly resourceId: string | null;
  readonly language: string | null;
  readonly placeId: string | null;
}

@Injectable()
export class AdoptionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, AdoptionRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** Locks an adoption until the unit of work ends, and reads it as it is then. */
  async lock(id: string): Promise<AdoptionRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** The adoption that goes on, if the organisation has one of the same. */
  standing({
    organisationId,
    programmeId,
    resourceId,
    language,
    placeId,
  }: AdoptionKey): Promise<AdoptionRow | undefined> {
    return this.database.first(STANDING, [organisationId, programmeId, resourceId, language, placeId]);
  }

  /** Inserts it, unless the same goes on. The caller waits for another one that inserts the same. @returns whether it did */
  async insert(row: Record<string, ColumnValue> & { id: string }): Promise<boolean> {
    const now = this.clock.now();
    const all = { ...row, created_at: now, updated_at: now };
    const columns = Object.keys(all);
    const places = columns.map((_, index) => `$${String(index + 1)}`).join(', ');
    const text = `insert into adoption (${columns.join(', ')}) values (${places}) on conflict do nothing returning id`;
    return (await this.database.write(statement<{ id: string }>(text), Object.values(all))).length === 1;
  }

  /** Changes columns of an adoption and counts its version up. @throws Stale when it is not the expected version */
  async update(id: string, expectedVersion: number, changes: Record<string, ColumnValue>): Promise<void> {
    const assignments = Object.keys(changes).map((column, index) => `${column} = $${String(index + 4)}, `);
    const text = `update adoption set ${assignments.join('')}version = version + 1, updated_at = $3
                  where id = $1 and version = $2 returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(changes)];
    if ((await this.database.write(statement(text), values)).length === 0) throw new Stale('The adoption');
  }

  /** Keeps that an adoption reached a status: a ledger, insert-only. */
  async addStep(actor: Actor, id: string, status: AdoptionStatus): Promise<void> {
    await this.database.write(ADD_STEP, [id, status, this.clock.now(), actor.kind, actingPerson(actor) ?? null]);
  }

  async addEvidence(
    id: string,
    evidence: { fileId: string | null; url: string | null; note: string | null },
  ): Promise<void> {
    await this.database.insert('adoption_evidence', {
      id: newUuid(),
      adoption_id: id,
      file_id: evidence.fileId,
      url: evidence.url,
      note: evidence.note,
      recorded_at: this.clock.now(),
    });
  }

  /** The evidence of adoptions, the oldest first. */
  async evidence(ids: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    return rowsBy(await this.database.all(EVIDENCE, [ids]), row => row.adoption_id);
  }
}
