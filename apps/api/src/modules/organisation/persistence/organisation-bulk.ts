/** Many organisations in a few statements, with ids and slugs given: for generated, fictitious data only. */
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import { foldText, soundKey } from '../../../core/text/index.js';
import { scriptOf } from '../domain/script-of.js';

export interface BulkOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly foundedOn: string;
  readonly website: string;
  readonly topics: readonly string[];
  /** One per language; the first is the one that it is listed by. */
  readonly names: readonly { readonly id: string; readonly text: string; readonly language: string }[];
  readonly createdAt: Date;
}

const INSERT = statement<{ id: string }>(`
  insert into organisation (id, slug, kind, country_code, founded_on, website, topics, provenance, sort_name, created_at, updated_at)
  select id, slug, kind, country, founded_on, website, array(select jsonb_array_elements_text(topics)), 'FICTITIOUS',
         sort_name, created_at, created_at
  from jsonb_to_recordset($1) as given (id uuid, slug text, kind text, country text, founded_on text, website text,
                                        topics jsonb, sort_name text, created_at timestamptz)
  on conflict do nothing returning id`);

const INSERT_NAMES = statement(`
  insert into organisation_name (id, organisation_id, text, language, script, kind, preferred, folded, sound, valid, recorded_at)
  select id, organisation_id, text, language, script, 'SHORT', true, folded, sound, '(,)', recorded_at
  from jsonb_to_recordset($1) as given (id uuid, organisation_id uuid, text text, language text, script text, folded text,
                                        sound text, recorded_at timestamptz)
  on conflict do nothing`);

@Injectable()
export class OrganisationBulk {
  constructor(private readonly database: Database) {}

  /** Inserts those that are not there, in the current unit of work. @returns the ids of those that it inserted */
  async insert(organisations: readonly BulkOrganisation[]): Promise<Set<string>> {
    const inserted = await this.database.write(INSERT, [JSON.stringify(organisations.map(rowOf))]);
    const ids = new Set(inserted.map(({ id }) => id));
    const names = organisations.filter(({ id }) => ids.has(id)).flatMap(namesOf);
    await this.database.write(INSERT_NAMES, [JSON.stringify(names)]);
    return ids;
  }
}

const rowOf = ({ id, slug, kind, country, foundedOn, website, topics, names, createdAt }: BulkOrganisation) => ({
  id,
  slug,
  kind,
  country,
  founded_on: foundedOn,
  website,
  topics,
  sort_name: foldText(names[0]?.text ?? slug),
  created_at: createdAt,
});

const namesOf = ({ id: organisation_id, names, createdAt }: BulkOrganisation) =>
  names.map(({ id, text, language }) => {
    const folded = foldText(text);
    return {
      id,
      organisation_id,
      text,
      language,
      script: scriptOf(text),
      folded,
      sound: soundKey(folded),
      recorded_at: createdAt,
    };
  });
