/** An event for tests that do not care which: its data tell one from the other by a number. */
import type { EventData } from '@kurultai/schema';

export const TEST_EVENT = 'task.reminded';

export const testData = (number: number): EventData<typeof TEST_EVENT> => ({
  task: 'task_1',
  kind: 'BALLOT_VOTE',
  subject: 'ballot_1',
  organisation: null,
  role: 'OFFICER',
  dueOn: null,
  number,
});
