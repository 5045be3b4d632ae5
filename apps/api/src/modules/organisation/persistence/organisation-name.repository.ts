/** Names: every name that an organisation has or had, with the keys by which it is searched. Rows are never changed. */
import { Injectable } from '@nestjs/common';
import type { NameKind } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { foldText, soundKey } from '../../../core/text/index.js';
import { scriptOf } from '../domain/script-of.js';
import { type Validity, validityColumns } from '../domain/validity.js';
import type { OrganisationNameRow } from './organisation.rows.js';

export interface NewName extends Validity {
  readonly text: string;
  readonly language: string;
  readonly kind: NameKind;
  readonly preferred: boolean;
  readonly source?: string | null | undefined;
}

const COLUMNS =
  'id, organisation_id, text, language, script, kind, preferred, valid_from, valid_to, source, recorded_at';

const OF_ORGANISATIONS = statement<OrganisationNameRow>(`
  select ${COLUMNS} from organisation_name where organisation_id = any($1::uuid[])
  order by organisation_id, preferred desc, recorded_at, id`);

const BY_IDS = statement<OrganisationNameRow>(`select ${COLUMNS} from organisation_name where id = any($1::uuid[])`);

/** Ends the preferred name of a language where the next one begins. */
const END_PREFERRED = statement(`
  update organisation_name
  set valid_to = $3, valid = daterange(lower(valid), $4::date)
  where organisation_id = $1 and language = $2 and preferred
    and (lower(valid) is null or lower(valid) < $4::date) and (upper(valid) is null or upper(valid) > $4::date)`);

const COPY_AS_ALIASES = statement(`
  insert into organisation_name (id, organisation_id, text, language, script, kind, preferred, folded, sound,
                                 valid_from, valid_to, valid, source, recorded_at)
  select gen_random_uuid(), $2, text, language, script,
         case when kind in ('MISSPELLING', 'TRANSLITERATION', 'ACRONYM') then kind else 'ALIAS' end,
         false, folded, sound, valid_from, valid_to, valid, source, $3
  from organisation_name name where organisation_id = $1
    and not exists (select from organisation_name known where known.organisation_id = $2 and known.text = name.text)`);

@Injectable()
export class OrganisationNameRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All names of the organisations, the preferred ones first. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<Map<string, OrganisationNameRow[]>> {
    const rows = await this.database.all(OF_ORGANISATIONS, [[...new Set(organisationIds)]]);
    return rowsBy(rows, row => row.organisation_id);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, OrganisationNameRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** Records a name. A preferred one ends the earlier preferred one of its language. @returns its id */
  async add(organisationId: string, name: NewName, path?: readonly string[]): Promise<string> {
    const id = newUuid();
    const validity = validityColumns(name, path);
    const begins = /^\[([\d-]+),/u.exec(validity.valid)?.[1];
    if (name.preferred && begins !== undefined) {
      await this.database.write(END_PREFERRED, [organisationId, name.language, name.validFrom, begins]);
    }
    const folded = foldText(name.text);
    await this.database.insert('organisation_name', {
      id,
      organisation_id: organisationId,
      text: name.text,
      language: name.language,
      script: scriptOf(name.text),
      kind: name.kind,
      preferred: name.preferred,
      folded,
      sound: soundKey(folded),
      ...validity,
      source: name.source ?? null,
      recorded_at: this.clock.now(),
    });
    return id;
  }

  /** Gives the names of a merged duplicate to the organisation that it was merged into, so that they still find it. */
  async copyAsAliases(fromId: string, toId: string): Promise<void> {
    await this.database.write(COPY_AS_ALIASES, [fromId, toId, this.clock.now()]);
  }
}
