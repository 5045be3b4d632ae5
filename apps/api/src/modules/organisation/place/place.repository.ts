/** Places and their dated names. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { foldText, soundKey } from '../../../core/text/index.js';
import { validityColumns } from '../domain/validity.js';
import type { PlaceNameInput, RecordPlaceInput } from './place.inputs.js';

export interface PlaceRow {
  readonly id: string;
  readonly country_code: string;
  readonly wikidata_id: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface PlaceNameRow {
  readonly place_id: string;
  readonly text: string;
  readonly language: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly source: string | null;
}

const COLUMNS = 'id, country_code, wikidata_id, latitude, longitude';
const BY_IDS = statement<PlaceRow>(`select ${COLUMNS} from place where id = any($1::uuid[])`);
const NAMES = statement<PlaceNameRow>(`
  select place_id, text, language, valid_from, valid_to, source from place_name
  where place_id = any($1::uuid[]) order by place_id, lower(valid) desc nulls last, language, id`);
const PAGE = statement<PlaceRow & { total: number }>(`
  with matched as (
    select ${COLUMNS} from place p
    where ($1::text is null or country_code = $1)
      and ($2::text is null or exists (
        select from place_name n where n.place_id = p.id and (' ' || n.folded) like '% ' || $2 || '%')))
  select *, case when $5 then (select count(*)::int from matched) else 0 end as total
  from matched where $3::uuid is null or id > $3 order by id limit $4`);

@Injectable()
export class PlaceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, PlaceRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** The names of places, the latest first. */
  async names(placeIds: readonly string[]): Promise<Map<string, PlaceNameRow[]>> {
    return rowsBy(await this.database.all(NAMES, [placeIds]), row => row.place_id);
  }

  /** A page in the order of ids. */
  page(query: { country: string | null; search: string | null; after: string | null; limit: number; count: boolean }) {
    const folded = query.search === null ? null : foldText(query.search);
    return this.database.all(PAGE, [query.country, folded, query.after, query.limit, query.count]);
  }

  async insert({ country, names, wikidataId, latitude, longitude }: RecordPlaceInput): Promise<string> {
    const id = newUuid();
    await this.database.insert('place', {
      id,
      country_code: country,
      wikidata_id: wikidataId ?? null,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      created_at: this.clock.now(),
    });
    for (const [index, name] of names.entries()) await this.insertName(id, name, index);
    return id;
  }

  private async insertName(placeId: string, name: PlaceNameInput, index: number): Promise<void> {
    const folded = foldText(name.text);
    await this.database.insert('place_name', {
      id: newUuid(),
      place_id: placeId,
      text: name.text,
      language: name.language,
      folded,
      sound: soundKey(folded),
      ...validityColumns(name, ['input', 'names', String(index), 'validTo']),
      source: name.source ?? null,
      recorded_at: this.clock.now(),
    });
  }
}
