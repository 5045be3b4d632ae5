// The actions of a ballot in every state, as every kind of caller.
import { STATES, walkSuite } from './walk.js';

walkSuite(STATES, [
  'memberHead',
  'otherMemberHead',
  'memberKey',
  'officer',
  'admin',
  'board',
  'returningOfficer',
  'auditor',
]);
