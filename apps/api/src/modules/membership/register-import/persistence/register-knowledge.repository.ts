/** What the register knows about the rows of an import: one statement for each question, whatever the number of rows. */
import { Injectable } from '@nestjs/common';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { foldText, soundKey } from '../../../../core/text/index.js';
import type { KnownOrganisation } from '../domain/plan-row.js';
import type { RegisterRow } from '../domain/read-row.js';

interface Candidate extends KnownOrganisation {
  /** The place of the row in the question. */
  readonly row: number;
}

const NAMED = `coalesce((select text from organisation_name where organisation_id = o.id and preferred
                         order by upper(valid) desc nulls first limit 1), o.slug) as name`;

/** Organisations with the row's name, or one that looks or sounds like it, in the same country; up to five a row. */
const BY_NAME = statement<Candidate>(`
  select wanted.row::int as row, found.* from
    unnest($1::text[], $2::text[], $3::text[]) with ordinality as wanted (folded, sound, country, row)
    cross join lateral (
      select o.id, ${NAMED}, o.kind, o.lifecycle, bool_or(n.folded = wanted.folded) as "sameName",
             o.country_code is not distinct from wanted.country as "sameCountry"
      from organisation_name n
      join organisation given on given.id = n.organisation_id
      join organisation o on o.id = coalesce(given.merged_into_id, given.id)
      where (n.folded % wanted.folded or n.sound = wanted.sound)
        and (n.folded = wanted.folded or similarity(n.folded, wanted.folded) >= 0.6 or n.sound = wanted.sound)
        and (o.country_code is null or wanted.country is null or o.country_code = wanted.country)
      group by o.id
      order by 5 desc, 6 desc, o.id limit 5) found`);

/** The organisations with these ids, and what they were merged into. */
const BY_ID = statement<KnownOrganisation & { asked: string }>(`
  select given.id as asked, o.id, ${NAMED}, o.kind, o.lifecycle, true as "sameName", true as "sameCountry"
  from organisation given join organisation o on o.id = coalesce(given.merged_into_id, given.id)
  where given.id = any($1::uuid[])`);

const BY_NUMBER = statement<KnownOrganisation & { asked: string }>(`
  select r.external_id as asked, o.id, ${NAMED}, o.kind, o.lifecycle, true as "sameName", true as "sameCountry"
  from register_number r join organisation given on given.id = r.organisation_id
  join organisation o on o.id = coalesce(given.merged_into_id, given.id)
  where r.external_id = any($1)`);

@Injectable()
export class RegisterKnowledgeRepository {
  constructor(private readonly database: Database) {}

  /** Those that each row may mean by its name, in the order of the rows. */
  async byName(rows: readonly RegisterRow[]): Promise<KnownOrganisation[][]> {
    const folded = rows.map(({ name }) => foldText(name));
    const found = await this.database.all(BY_NAME, [folded, folded.map(soundKey), rows.map(({ country }) => country)]);
    const groups = rowsBy(found, ({ row }) => String(row));
    return rows.map((_, index) => groups.get(String(index + 1)) ?? []);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, KnownOrganisation>> {
    return new Map((await this.database.all(BY_ID, [ids])).map(row => [row.asked, row]));
  }

  async byNumbers(externalIds: readonly string[]): Promise<Map<string, KnownOrganisation>> {
    return new Map((await this.database.all(BY_NUMBER, [externalIds])).map(row => [row.asked, row]));
  }
}
