/** What each version of a publication said, and who said it: a ledger, insert-only. */
import { Injectable } from '@nestjs/common';
import type { PublicationChange } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { PublicNote } from './publication.rows.js';

/** A version that was just written. */
export interface NewRevision {
  readonly id: string;
  readonly version: number;
  /** All that it says; of a retraction nothing. */
  readonly content: object;
  readonly now: Date;
  readonly change: PublicationChange;
  readonly note: readonly PublicNote[] | null;
}

/** A version, as everybody may read of it. */
export interface RevisionRow {
  publication_id: string;
  version: number;
  recorded_at: Date;
  change: PublicationChange;
  note: PublicNote[] | null;
}

const OF = statement<RevisionRow>(`
  select publication_id, version, recorded_at, note,
         coalesce(change, case version when 1 then 'PUBLISHED' else 'UPDATED' end) as change
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select * from publication_revision where publication_id = asked.id order by version desc limit $2) r
  order by publication_id, version desc`);

const ADD = statement(`
  insert into publication_revision (publication_id, version, content, recorded_at, change, note, actor_kind,
                                    actor_person_id, actor_key_id)
  select id, version, content, now, change, note, $1, $2, $3
  from jsonb_to_recordset($4) as written (id uuid, version integer, content jsonb, now timestamptz, change text, note jsonb)`);

@Injectable()
export class PublicationRevisions {
  constructor(private readonly database: Database) {}

  /** Keeps versions that were just written. */
  async addAll(actor: Actor, written: readonly NewRevision[]): Promise<void> {
    const key = 'keyId' in actor ? actor.keyId : null;
    await this.database.write(ADD, [actor.kind, actingPerson(actor) ?? null, key, JSON.stringify(written)]);
  }

  /** The newest versions of many publications, by their ids. @param most of each */
  async of(ids: readonly string[], most: number): Promise<Map<string, RevisionRow[]>> {
    return rowsBy(await this.database.all(OF, [ids, most]), ({ publication_id }) => publication_id);
  }
}
