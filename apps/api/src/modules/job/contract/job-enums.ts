/** The vocabulary of this module, registered for the schema. */
import { JOB_STATES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { JOB_ACTIONS } from '../domain/job.workflow.js';

export const JobStateEnum = describeEnum('JobState', 'Where a background job stands.', JOB_STATES);
export const JobActionEnum = describeEnum('JobAction', 'What can be done to a background job.', JOB_ACTIONS);
