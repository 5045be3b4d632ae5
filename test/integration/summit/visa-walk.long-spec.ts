// The actions on a visa letter in every state, as every kind of caller.
import { VISA_STATES, visaWalkSuite } from './visa-walk.js';

visaWalkSuite(VISA_STATES, [
  'anonymous',
  'memberKey',
  'otherMemberHead',
  'memberHead',
  'memberEditor',
  'board',
  'admin',
  'officer',
]);
