// The actions on a visa letter, as those who may do most, and a stranger. All callers: visa-walk.long-spec.ts.
import { VISA_STATES, visaWalkSuite } from './visa-walk.js';

visaWalkSuite(VISA_STATES, ['otherMemberHead', 'memberEditor', 'officer', 'admin']);
