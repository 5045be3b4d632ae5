/** What belongs to a publication: "More from …". One statement for many publications. */
import { Injectable } from '@nestjs/common';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { LISTED } from '../domain/publication.policy.js';
import { PUBLICATION_COLUMNS, type PublicationRow } from './publication.rows.js';

/** The newest that share one mention or topic with the one that is asked for: each walk of an index ends after a few rows. */
const newest = (table: string, column: string): string => `
  select other.publication_id, other.published_at
  from ${table} own
  cross join lateral (
    select w.publication_id, w.published_at
    from ${table} w join publication p on p.id = w.publication_id
    where w.${column} = own.${column} and w.publication_id <> asked.id and ${LISTED}
    order by w.published_at desc, w.publication_id desc limit $2::integer) other
  where own.publication_id = asked.id`;

/** $1 ids, $2 how many of each. */
export const RELATED = `
  select asked.id as asked, ${PUBLICATION_COLUMNS}
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select distinct published_at, publication_id
    from (${newest('publication_mention', 'target_id')} union all ${newest('publication_topic', 'topic')}) found
    order by published_at desc, publication_id desc limit $2::integer) related
  join publication p on p.id = related.publication_id
  order by asked.id, related.published_at desc, related.publication_id desc`;
const OF = statement<PublicationRow & { asked: string }>(RELATED);

@Injectable()
export class RelatedPublications {
  constructor(private readonly database: Database) {}

  /** Those that share a mention or a topic, the newest first, without itself. @param first how many of each, at most */
  async of(ids: readonly string[], first: number): Promise<Map<string, PublicationRow[]>> {
    return rowsBy(await this.database.all(OF, [ids, first]), ({ asked }) => asked);
  }
}
