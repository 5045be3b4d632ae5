/** Reads the queue by its public view, and reschedules by its public function: its tables are its own. */
import { Injectable } from '@nestjs/common';
import type { JobState } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { JobRow } from './job.rows.js';

/** A process that died lets go of its jobs (core/jobs): what is locked runs. An attempt counts when it begins. */
const STATE = `
  case when locked_at is not null then 'RUNNING'
       when attempts >= max_attempts then 'DEAD'
       when attempts > 0 and last_error is not null then 'FAILED'
       else 'WAITING' end`;
const COLUMNS = `
  id::text as number, task_identifier as name, ${STATE} as state, queue_name as queue, attempts, max_attempts, run_at,
  last_error, created_at, updated_at`;

const BY_NUMBERS = statement<JobRow>(`select ${COLUMNS} from graphile_worker.jobs where id = any($1::bigint[])`);

const NAMED = '($1::text is null or task_identifier = $1)';
const page = (counts: string) =>
  statement<JobRow & { counts: Record<string, number> | null }>(`
  with page as (
    select * from graphile_worker.jobs
    where ${NAMED} and ($2::text[] is null or ${STATE} = any($2)) and id < $3::bigint
    order by id desc limit $4)
  select counted.counts, shown.* from (select ${counts} as counts) counted
  left join (select id, ${COLUMNS} from page) shown on true order by shown.id desc`);

const PAGE = page('null::jsonb');
const COUNTED_PAGE = page(`(
  select jsonb_object_agg(state, count) from (
    select ${STATE} as state, count(*) from graphile_worker.jobs where ${NAMED} group by 1) by_state)`);

/** Nothing is rescheduled while it runs. */
const RETRY = statement<{ id: string }>(
  `select id from graphile_worker.reschedule_jobs(array[$1::bigint], run_at := now(), attempts := 0)`,
);

/** Before the newest. */
export const START = '9223372036854775807';

export interface JobQuery {
  readonly name: string | null;
  readonly states: readonly JobState[] | null;
  /** The number behind which the page begins. */
  readonly after: string;
  readonly limit: number;
  readonly counting: boolean;
}

@Injectable()
export class JobRepository {
  constructor(private readonly database: Database) {}

  async byNumbers(numbers: readonly string[]): Promise<Map<string, JobRow>> {
    return new Map((await this.database.all(BY_NUMBERS, [numbers])).map(row => [row.number, row]));
  }

  /** The newest first. @returns the rows, and how many there are by state if they were counted */
  async list({ name, states, after, limit, counting }: JobQuery): Promise<{
    rows: JobRow[];
    counts: Readonly<Record<string, number>>;
  }> {
    const found = await this.database.all(counting ? COUNTED_PAGE : PAGE, [name, states, after, limit]);
    // One row carries the counts also when the page is empty.
    const rows = (found as (JobRow | { number: null })[]).filter((row): row is JobRow => row.number !== null);
    return { rows, counts: found[0]?.counts ?? {} };
  }

  /** Lets a job run now, with all of its tries. @returns false, with nothing done, when it runs or is gone */
  async retry(number: string): Promise<boolean> {
    return (await this.database.write(RETRY, [number])).length > 0;
  }
}
