/** `availableActions` of applications and endorsements, as every kind of caller. */
import { walkApplications } from './application-walk-suite.js';

walkApplications(
  [
    'anonymous',
    'applicantHead',
    'memberHead',
    'otherMemberHead',
    'memberKey',
    'officer',
    'admin',
    'board',
    'returningOfficer',
    'auditor',
  ],
  true,
);
