/** The list of applications, the newest first: one statement a page. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../../core/database/index.js';
import type { Audience } from '../../../../core/access/index.js';
import { DISCREET_STATES } from '../domain/application.policy.js';
import { APPLICATION_COLUMNS, APPLICATION_TABLES, type ApplicationRow } from './application.rows.js';

/** What is asked for; null does not filter. Ids are uuids. */
export interface ApplicationQuery {
  readonly states: readonly string[] | null;
  readonly organisations: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly summit: string | null;
  readonly provenances: readonly string[] | null;
  /** Behind this application. */
  readonly after: string | null;
  readonly limit: number;
  readonly audience: Audience;
  /** The organisation that the reader acts for. */
  readonly own: string | null;
}

/** The same as `readerOf`, as a condition. $7 the reader's organisation; $8 discreet states. */
const SCOPES: Readonly<Record<Audience, string>> = {
  SECRETARIAT: 'true',
  OWN: 'true',
  MEMBER: `(o.id = $7 or a.circulated_at is not null
            or exists (select from endorsement e where e.application_id = a.id and e.organisation_id = $7))`,
  PUBLIC: `(o.id = $7 or (a.circulated_at is not null and o.sensitivity <> 'AT_RISK' and a.state <> all($8::text[])))`,
};

/** State and summit are for members: a filter must not tell the public what the field does not. */
const seenBy = (audience: Audience, condition: string): string =>
  audience === 'PUBLIC' ? `(o.id = $7 and ${condition})` : condition;

const pageText = (audience: Audience): string => `
  select ${APPLICATION_COLUMNS} from ${APPLICATION_TABLES}
  where ($1::text[] is null or ${seenBy(audience, 'a.state = any($1)')}) and ($2::uuid[] is null or o.id = any($2))
    and ($3::text[] is null or a.category_requested = any($3)) and ($4::uuid is null or ${seenBy(audience, 'a.target_summit_id = $4')})
    and ($5::text[] is null or a.provenance = any($5)) and ($6::uuid is null or a.id < $6)
    and ${SCOPES[audience]} and ($7::uuid is null or true) and ($8::text[] is null or true)
  order by a.id desc limit $9`;

@Injectable()
export class ApplicationSearch {
  constructor(private readonly database: Database) {}

  /** One page. */
  page(query: ApplicationQuery): Promise<ApplicationRow[]> {
    return this.database.all(statement<ApplicationRow>(pageText(query.audience)), [
      query.states,
      query.organisations,
      query.categories,
      query.summit,
      query.provenances,
      query.after,
      query.own,
      DISCREET_STATES,
      query.limit,
    ]);
  }
}
