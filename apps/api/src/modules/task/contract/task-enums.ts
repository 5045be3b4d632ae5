/** The vocabulary of this module, registered for the schema. */
import { TASK_KINDS } from '@kurultai/schema';
import { describeEnum } from '../../../core/graphql/index.js';

export const TaskKindEnum = describeEnum(
  'TaskKind',
  'What is to be done. More kinds may be added: show those that you do not know by their subject.',
  TASK_KINDS,
);
