/** Reads and writes of delegates. */
import { Injectable } from '@nestjs/common';
import { CASTING_ROLES, type DelegateRole, type DelegateState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { DELEGATE_COLUMNS, DELEGATE_TABLES, type DelegateRow } from './delegation.rows.js';

/** How many delegates of one delegation, and speakers of one summit, are listed at most. */
export const DELEGATES_LISTED = 100;

const BY_IDS = statement<DelegateRow>(
  `select ${DELEGATE_COLUMNS} from ${DELEGATE_TABLES} where g.id = any($1::uuid[])`,
);
const LOCK = statement<DelegateRow>(
  `select ${DELEGATE_COLUMNS} from ${DELEGATE_TABLES} where g.id = $1 for update of g`,
);
const LOCK_BY_CODE = statement<DelegateRow>(
  `select ${DELEGATE_COLUMNS} from ${DELEGATE_TABLES} where g.code_hash = $1 for update of g`,
);
const OF_DELEGATIONS = statement<DelegateRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${DELEGATE_COLUMNS} from ${DELEGATE_TABLES} where g.delegation_id = wanted.id
    order by g.state = 'CANCELLED', g.position limit $2) found`);
const SPEAKERS = statement<DelegateRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${DELEGATE_COLUMNS} from ${DELEGATE_TABLES}
    where g.summit_id = wanted.id and g.role = 'SPEAKER' and g.state <> 'CANCELLED' and d.state = 'ACCREDITED'
      and o.sensitivity <> 'AT_RISK'
    order by coalesce(p.name, g.name), g.id limit $2) found`);
const NEXT_POSITION = statement<{ next: number }>(
  'select coalesce(max(position), 0) + 1 as next from delegate where delegation_id = $1',
);
/** Those who may cast the vote, when their delegation is accredited to vote; nobody else. The head only where nobody is named for it. */
const SET_VOTES = statement(`
  update delegate g set votes = (d.state = 'ACCREDITED' and d.capacity = 'VOTING' and g.person_id is not null
                                 and g.state <> 'CANCELLED' and g.role = any($2)
                                 and (g.role <> 'HEAD' or not exists (
                                   select from delegate named where named.delegation_id = d.id
                                     and named.role = 'VOTING_DELEGATE' and named.state <> 'CANCELLED'
                                     and named.person_id is not null))),
         updated_at = $3
  from delegation d where d.id = g.delegation_id and d.id = $1`);
const CONFIRM_REGISTERED = statement(`
  update delegate set state = 'CONFIRMED', version = version + 1, updated_at = $2
  where delegation_id = $1 and state = 'REGISTERED'`);
const CANCEL_ALL = statement(`
  update delegate set state = 'CANCELLED', votes = false, code_hash = null, version = version + 1, updated_at = $2
  where delegation_id = $1 and state <> 'CANCELLED'`);

const FORGET = statement(`
  update delegate set code_hash = null, votes = false, version = version + 1, updated_at = $2 where person_id = $1`);

@Injectable()
export class DelegateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes what lets a person in and vote away from all its delegates. */
  async forget(personId: string): Promise<void> {
    await this.database.write(FORGET, [personId, this.clock.now()]);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, DelegateRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  lock(id: string): Promise<DelegateRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The delegate whose code this is, locked, so that the code is used once. */
  lockByCode(hash: Buffer): Promise<DelegateRow | undefined> {
    return this.database.first(LOCK_BY_CODE, [hash]);
  }

  /** The delegates of delegations in their order, cancelled ones last. */
  async ofDelegations(ids: readonly string[]): Promise<Map<string, DelegateRow[]>> {
    return rowsBy(await this.database.all(OF_DELEGATIONS, [ids, DELEGATES_LISTED]), row => row.delegation_id);
  }

  /** The speakers of summits, by name. */
  async speakers(summitIds: readonly string[]): Promise<Map<string, DelegateRow[]>> {
    return rowsBy(await this.database.all(SPEAKERS, [summitIds, DELEGATES_LISTED]), row => row.summit_id);
  }

  /** Puts a delegate behind the others of the delegation, which the caller has locked. @returns the uuid */
  async insert(row: {
    delegation_id: string;
    summit_id: string;
    person_id: string | null;
    name: string | null;
    role: DelegateRole;
    state: DelegateState;
  }): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    const { next = 1 } = (await this.database.first(NEXT_POSITION, [row.delegation_id])) ?? {};
    await this.database.insert('delegate', { id, ...row, position: next, created_at: now, updated_at: now });
    return id;
  }

  async update(id: string, changes: Readonly<Record<string, ColumnValue>>): Promise<void> {
    const assignments = Object.keys(changes).map((column, index) => `${column} = $${String(index + 3)}, `);
    const text = `update delegate set ${assignments.join('')}version = version + 1, updated_at = $2 where id = $1`;
    await this.database.write(statement(text), [id, this.clock.now(), ...Object.values(changes)]);
  }

  /** Writes who may cast the vote, as the delegation stands now. */
  async setVotes(delegationId: string): Promise<void> {
    await this.database.write(SET_VOTES, [delegationId, [...CASTING_ROLES], this.clock.now()]);
  }

  /** The places of those who will come are confirmed. */
  async confirmRegistered(delegationId: string): Promise<void> {
    await this.database.write(CONFIRM_REGISTERED, [delegationId, this.clock.now()]);
  }

  async cancelAll(delegationId: string): Promise<void> {
    await this.database.write(CANCEL_ALL, [delegationId, this.clock.now()]);
  }
}
