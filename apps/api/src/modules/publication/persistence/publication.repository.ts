/** Reads of publications by id, and of their bodies. Lists are in publication-search.ts, writes in publication-writer.ts. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from './publication.rows.js';

const BY_IDS = statement<PublicationRow>(`
  select ${PUBLICATION_COLUMNS} from publication p where p.id = any($1::uuid[])`);

const BODIES = statement<{ id: string; language: string; body: string }>(`
  select t.publication_id as id, t.language, t.body
  from unnest($1::uuid[], $2::text[]) as wanted(id, language)
  join publication_text t on t.publication_id = wanted.id and t.language = wanted.language`);

/** A publication in one language. */
export interface PublicationTextKey {
  readonly id: string;
  readonly language: string;
}

@Injectable()
export class PublicationRepository {
  constructor(private readonly database: Database) {}

  /** The publications with these ids. */
  byIds(ids: readonly string[]): Promise<PublicationRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  /** The bodies of these texts. */
  bodies(keys: readonly PublicationTextKey[]): Promise<(PublicationTextKey & { body: string })[]> {
    return this.database.all(BODIES, [keys.map(({ id }) => id), keys.map(({ language }) => language)]);
  }
}
