/** Ballots and their options. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { BallotOptionDraft } from '../domain/options.js';
import { BALLOT_COLUMNS, type BallotRow, type OptionRow } from './ballot.rows.js';

const BY_IDS = statement<BallotRow>(`select ${BALLOT_COLUMNS} from ballot b where b.id = any($1::uuid[])`);
/** Waits for every vote that is being cast: they share the lock of the ballot (casting.repository.ts). */
const EXCLUDE_VOTES = statement(`select pg_advisory_xact_lock(hashtextextended($1::text, 2013))`);
const LOCK = statement<BallotRow>(`select ${BALLOT_COLUMNS} from ballot b where b.id = $1 for no key update`);
const OPTIONS = statement<OptionRow>(`
  select ballot_id, position, code, organisation_id, label from ballot_option
  where ballot_id = any($1::uuid[]) order by ballot_id, position`);
const OPEN_AT = statement<{ summit_id: string }>(`
  select distinct summit_id from ballot where summit_id = any($1::uuid[]) and state = 'OPEN'`);
const EMPTY_URN = statement(`update ballot_urn set sealed = null where ballot_id = $1`);

type Columns = Partial<Record<keyof BallotRow | 'created_by', ColumnValue | undefined>>;

@Injectable()
export class BallotRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, BallotRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** A ballot, locked until the unit of work ends. */
  lock(id: string): Promise<BallotRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The same, after every vote that is being cast; none is cast until the unit of work ends. */
  async lockOutVotes(id: string): Promise<BallotRow | undefined> {
    await this.database.write(EXCLUDE_VOTES, [id]);
    return this.lock(id);
  }

  /** The options of ballots in the order of their counters. */
  async options(ballotIds: readonly string[]): Promise<Map<string, OptionRow[]>> {
    return rowsBy(await this.database.all(OPTIONS, [ballotIds]), row => row.ballot_id);
  }

  /** The summits with an open ballot. */
  async openAt(summitIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.all(OPEN_AT, [summitIds])).map(row => row.summit_id));
  }

  /** Inserts a draft with its options. @returns its id */
  async insert(row: Columns, options: readonly BallotOptionDraft[], id = newUuid()): Promise<string> {
    await this.database.insert('ballot', {
      ...row,
      id,
      question: JSON.stringify(row.question),
      state: 'DRAFT',
      created_at: this.clock.now(),
    });
    for (const [position, { code, organisationId, label }] of options.entries()) {
      const option = { ballot_id: id, position, code, organisation_id: organisationId, label: JSON.stringify(label) };
      await this.database.insert('ballot_option', option);
    }
    return id;
  }

  /** Changes columns of a ballot that the caller has locked. */
  async update(id: string, changes: Columns): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${String(index + 2)}, `).join('');
    const text = `update ballot set ${assignments}version = version + 1 where id = $1`;
    await this.database.write(statement(text), [id, ...given.map(([, value]) => value)]);
  }

  /** Puts an urn up. */
  async putUrn(ballotId: string, sealed: Buffer): Promise<void> {
    await this.database.insert('ballot_urn', { ballot_id: ballotId, sealed });
  }

  /** Takes what is in the urn away, once it is counted. */
  async emptyUrn(ballotId: string): Promise<void> {
    await this.database.write(EMPTY_URN, [ballotId]);
  }
}
