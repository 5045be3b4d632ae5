/** What each version of a publication said, and who said it: a ledger, insert-only. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Database } from '../../../core/database/index.js';
import type { PublicationVersion } from './publication-writer.js';

@Injectable()
export class PublicationRevisions {
  constructor(private readonly database: Database) {}

  /** Keeps a version that was just written. */
  async add(actor: Actor, { id, version, content, now }: PublicationVersion): Promise<void> {
    await this.database.insert('publication_revision', {
      publication_id: id,
      version,
      content: JSON.stringify(content),
      recorded_at: now,
      actor_kind: actor.kind,
      actor_person_id: actingPerson(actor) ?? null,
      actor_key_id: 'keyId' in actor ? actor.keyId : null,
    });
  }
}
