/** The vocabulary of this module, registered for the schema. */
import { FILE_STATES } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';
import { FILE_ACTIONS } from '../domain/file.workflow.js';

export const FileStateEnum = describeEnum('FileState', 'Where a file stands.', FILE_STATES);
export const FileActionEnum = describeEnum('FileAction', 'What can be done to a file.', FILE_ACTIONS);
