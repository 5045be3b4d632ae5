/** Writes memoranda: their rows, versions and texts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { AgreedTerms } from '../domain/agreed-terms.js';
import type { MouTextRow } from './mou.rows.js';

/** The row stays locked until the transaction ends: who counts next waits, and a rolled-back number is given again. */
const NEXT_NUMBER = statement<{ last: number }>(`
  insert into mou_counter (year, last) values ($1, 1)
  on conflict (year) do update set last = mou_counter.last + 1
  returning last`);
const LOCK = statement<{ id: string }>('select id from mou where id = $1 for update');
const LAST_VERSION = statement<{ last: number }>('select max(version) as last from mou_version where mou_id = $1');

const SUCCEED = statement(`
  update mou set predecessor_id = $2, version = version + 1, updated_at = $3 where predecessor_id = $1`);

export type MouColumns = Readonly<Record<string, ColumnValue | undefined>>;
export type NewText = Omit<MouTextRow, 'mou_id' | 'version'>;

/** A version to write. */
export interface NewVersion {
  readonly terms: AgreedTerms;
  readonly texts: readonly NewText[];
  readonly textHash: string;
  readonly amends?: number;
  readonly note: string | null;
}

@Injectable()
export class MouStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Locks a memorandum until the unit of work ends. @returns false when there is none */
  async lock(id: string): Promise<boolean> {
    return (await this.database.write(LOCK, [id])).length === 1;
  }

  /** The next number of a year, without gaps: `MOU-2022-004`. */
  async nextNumber(year: number): Promise<string> {
    const last = (await this.database.write(NEXT_NUMBER, [year]))[0]?.last;
    if (last === undefined) throw new Error('The counter of memoranda gave no number.');
    return `MOU-${String(year).padStart(4, '0')}-${String(last).padStart(3, '0')}`;
  }

  /** Writes a memorandum with its parties, in order. @returns its id */
  async insert(columns: MouColumns, partyIds: readonly string[]): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('mou', { id, ...columns, recorded_at: now, updated_at: now });
    for (const [position, organisation_id] of partyIds.entries()) {
      await this.database.insert('mou_party', { mou_id: id, organisation_id, position });
    }
    return id;
  }

  /** Changes columns of a locked memorandum that was not entered from papers, and counts its version up. */
  async update(id: string, changes: MouColumns): Promise<void> {
    await this.database.revise('mou', id, { ...changes, updated_at: this.clock.now() });
  }

  /** Lets what was to take the place of one record take that of its correction. */
  async succeedTo(wrong: string, corrected: string): Promise<void> {
    await this.database.write(SUCCEED, [wrong, corrected, this.clock.now()]);
  }

  /** Writes the next version of a locked memorandum. @returns its number */
  async insertVersion(actor: Actor, id: string, { terms, texts, textHash, amends, note }: NewVersion): Promise<number> {
    const version = ((await this.database.first(LAST_VERSION, [id]))?.last ?? 0) + 1;
    await this.database.insert('mou_version', {
      mou_id: id,
      version,
      text_hash: textHash,
      amends: amends ?? null,
      ...columnsOf(terms),
      note,
      written_at: this.clock.now(),
      written_by: actingPerson(actor) ?? null,
      written_by_organisation_id: actingOrganisation(actor) ?? null,
    });
    await this.insertTexts(id, version, texts);
    return version;
  }

  async insertTexts(id: string, version: number, texts: readonly NewText[]): Promise<void> {
    for (const [position, text] of texts.entries()) {
      await this.database.insert('mou_text', { mou_id: id, version, position, ...text });
    }
  }
}

/** The terms as columns, in the tables of memoranda and of their versions. */
export const columnsOf = (terms: AgreedTerms): Record<keyof AgreedTerms, ColumnValue> => ({
  ...terms,
  title: JSON.stringify(terms.title),
  scope: JSON.stringify(terms.scope),
});
