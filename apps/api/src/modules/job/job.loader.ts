import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { Job } from './contract/job.model.js';
import { JobService } from './job.service.js';

/** Jobs by uuid, for the secretariat. */
@Injectable()
export class JobLoader extends BatchLoader<string, Job> {
  constructor(private readonly jobs: JobService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Job>> {
    return this.jobs.readMany(actor, ids);
  }
}
