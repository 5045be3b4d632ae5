/** Shows the queue to the secretariat, and lets it try again what failed. */
import { Injectable } from '@nestjs/common';
import { JOB_STATES, type JobState } from '@kurultai/schema';
import { type Actor, holds } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { JobConnection } from './contract/job.connection.js';
import type { Job } from './contract/job.model.js';
import type { JobsArgs } from './contract/jobs.args.js';
import { WATCH_JOBS } from './domain/grants.js';
import { jobNumberOf, uuidOfJob } from './domain/job-number.js';
import { jobWorkflow } from './domain/job.workflow.js';
import { toJob } from './job.mapper.js';
import { JobRepository, START } from './persistence/job.repository.js';
import type { JobRow } from './persistence/job.rows.js';

const ORDER = 'JOB';

@Injectable()
export class JobService {
  constructor(
    private readonly jobs: JobRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The jobs with these uuids, for the secretariat; nothing for anybody else. */
  async readMany(actor: Actor, uuids: readonly string[]): Promise<Map<string, Job>> {
    if (!holds(actor, WATCH_JOBS)) return new Map();
    const rows = await this.jobs.byNumbers(uuids.flatMap(uuid => jobNumberOf(uuid) ?? []));
    return new Map([...rows].map(([number, row]) => [uuidOfJob(number), toJob(actor, row)]));
  }

  /** One page, the newest first. @param counting whether to count the jobs of each state */
  async list(actor: Actor, args: JobsArgs, counting: boolean): Promise<JobConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const { rows, counts } = await this.jobs.list({
      name: args.filter?.name ?? null,
      states: args.filter?.state ?? null,
      after: after === null ? START : numberIn(after),
      limit: size + 1,
      counting,
    });
    const jobs = rows.map(row => toJob(actor, row));
    const key = ({ id }: Job): string[] => [uuidOf('Job', id)];
    return Object.assign(new JobConnection(), pageOf(jobs, { size, after, order: ORDER, key }), {
      counts: (Object.keys(JOB_STATES) as JobState[]).map(state => ({ state, count: counts[state] ?? 0 })),
    });
  }

  /**
   * Lets a job that failed run at once, with all of its tries again.
   * @throws NotFound when it is done by now; Refused when it runs, or waits anyway
   */
  async retry(actor: Actor, uuid: string): Promise<Job> {
    return this.unitOfWork.run(async () => {
      this.refuseUnlessFailed(actor, await this.existing(uuid));
      // It may have begun since it was read: then it is what it is now that decides.
      while (!(await this.jobs.retry(jobNumberOf(uuid) ?? ''))) {
        this.refuseUnlessFailed(actor, await this.existing(uuid));
      }
      await this.audit.record(actor, { action: 'job.retry', subjectType: 'Job', subjectId: uuid });
      return toJob(actor, await this.existing(uuid));
    });
  }

  private refuseUnlessFailed(actor: Actor, { state }: JobRow): void {
    refuseIfBlocked(jobWorkflow.blocking({ state }, 'RETRY', actor));
  }

  private async existing(uuid: string): Promise<JobRow> {
    const number = jobNumberOf(uuid);
    const row = number === undefined ? undefined : (await this.jobs.byNumbers([number])).get(number);
    if (!row) throw new NotFound('Job', idOf('Job', uuid));
    return row;
  }
}

/** @throws InputInvalid with rule `cursor` */
function numberIn(cursor: string): string {
  const [uuid = ''] = decodeCursor(ORDER, ['uuid'], cursor);
  // A uuid that no job has stands before all jobs.
  return jobNumberOf(uuid) ?? '0';
}
