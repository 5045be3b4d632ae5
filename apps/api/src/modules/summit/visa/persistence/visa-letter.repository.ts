/** Reads and writes of visa letters. */
import { Injectable } from '@nestjs/common';
import type { VisaLetterState } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../../core/database/index.js';
import { Stale } from '../../../../core/errors/index.js';
import { newUuid } from '../../../../core/ids/index.js';
import { VISA_LETTER_COLUMNS, type VisaLetterRow } from './visa-letter.rows.js';

/** How many letters are listed at most. */
export const LETTERS_LISTED = 500;

const BY_IDS = statement<VisaLetterRow>(
  `select ${VISA_LETTER_COLUMNS} from visa_letter v where v.id = any($1::uuid[])`,
);
const LOCK = statement<{ id: string }>(`select id from visa_letter where id = $1 for update`);
/** An organisation's, a person's, or all: what is null does not narrow. */
const LISTED = statement<VisaLetterRow>(`
  select ${VISA_LETTER_COLUMNS} from visa_letter v
  where ($1::uuid is null and $2::uuid is null or v.organisation_id = $1 or v.person_id = $2)
    and ($3::uuid is null or v.event_id = $3) and ($4::text[] is null or v.state = any($4))
  order by v.id limit ${String(LETTERS_LISTED)}`);
const ISSUED_FOR = statement<{ id: string }>(
  `select id from visa_letter where delegate_id = $1 and state = 'ISSUED' limit 1`,
);
const SEALED = statement<{ passport_sealed: Buffer | null; pdf_sealed: Buffer | null }>(
  `select passport_sealed, pdf_sealed from visa_letter where id = $1`,
);
/** How many letters for the summit of the row `s` are being worked on. */
export const OPEN_LETTERS = `
  select count(*) from visa_letter where event_id = s.id and state in ('REQUESTED', 'DATA_COMPLETE', 'APPROVED')`;
const NEXT_NUMBER = statement<{ last: number }>(`
  insert into visa_letter_counter (year, last) values ($1, 1)
  on conflict (year) do update set last = visa_letter_counter.last + 1 returning last`);
const BY_CODE = statement<VisaLetterRow>(`select ${VISA_LETTER_COLUMNS} from visa_letter v where v.verify_hash = $1`);
/** Once: the token is gone with the first fetch. */
const USE_DOWNLOAD = statement<{ letter_id: string }>(
  `delete from visa_letter_download where token_hash = $1 and expires_at > $2 returning letter_id`,
);
const FORGET_DOWNLOADS = statement('delete from visa_letter_download where expires_at <= $1');
const FORGET_DOWNLOADS_OF = statement('delete from visa_letter_download where letter_id = $1');
const DUE = statement<{ id: string }>(`
  select id from visa_letter
  where (passport_sealed is not null or pdf_sealed is not null)
    and purge_on <= ($1::timestamptz at time zone event_zone)::date
  order by id limit 500`);

/** Under its own name, or as a delegate. */
const OF_PERSON = statement<{ id: string }>(`
  select v.id from visa_letter v left join delegate g on g.id = v.delegate_id
  where v.person_id = $1 or g.person_id = $1 order by v.id`);

const JSON_COLUMNS: ReadonlySet<string> = new Set(['event_title', 'event_place']);
export type LetterChanges = Partial<
  Record<
    | Exclude<keyof VisaLetterRow, 'id' | 'version' | 'data_here' | 'pdf_here' | 'replacement_asked' | 'live'>
    | 'issued_by'
    | 'verify_hash'
    | 'passport_sealed'
    | 'pdf_sealed',
    ColumnValue | undefined
  >
>;

@Injectable()
export class VisaLetterRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, VisaLetterRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** A letter, locked until the unit of work ends: its acts wait for each other. */
  async lock(id: string): Promise<VisaLetterRow | undefined> {
    // First the lock, then the row: what is read must be what the one before has written.
    await this.database.all(LOCK, [id]);
    return (await this.byIds([id])).get(id);
  }

  /** Letters of an organisation or a person; with neither, of all. The oldest first. */
  listed(
    whose: { organisationId: string | null; personId: string | null },
    { summitId, states }: { summitId: string | null; states: readonly VisaLetterState[] | null },
  ): Promise<VisaLetterRow[]> {
    return this.database.all(LISTED, [whose.organisationId, whose.personId, summitId, states]);
  }

  /** Whether a delegate has a valid letter. */
  async hasIssued(delegateId: string): Promise<boolean> {
    return (await this.database.first(ISSUED_FOR, [delegateId])) !== undefined;
  }

  async insert(row: LetterChanges): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    const values = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, valueOf(column, value)]));
    await this.database.insert('visa_letter', { ...values, id, requested_at: now, created_at: now, updated_at: now });
    return id;
  }

  /** Changes columns of a locked letter and counts the version up. @throws Stale when the version is another */
  async update(id: string, expectedVersion: number | null, changes: LetterChanges): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 4)}, `).join('');
    const text = `update visa_letter set ${assignments}version = version + 1, updated_at = $3
                  where id = $1 and ($2::int is null or version = $2) returning id`;
    const values = given.map(([column, value]) => valueOf(column, value));
    const changed = await this.database.write(statement<{ id: string }>(text), [
      id,
      expectedVersion,
      this.clock.now(),
      ...values,
    ]);
    if (changed.length === 0) throw new Stale('The visa letter');
  }

  /** The sealed bytes of a letter. */
  async sealed(id: string): Promise<{ passport: Buffer | null; pdf: Buffer | null }> {
    const row = await this.database.first(SEALED, [id]);
    return { passport: row?.passport_sealed ?? null, pdf: row?.pdf_sealed ?? null };
  }

  /** The next number of a year; given back when the unit of work rolls back. */
  async nextNumber(year: number): Promise<string> {
    const [row] = await this.database.write(NEXT_NUMBER, [year]);
    return `VL-${String(year)}-${String(row?.last ?? 0).padStart(4, '0')}`;
  }

  byCode(hash: Buffer): Promise<VisaLetterRow | undefined> {
    return this.database.first(BY_CODE, [hash]);
  }

  async insertDownload(tokenHash: Buffer, letterId: string, expiresAt: Date): Promise<void> {
    await this.database.insert('visa_letter_download', {
      token_hash: tokenHash,
      letter_id: letterId,
      expires_at: expiresAt,
    });
  }

  /** The letter behind a download address, once; undefined when it is wrong, used or expired. */
  async useDownload(tokenHash: Buffer): Promise<string | undefined> {
    return (await this.database.write(USE_DOWNLOAD, [tokenHash, this.clock.now()]))[0]?.letter_id;
  }

  async forgetDownloads(): Promise<void> {
    await this.database.write(FORGET_DOWNLOADS, [this.clock.now()]);
  }

  async forgetDownloadsOf(letterId: string): Promise<void> {
    await this.database.write(FORGET_DOWNLOADS_OF, [letterId]);
  }

  /** Letters whose data must be gone by now, in the zones of their events. */
  async due(): Promise<string[]> {
    return (await this.database.all(DUE, [this.clock.now()])).map(({ id }) => id);
  }

  /** The letters of a person. */
  async ofPerson(personId: string): Promise<string[]> {
    return (await this.database.all(OF_PERSON, [personId])).map(({ id }) => id);
  }
}

const valueOf = (column: string, value: ColumnValue | undefined): ColumnValue | undefined =>
  JSON_COLUMNS.has(column) && value !== undefined ? JSON.stringify(value) : value;
