import { Module } from '@nestjs/common';
import { JobLoader } from './job.loader.js';
import { JobResolver } from './job.resolver.js';
import { JobService } from './job.service.js';
import { JobRepository } from './persistence/job.repository.js';

/** The background jobs of `core/jobs`, for the eyes of the secretariat. */
@Module({ providers: [JobRepository, JobService, JobLoader, JobResolver] })
export class JobModule {}
