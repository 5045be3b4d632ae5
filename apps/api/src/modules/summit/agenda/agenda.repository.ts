/** Reads and writes of sessions and agenda items. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { AGENDA_ITEM_COLUMNS, type AgendaItemRow, SESSION_COLUMNS, type SessionRow } from './agenda.rows.js';

/** How many sessions and items of one summit are listed at most. */
export const AGENDA_LISTED = 200;

const ITEMS = statement<AgendaItemRow>(`select ${AGENDA_ITEM_COLUMNS} from agenda_item where id = any($1::uuid[])`);
const LOCK_ITEM = statement<AgendaItemRow>(`select ${AGENDA_ITEM_COLUMNS} from agenda_item where id = $1 for update`);
const ITEMS_OF = statement<AgendaItemRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${AGENDA_ITEM_COLUMNS} from agenda_item where summit_id = wanted.id order by position limit $2) found`);
const SESSIONS = statement<SessionRow>(`select ${SESSION_COLUMNS} from summit_session where id = any($1::uuid[])`);
const SESSIONS_OF = statement<SessionRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${SESSION_COLUMNS} from summit_session where summit_id = wanted.id order by position limit $2) found`);
const NEXT_POSITION = {
  agenda_item: statement<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from agenda_item where summit_id = $1',
  ),
  summit_session: statement<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from summit_session where summit_id = $1',
  ),
};
const DOCUMENTS_OF = statement<{ item_id: string; file_id: string; circulated_on: string }>(`
  select item_id, file_id, circulated_on from agenda_item_document where item_id = any($1::uuid[])
  order by item_id, circulated_on, file_id`);

/** A decision on a motion lets one item on. */
const MOTION = statement<{ adopted: boolean }>(`
  select exists (select from decision d
                 where d.id = $1 and d.summit_id = $2 and d.subject = 'MOTION' and d.outcome = 'ADOPTED'
                   and not exists (select from decision later where later.reverses_id = d.id)
                   and not exists (select from agenda_item where late_decision_id = d.id)) as adopted`);

type Columns<Row> = Partial<Record<keyof Row | 'reached_by', ColumnValue | undefined>>;
type Table = keyof typeof NEXT_POSITION;

@Injectable()
export class AgendaRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async items(ids: readonly string[]): Promise<Map<string, AgendaItemRow>> {
    return new Map((await this.database.all(ITEMS, [ids])).map(row => [row.id, row]));
  }

  lockItem(id: string): Promise<AgendaItemRow | undefined> {
    return this.database.first(LOCK_ITEM, [id]);
  }

  /** The items of summits in their order. */
  async itemsOf(summitIds: readonly string[]): Promise<Map<string, AgendaItemRow[]>> {
    return rowsBy(await this.database.all(ITEMS_OF, [summitIds, AGENDA_LISTED]), row => row.summit_id);
  }

  async sessions(ids: readonly string[]): Promise<Map<string, SessionRow>> {
    return new Map((await this.database.all(SESSIONS, [ids])).map(row => [row.id, row]));
  }

  /** The sessions of summits in their order. */
  async sessionsOf(summitIds: readonly string[]): Promise<Map<string, SessionRow[]>> {
    return rowsBy(await this.database.all(SESSIONS_OF, [summitIds, AGENDA_LISTED]), row => row.summit_id);
  }

  async documentsOf(itemIds: readonly string[]) {
    return rowsBy(await this.database.all(DOCUMENTS_OF, [itemIds]), row => row.item_id);
  }

  /** Puts a row behind the others of its summit, which the caller has locked. @returns its id */
  async append(table: Table, row: Columns<SessionRow & AgendaItemRow> & { summit_id: string }): Promise<string> {
    const [id, { next }] = [newUuid(), await this.next(table, row.summit_id)];
    const title = JSON.stringify(row.title);
    await this.database.insert(table, { ...row, id, title, position: next, created_at: this.clock.now() });
    return id;
  }

  /** Changes columns. @throws Stale when the version is not the one that the caller has read */
  async update(
    table: Table,
    id: string,
    expectedVersion: number | null,
    changes: Columns<SessionRow & AgendaItemRow> & { done_at?: Date | null },
  ): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 3)}, `).join('');
    const text = `update ${table} set ${assignments}version = version + 1
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = given.map(([column, value]) => (column === 'title' ? JSON.stringify(value) : value));
    const changed = await this.database.write(statement<{ id: string }>(text), [id, expectedVersion, ...values]);
    if (changed.length === 0) throw new Stale(table === 'agenda_item' ? 'The agenda item' : 'The session');
  }

  async addDocument(itemId: string, fileId: string, circulatedOn: string): Promise<void> {
    await this.database.insert('agenda_item_document', {
      item_id: itemId,
      file_id: fileId,
      circulated_on: circulatedOn,
    });
  }

  /** Whether a decision is a motion that this summit adopted, and that let nothing onto the agenda yet. */
  async isAdoptedMotion(decisionId: string, summitId: string): Promise<boolean> {
    return (await this.database.first(MOTION, [decisionId, summitId]))?.adopted ?? false;
  }

  private async next(table: Table, summitId: string): Promise<{ next: number }> {
    return (await this.database.first(NEXT_POSITION[table], [summitId])) ?? { next: 1 };
  }
}
