// The actions of a ballot where most depends on who asks. All states and callers: walk.long-spec.ts.
import { walkSuite } from './walk.js';

walkSuite(
  ['SCHEDULED', 'OPEN_HYBRID', 'COUNTED', 'COUNTED_MOOT', 'ANNULLED_MOOT'],
  ['memberHead', 'officer', 'returningOfficer', 'admin'],
);
