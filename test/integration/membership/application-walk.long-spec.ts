/** `availableActions` of applications and endorsements, as every kind of caller. */
import { walkApplications } from './application-walk.js';

const CALLERS = [
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
] as const;

walkApplications(CALLERS, CALLERS, true);
