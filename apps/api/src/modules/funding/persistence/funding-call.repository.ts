/** Reads and writes of calls. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { Stale } from '../../../core/errors/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { organisationFamily } from '../../organisation/index.js';
import { CALL_COLUMNS, type FundingCallRow } from './funding.rows.js';

const BY_IDS = statement<FundingCallRow>(`select ${CALL_COLUMNS} from funding_call c where c.id = any($1::uuid[])`);
/** The latest deadline first. $1 the funder, $2 open at $3, $4 and $5 behind which; null does not narrow. */
const PAGE = statement<FundingCallRow & { key: [string, string] }>(`
  select ${CALL_COLUMNS}, jsonb_build_array(c.deadline_at::text, c.id::text) as key from funding_call c
  where ($1::uuid is null or c.funder_id in ${organisationFamily('$1')})
    and ($2::boolean is null or (c.deadline_at > $3::timestamptz) = $2)
    and ($4::timestamptz is null or (c.deadline_at, c.id) < ($4, $5::uuid))
  order by c.deadline_at desc, c.id desc limit $6`);
const REVISE = statement(`
  insert into funding_call_revision (call_id, version, content, recorded_at, actor_kind, actor_person_id)
  select c.id, c.version, to_jsonb(c), $2, $3, $4 from funding_call c where c.id = $1`);

/** The columns of a call that an input fills. */
export type CallColumns = Readonly<Record<string, ColumnValue>>;

@Injectable()
export class FundingCallRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, FundingCallRow>> {
    return new Map((await this.database.all(BY_IDS, [[...new Set(ids)]])).map(row => [row.id, row]));
  }

  /** @param after the place behind which the page begins */
  page(
    { funderId, open }: { funderId: string | null; open: boolean | null },
    after: readonly (string | null)[],
    limit: number,
  ) {
    return this.database.all(PAGE, [funderId, open, this.clock.now(), ...after, limit]);
  }

  async insert(actor: Actor, columns: CallColumns): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('funding_call', { ...columns, id, created_at: now, updated_at: now });
    await this.keep(actor, id);
    return id;
  }

  /** @throws Stale when it has another version than expected */
  async update(actor: Actor, id: string, expectedVersion: number, columns: CallColumns): Promise<void> {
    const assignments = Object.keys(columns).map((column, index) => `${column} = $${String(index + 4)}, `);
    const text = `update funding_call set ${assignments.join('')}version = version + 1, updated_at = $3
      where id = $1 and version = $2 returning id`;
    const values = [id, expectedVersion, this.clock.now(), ...Object.values(columns)];
    if ((await this.database.write(statement(text), values)).length === 0) throw new Stale('The call');
    await this.keep(actor, id);
  }

  private async keep(actor: Actor, id: string): Promise<void> {
    await this.database.write(REVISE, [id, this.clock.now(), actor.kind, actingPerson(actor) ?? null]);
  }
}
