/** Reads and writes of memoranda. Nothing that is written ever changes. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { MOU_COLUMNS, MOU_SOURCE, MOU_STATUS, type MouRow, type MouTextRow } from './mou.rows.js';

/** How many memoranda a field lists beside its object. */
export const MOUS_LISTED = 100;

const BY_IDS = statement<MouRow>(`
  select ${MOU_COLUMNS} from ${MOU_SOURCE} where m.id = any($2::uuid[])`);

/** What was recorded last comes first. $2 all, $3 own organisation; $4 to $6 filters, null does not filter. */
const PAGE = statement<MouRow>(`
  select ${MOU_COLUMNS} from ${MOU_SOURCE}
  where ($2::boolean or $3::text = any(party.ids) or not party.at_risk)
    and ($4::text[] is null or party.ids && $4)
    and ($5::text[] is null or ${MOU_STATUS} = any($5))
    and ($6::text[] is null or m.provenance = any($6))
    and ($7::uuid is null or m.id < $7)
  order by m.id desc limit $8`);

const OF_ORGANISATIONS = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($2::uuid[]) as asked(id)
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.id in (
      select p.mou_id from organisation o join mou_party p on p.organisation_id = o.id
      where o.id = asked.id or o.merged_into_id = asked.id)
    order by m.id desc limit ${String(MOUS_LISTED)}) found
  order by asked.id, found.id desc`);

const UNDER = statement<MouRow & { asked: string }>(`
  select asked.id as asked, found.* from unnest($2::uuid[]) as asked(id)
  cross join lateral (
    select ${MOU_COLUMNS} from ${MOU_SOURCE}
    where m.umbrella_id = asked.id order by m.id desc limit ${String(MOUS_LISTED)}) found
  order by asked.id, found.id desc`);

const TEXTS = statement<MouTextRow>(`
  select mou_id, language, authentic, body, sha256, file_id from mou_text
  where mou_id = any($1::uuid[]) order by mou_id, position`);

/** The row stays locked until the transaction ends: who counts next waits, and a rolled-back number is given again. */
const NEXT_NUMBER = statement<{ last: number }>(`
  insert into mou_counter (year, last) values ($1, 1)
  on conflict (year) do update set last = mou_counter.last + 1
  returning last`);

/** What a list is asked for; null does not filter. */
export interface MouQuery {
  readonly scope: { readonly all: boolean; readonly own: string | null };
  /** The organisations as they are now. */
  readonly organisations: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  /** The id of the last memorandum before the page. */
  readonly after: string | null;
  readonly limit: number;
}

/** A memorandum to write, with its parties and texts in order. */
export interface NewMou {
  readonly year: number;
  readonly columns: Readonly<Record<string, ColumnValue>>;
  readonly partyIds: readonly string[];
  readonly texts: readonly Omit<MouTextRow, 'mou_id'>[];
}

@Injectable()
export class MouRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<MouRow[]> {
    return this.database.all(BY_IDS, [this.clock.today(), [...new Set(ids)]]);
  }

  page({ scope, organisations, statuses, provenances, after, limit }: MouQuery): Promise<MouRow[]> {
    const wanted = [organisations, statuses, provenances];
    return this.database.all(PAGE, [this.clock.today(), scope.all, scope.own, ...wanted, after, limit]);
  }

  /** Up to {@link MOUS_LISTED} memoranda of each organisation, by the uuid that was asked for. */
  async ofOrganisations(ids: readonly string[]): Promise<Map<string, MouRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [this.clock.today(), ids]), ({ asked }) => asked);
  }

  /** Up to {@link MOUS_LISTED} memoranda under each umbrella. */
  async under(ids: readonly string[]): Promise<Map<string, MouRow[]>> {
    return rowsBy(await this.database.all(UNDER, [this.clock.today(), ids]), ({ asked }) => asked);
  }

  /** The texts of memoranda, in the order in which they were given. */
  async texts(ids: readonly string[]): Promise<Map<string, MouTextRow[]>> {
    return rowsBy(await this.database.all(TEXTS, [ids]), row => row.mou_id);
  }

  /** Gives a memorandum its number and writes it. @returns its id */
  async insert({ year, columns, partyIds, texts }: NewMou): Promise<string> {
    const id = newUuid();
    const last = (await this.database.write(NEXT_NUMBER, [year]))[0]?.last;
    if (last === undefined) throw new Error('The counter of memoranda gave no number.');
    const number = `MOU-${String(year).padStart(4, '0')}-${String(last).padStart(3, '0')}`;
    await this.database.insert('mou', { id, number, ...columns, recorded_at: this.clock.now() });
    for (const [position, organisation_id] of partyIds.entries()) {
      await this.database.insert('mou_party', { mou_id: id, organisation_id, position });
    }
    for (const [position, text] of texts.entries()) {
      await this.database.insert('mou_text', { mou_id: id, position, ...text });
    }
    return id;
  }
}
