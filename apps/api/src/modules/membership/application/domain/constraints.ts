/** What broken constraints of the application's tables mean to a caller. */
import { type ConstraintMeanings, NotFound, Refused } from '../../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../../core/workflow/index.js';

const guardFailed = (code: string, message: string) => () =>
  new Refused(new GuardFailed([describeGuard(code, message)]));

export const APPLICATION_CONSTRAINTS: ConstraintMeanings = {
  application_one_open: guardFailed('OPEN_APPLICATION_EXISTS', 'The organisation has another open application.'),
  application_document_superseded_once: guardFailed('SUPERSEDED', 'A newer version of this document is here.'),
  application_document_file_id_fkey: () => new NotFound('File'),
  application_waiver_once: guardFailed('WAIVER_EXISTS', 'This is proposed or waived already.'),
  endorsement_once: guardFailed('ENDORSEMENT_EXISTS', 'This member was asked already, or endorses already.'),
  information_request_one_open: guardFailed('INFORMATION_REQUESTED', 'A request for information is open already.'),
  application_event_within_limit: guardFailed(
    'CASE_FULL',
    'This case has 2000 acts. Ask the secretariat how to go on.',
  ),
  application_reviewer_person_id_fkey: () => new NotFound('Person'),
};
